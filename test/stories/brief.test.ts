import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

const screened = storiesIn({ policies: { screening: "on" } });

describe("the morning brief", () => {
  test("comes at eight to staff alone, each about their own areas", async ({
    group,
    work,
    street,
  }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.later({ hours: 6 });
    await group.says("小林", "家里灯泡坏了，我够不着");
    await street.at("2026-03-04T07:59:59");
    street.skim();
    await street.at("2026-03-04T08:00:00");
    const brief = street.hears("周主任", "早上好！榆园社区 3月4日");
    expect(brief.text.split("\n").slice(1)).toEqual([
      "新提 1 件，待审核 1 件，待核对 1 件",
      "逐件看请回复：待办",
    ]);
    expect(street.hears("小陈", "早上好！榆园社区 3月4日").text).not.toContain("待核对");
    for (const name of ["李姐", "小张", "小林", "刘督导"]) street.hearsNothing(name);
    work.silent();
  });

  test("names what is overdue", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.at("2026-03-05T07:59:59");
    street.skim();
    await street.at("2026-03-05T08:00:00");
    const brief = street.hears("周主任", "早上好！榆园社区 3月5日");
    expect(brief.text.split("\n").slice(1)).toEqual([
      "超时 1 件，待审核 1 件",
      "超时：",
      "#1 接送孩子 · 3号楼 · 超时 22 小时",
      "逐件看请回复：待办",
    ]);
  });

  test("reaches the topmost supervisor once a matter has gone up every level, a day each", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.at("2026-03-05T08:00:00");
    street.hearsNothing("何主任");
    await street.at("2026-03-06T08:00:00");
    expect(street.hears("何主任", "超时 1 件").text).not.toContain("待审核");
    street.hearsNothing("刘督导");
  });

  screened("names five and counts the rest", async ({ group, street }) => {
    for (const name of ["李姐", "小张", "小林"])
      for (const what of ["梯子", "电钻"]) await group.says(name, `谁家有${what}借我用一下？`);
    await street.at("2026-03-05T08:00:00");
    const { text } = street.hears("周主任", "早上好！榆园社区 3月5日");
    expect(text.match(/^#/gmu)).toHaveLength(5);
    expect(text).toContain("还有 1 件。");
  });

  test("of a day with nothing to say is not sent", async ({ street }) => {
    await street.at("2026-03-06T08:00:00");
    street.hearsNothing("周主任");
    street.hearsNothing("小陈");
  });

  test("that comes hours late after a stop still comes", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.at("2026-03-03T20:00:00");
    street.skim();
    await street.restarts({ hours: 15, minutes: 59 });
    street.hears("周主任", "早上好！榆园社区 3月4日");
  });

  test("that comes too late is skipped and named, once", async ({ group, street }) => {
    await group.says("李姐", "谁能帮忙接一下孩子放学？");
    await street.at("2026-03-03T20:00:00");
    street.skim();
    await street.restarts({ days: 2, hours: 16, minutes: 1 });
    street.hears("周主任", "3月4日 08:00 的提醒因停机过期");
    expect(street.posts.filter(({ text }) => text.includes("早上好"))).toEqual([]);
    await street.at("2026-03-07T08:00:00");
    street.hears("周主任", "早上好！榆园社区 3月7日");
  });
});

const never = storiesIn({ policies: { morning: "off" } });

never("where it is switched off there is no brief", async ({ group, street }) => {
  await group.says("李姐", "谁能帮忙接一下孩子放学？");
  await street.at("2026-03-04T12:00:00");
  expect(street.posts.filter(({ text }) => text.includes("早上好"))).toEqual([]);
});
