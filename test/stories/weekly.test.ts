import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

type Group = {
  says(name: string, text: string): Promise<string>;
};

/** A wish of 李姐 that 小张 meets, with her mark. */
async function met(group: Group, number: number, mark: number): Promise<void> {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("小张", `认领 ${number}`);
  await group.says("小张", `完成 ${number}`);
  await group.says("李姐", `评价 ${number} ${mark}`);
}

const MONDAY = "2026-03-09T09:00:00";

describe("the weekly summary", () => {
  test("comes on Monday at nine, once, in each group's language, with figures that add up", async ({
    group,
    english,
    work,
    street,
  }) => {
    for (const [index, mark] of [5, 5, 4, 3, 5, 1].entries()) await met(group, index + 1, mark);
    await group.says("小林", "谁家有电钻借我用一下？");
    await group.says("小林", "撤回 7");
    await street.later({ minutes: 5 });
    await group.says("小林", "谁能帮忙接一下孩子放学？");
    await street.at("2026-03-09T08:59:59");
    street.skim();
    await street.at(MONDAY);
    const summary = group.reads("榆园社区 一周小结（3月2日–3月8日）");
    expect(summary.kind).toBe("summary");
    expect(summary.text.split("\n").slice(1)).toEqual([
      "新提 8 件心愿，办成 5 件，还在办 2 件。",
      "其中：超时 1 件、撤回 1 件、重新打开 1 件。",
      "解决 83%（6 人），满意 67%（6 人）。",
      "谢谢伸手的 1 位邻居！",
      "最多的是：跑腿互借 7、儿童照看 1。",
      "还在等人帮忙：",
      "#6 借梯子",
    ]);
    const translated = english.reads("Elm, the week 2 Mar – 8 Mar");
    expect(translated.text).toContain("Wishes: 8 asked, 5 met, 2 under way.");
    for (const chat of [group, english, work]) chat.silent();
    expect(
      await street.show({
        what: "counts",
        from: new Date("2026-03-02T00:00:00+08:00"),
        to: new Date("2026-03-09T00:00:00+08:00"),
      }),
    ).toMatchObject({
      counts: {
        received: { wish: 8, affair: 0, project: 0 },
        closed: 5,
        withdrawn: 1,
        open: 2,
        overdue: 1,
        reopened: 1,
        reports: 8,
        satisfaction: { n: 6, rate: 4 / 6 },
      },
    });
    await street.restarts({ minutes: 5 });
    await street.later({ days: 6 });
    expect(group.texts().filter((text) => text.includes("一周小结"))).toHaveLength(1);
  });

  test("names nobody and hides a rate of fewer than five", async ({ group, street }) => {
    for (const number of [1, 2, 3, 4]) await met(group, number, 5);
    await street.at(MONDAY);
    const { text } = group.reads("一周小结");
    expect(text).not.toMatch(/满意|解决|李姐|小张/u);
  });

  test("of a stop is made up for within two days", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.at("2026-03-08T12:00:00");
    street.skim();
    await street.restarts({ days: 2, hours: 20 });
    group.reads("一周小结（3月2日–3月8日）");
    await street.at("2026-03-16T09:00:00");
    group.reads("一周小结（3月9日–3月15日）");
  });

  test("of a longer stop is skipped, and staff are told", async ({ group, street }) => {
    await street.at("2026-03-08T12:00:00");
    await street.restarts({ days: 2, hours: 22 });
    street.hears("周主任", "W1 的一周小结因停机过期");
    group.silent();
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.at("2026-03-16T09:00:00");
    group.reads("一周小结（3月9日–3月15日）");
  });

  test("of a week in which nothing happened is not posted", async ({ group, street }) => {
    await street.at("2026-03-09T12:00:00");
    group.silent();
  });

  test("is given to staff on demand, and to nobody else", async ({ street }) => {
    await street.dm("周主任", "周报");
    street.hears("周主任", "一周小结");
    await street.dm("小林", "周报");
    street.hears("小林", "要社区工作人员来做");
  });
});

const early = storiesIn({ policies: { weekly: '"Mon 06:00"' } });

early("a summary in quiet hours waits for their end", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await street.at("2026-03-09T06:59:59");
  street.skim();
  group.silent();
  await street.at("2026-03-09T07:00:00");
  group.reads("一周小结（3月2日–3月8日）");
});

const never = storiesIn({ policies: { weekly: "off" } });

never("where it is switched off there is none", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await street.at("2026-03-17T09:00:00");
  expect(group.texts().join("\n")).not.toContain("小结");
});
