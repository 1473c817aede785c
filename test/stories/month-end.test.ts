import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

/** Of March, people work until the 4th; of April on the 1st alone. */
const more = 'calendar: { holidays: ["2026-03-05/2026-03-31", "2026-04-02/2026-04-30"] }';
const short = storiesIn({ more });

const MORNING = "2026-03-04T09:00:00";
const EVENING = "2026-03-04T18:00:00";
const APRIL = "2026-04-01T18:00:00";

type Says = { says(name: string, text: string): Promise<string> };

async function troubles(group: Says): Promise<void> {
  await group.says("李姐", "3号楼电梯又停了，没人管吗？");
  await group.says("小张", "3号楼楼道灯坏了，麻烦物业修一下");
  await group.says("小张", "2号楼的垃圾没人清，麻烦物业处理一下");
  await group.says("李姐", "1号楼单元门坏了，麻烦物业修一下");
}

describe("待办 of affairs", () => {
  test("is the unit's work for its people, and for staff what no unit does", async ({
    group,
    street,
  }) => {
    await troubles(group);
    await street.dm("老赵", "受理 1");
    street.skim();
    await street.dm("老赵", "待办");
    expect(street.hears("老赵", "待办 4 件").text).toContain(
      "#1 电梯故障，3号楼 · 物业 · 今天 14:00 前",
    );
    await street.dm("周主任", "待办");
    street.hears("周主任", "现在没有待办");
    await street.dm("周主任", "未派");
    const { text } = street.hears("周主任", "未派、未受理 3 件");
    expect(text).not.toContain("#1 ");
    await street.dm("老赵", "退回 2 这是供电所的");
    await street.dm("周主任", "待办");
    expect(street.hears("周主任", "待办 1 件").text).toContain("【未派】\n#2");
    await street.later({ hours: 7 });
    await street.dm("周主任", "待办");
    expect(street.hears("周主任", "待办 4 件").text).toMatch(
      /【超时】\n#1 .* · 物业 · 超时 3 小时/u,
    );
  });

  test("is due today in the morning brief", async ({ group, street }) => {
    await group.says("小张", "3号楼楼道灯坏了，麻烦物业修一下");
    await street.dm("老赵", "办理 1 明天来修");
    await street.at("2026-03-06T08:00:00");
    const { text } = street.hears("周主任", "早上好！榆园社区 3月6日");
    expect(text.split("\n").slice(1, 4)).toEqual([
      "今天到期 1 件",
      "今天到期：",
      "#1 照明灯不亮，3号楼 · 物业 · 今天 10:00 前",
    ]);
  });
});

describe("on the month's last working day", () => {
  short(
    "whoever has affairs in hand reads at nine which are open",
    async ({ group, unit, street }) => {
      await troubles(group);
      await street.dm("老赵", "受理 1");
      await street.dm("老赵", "完成 4 修好了");
      await street.at("2026-03-04T08:59:59");
      street.skim();
      await street.at(MORNING);
      const lines = street.hears("老赵", "月底清零，您手上还有 3 件");
      expect(lines.text).toContain("#1 电梯故障，3号楼 · 物业 · ");
      expect(lines.text).toContain("办完请回复：完成 编号 结果");
      expect(street.hears("小钱", "您手上还有 2 件").text).not.toContain("#1 ");
      for (const chat of [group, unit]) chat.silent();
      for (const name of ["李姐", "小张"]) street.hearsNothing(name);
    },
  );

  short(
    "the unit's group reads it where nobody of the unit can be written to",
    async ({ group, unit, street }) => {
      await troubles(group);
      await street.dm("周主任", "改 2 类别 邻里矛盾");
      await street.dm("周主任", "派 2 物业");
      await street.reach("老赵", "no");
      await street.reach("小钱", "no");
      await street.at(MORNING);
      const lines = unit.reads("月底清零，本单位还有 4 件");
      expect(lines.text).toMatch(/^#2 物业 · /mu);
    },
  );

  short(
    "the clearing list at six has a reason for all that goes over, or a supervisor hears of it",
    async ({ group, unit, street }) => {
      await troubles(group);
      await street.dm("老赵", "受理 1");
      await street.dm("老赵", "完成 1 修好了");
      await street.dm("周主任", "延期 2 3天 等配件");
      await street.dm("李姐", "撤回 4");
      await street.at("2026-03-04T17:59:59");
      street.skim();
      await street.at(EVENING);
      const list = [
        "榆园社区 3月清零：上月结转 0 · 本月新增 4 · 办结 1 · 撤回 1 · 结转 2",
        "首问答复：办 1 · 转 0 · 代 0 · 路 0 · 释 0",
        expect.stringMatching(/^#3 .* · 物业 · .*（没有说明，已上报）$/u),
        expect.stringMatching(/^#2 照明灯不亮，3号楼 · 物业 · .*（延期：等配件）$/u),
      ];
      expect(street.hears("周主任", "3月清零").text.split("\n")).toEqual(list);
      expect(street.hears("刘督导", "3月清零").text.split("\n")).toEqual([
        ...list,
        "标“已上报”的没有延期说明，请您过问。",
      ]);
      for (const chat of [group, unit]) chat.silent();
    },
  );

  short(
    "the work group reads it, without what is delicate, where no staff can be written to",
    async ({ group, work, street }) => {
      await troubles(group);
      await street.dm("周主任", "改 2 类别 邻里矛盾");
      for (const name of ["周主任", "小陈"]) await street.reach(name, "no");
      await street.at(EVENING);
      const { text } = work.reads("3月清零：上月结转 0 · 本月新增 4");
      expect(text).toMatch(/^#2 居委会 · /mu);
      expect(text).toMatch(/^#1 电梯故障，3号楼 · 物业 · /mu);
    },
  );

  short("what went over comes in again, and the sums agree", async ({ group, street }) => {
    await troubles(group);
    await street.dm("老赵", "受理 1");
    await street.dm("老赵", "完成 1 修好了");
    await street.at(EVENING);
    await street.dm("李姐", "没解决 1 又停了");
    for (const number of [2, 3]) await street.dm("老赵", `完成 ${number} 办好了`);
    await street.restarts({ days: 27 });
    await street.at(APRIL);
    street.hears("周主任", "4月清零：上月结转 3 · 本月新增 0 · 重开 1 · 办结 2 · 结转 2");
  });

  short("all done is said too, and a month without affairs is not", async ({ group, street }) => {
    await group.says("小张", "3号楼楼道灯坏了，麻烦物业修一下");
    await street.dm("老赵", "完成 1 换好了");
    await street.at(EVENING);
    street.hears("周主任", "本月全部办结，谢谢大家");
    await street.restarts({ days: 27 });
    await street.at(APRIL);
    expect(street.posts.filter(({ text }) => text.includes("4月清零"))).toEqual([]);
  });

  short(
    "a list that comes late after a stop speaks of the state at its hour",
    async ({ group, street }) => {
      await troubles(group);
      await street.at("2026-03-04T08:30:00");
      street.skim();
      await street.restarts({ days: 2 });
      street.hears("周主任", "3月4日 09:00 的提醒因停机过期");
      street.hears("周主任", "3月清零：上月结转 0 · 本月新增 4 · 办结 0 · 结转 4");
      expect(street.posts.filter(({ text }) => text.includes("您手上还有"))).toEqual([]);
    },
  );
});

const never = storiesIn({ more, policies: { monthEnd: "off" } });

never("where it is switched off no month ends", async ({ group, street }) => {
  await troubles(group);
  await street.at("2026-03-05T10:00:00");
  expect(street.posts.filter(({ text }) => text.includes("清零"))).toEqual([]);
});
