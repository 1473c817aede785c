import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

/** Every hour counts, and a repair is to be accepted within two. */
const wall = storiesIn({
  more: `
calendar: { clock: wall }
limits: { repair: { accept: 2h, word: 4h, finish: 24h, finishFrom: accepted } }`,
});

const LIFT = "3号楼电梯坏了，麻烦物业派人修一下";

describe("the clock of an affair", () => {
  wall(
    "is right to the second: at 09:29:59 in time, at 09:30:00 overdue",
    async ({ group, street }) => {
      await street.at("2026-03-04T07:30:00");
      await group.says("李姐", LIFT);
      street.skim();
      await street.at("2026-03-04T09:29:59");
      expect(await street.affair(1)).toMatchObject({ overdue: false, late: false });
      await street.at("2026-03-04T09:30:00");
      expect(await street.affair(1)).toMatchObject({ overdue: true, late: true });
    },
  );

  wall("reminds the unit at half and at four fifths of the time", async ({ group, street }) => {
    await street.at("2026-03-04T10:00:00");
    await group.says("李姐", LIFT);
    street.skim();
    await street.at("2026-03-04T10:59:59");
    street.hearsNothing("老赵");
    await street.at("2026-03-04T11:00:00");
    expect(street.hears("老赵", "今天 12:00 前要受理。请回复：受理 1").kind).toBe("notice");
    street.hears("小钱", "前要受理");
    await street.at("2026-03-04T11:35:59");
    street.hearsNothing("老赵");
    await street.at("2026-03-04T11:36:00");
    street.hears("老赵", "前要受理");
    street.hearsNothing("周主任");
    group.silent();
  });

  wall(
    "tells everybody concerned of a missed limit, each of them once",
    async ({ group, english, unit, street }) => {
      await street.at("2026-03-04T10:00:00");
      await group.says("李姐", LIFT);
      await street.at("2026-03-04T11:59:59");
      street.skim();
      const before = street.posts.length;
      await street.at("2026-03-04T12:00:00");
      const said = street.posts.slice(before).map(({ place, kind }) => [place.id, kind]);
      const alerts = ["wx-zhao", "wx-qian", "wx-zhou", "wx-du", "wx-li", "wx-chen"];
      expect(new Set(said.map(([id]) => id))).toEqual(new Set(alerts));
      expect(said).toHaveLength(alerts.length);
      expect(said.every(([, kind]) => kind === "alert")).toBe(true);
      street.hears("李姐", "#1 还没有人接手，已催办并告诉上级");
      street.hears("老赵", "#1 已超时");
      for (const chat of [group, english, unit]) chat.silent();
      await street.at("2026-03-05T11:59:00");
      expect(street.posts.slice(before + alerts.length).map(({ kind }) => kind)).not.toContain(
        "alert",
      );
    },
  );

  wall("goes up one level a day, and stays at the top", async ({ group, street }) => {
    await street.at("2026-03-04T10:00:00");
    await group.says("李姐", LIFT);
    await street.at("2026-03-05T11:59:59");
    street.skim();
    await street.at("2026-03-05T12:00:00");
    street.hears("何主任", "#1 仍未办结");
    street.hearsNothing("刘督导");
    street.skim();
    await street.at("2026-03-07T12:00:00");
    for (const { text } of street.unread("wechat:wx-he")) expect(text).toContain("早上好");
    expect(await street.affair(1)).toMatchObject({ overdue: true, state: "open" });
  });

  wall(
    "counts finishing from acceptance where the file says so; accepting ends the delay",
    async ({ group, unit, street }) => {
      await street.at("2026-03-04T10:00:00");
      await group.says("李姐", LIFT);
      expect((await street.affair(1)).due).toMatchObject({
        accept: "2026-03-04T12:00:00+08:00",
        word: "2026-03-04T14:00:00+08:00",
        finish: null,
      });
      await street.at("2026-03-04T13:00:00");
      await unit.says("老赵", "受理 1");
      const { due, overdue, late } = await street.affair(1);
      expect([due.finish, overdue, late]).toEqual(["2026-03-05T13:00:00+08:00", false, true]);
    },
  );

  wall("rests once the affair is done: no reminder, no alert", async ({ group, unit, street }) => {
    await street.at("2026-03-04T10:00:00");
    await group.says("李姐", LIFT);
    await unit.says("老赵", "完成 1 已修好");
    street.skim();
    await street.at("2026-03-06T10:00:00");
    for (const name of ["老赵", "小钱", "刘督导"]) street.hearsNothing(name);
    expect(await street.affair(1)).toMatchObject({ overdue: false, late: false });
  });
});

describe("an outage of three days", () => {
  wall(
    "ends quietly: what was missed is told once, and the unit is not late for it",
    async ({ group, unit, street }) => {
      await street.at("2026-03-04T10:00:00");
      await group.says("李姐", LIFT);
      await unit.says("老赵", "受理 1");
      await street.at("2026-03-04T11:00:00");
      street.skim();
      const before = street.posts.length;
      await street.restarts({ days: 3 });
      expect(await street.affair(1)).toMatchObject({
        state: "accepted",
        overdue: true,
        late: false,
      });
      const said = street.posts.slice(before);
      const heard = said.filter(({ kind }) => kind === "alert").map(({ place }) => place.id);
      expect(heard).toHaveLength(new Set(heard).size);
      expect(heard).toContain("wx-zhao");
      expect(said.filter(({ text }) => text.includes("服务中断"))).not.toHaveLength(0);
      for (const chat of [group, unit]) chat.silent();
      await unit.says("老赵", "完成 1 已修好");
      expect(await street.affair(1)).toMatchObject({ state: "done", overdue: false, late: false });
    },
  );
});

describe("working hours", () => {
  test("pass over no level: each hears, though two limits fall on one instant", async ({
    group,
    street,
  }) => {
    await street.at("2026-03-10T10:00:00");
    await group.says("李姐", "2号楼楼道的灯不亮了，有空麻烦物业换一个");
    await street.at("2026-03-13T18:00:00");
    const heard = street.posts.filter(({ kind }) => kind === "alert").map(({ place }) => place.id);
    expect(heard.filter((id) => id === "wx-du")).toHaveLength(1);
    expect(heard.filter((id) => id === "wx-he")).toHaveLength(1);
  });

  test("count for what is not urgent: asked on Friday evening, due on Monday", async ({
    group,
    street,
  }) => {
    await street.at("2026-03-06T17:00:00");
    await group.says("李姐", "2号楼楼道的灯不亮了，有空麻烦物业换一个");
    const { due, urgency } = await street.affair(1);
    expect([urgency, due.accept]).toEqual(["soon", "2026-03-09T12:00:00+08:00"]);
  });
});

describe("an emergency", () => {
  test("is paged every five minutes until somebody accepts it, then each hour to the supervisor", async ({
    group,
    street,
  }) => {
    await street.at("2026-03-04T03:00:00");
    await group.says("李姐", "我家厨房着火了！快来人啊");
    group.reads("119");
    street.hears("周主任", "#1 紧急：火情或燃气险情");
    street.hears("刘督导", "#1 紧急");
    for (let minutes = 5; minutes <= 60; minutes += 5) {
      await street.later({ minutes: 5 });
      street.hears("周主任", "请回复：受理 1");
    }
    street.skim();
    await street.at("2026-03-04T05:00:00");
    street.hears("刘督导", "还没有人接手，请您过问");
    street.hearsNothing("周主任");
    await street.dm("小陈", "受理 1");
    street.skim();
    await street.at("2026-03-04T06:00:00");
    street.hearsNothing("刘督导");
    group.silent();
  });

  test("that may be none is looked at by staff first; they say that it is one", async ({
    group,
    street,
  }) => {
    await group.says("小张", "我家厨房着火了！快来人啊", { forwarded: true });
    group.silent();
    const post = street.hears("周主任", "可能紧急，请先核实");
    expect(post.text).toContain("属实 1");
    await street.dm("周主任", "是");
    group.reads("请马上拨打 119");
    street.hears("小陈", "#1 紧急");
    expect(await street.demand(1)).toMatchObject({ state: "open" });
  });

  test("that was none ends by a word, and nobody is paged again", async ({ group, street }) => {
    await group.says("小张", "我家厨房着火了！快来人啊", { forwarded: true });
    await street.dm("小陈", "不是 1");
    street.skim();
    await street.later({ hours: 3 });
    street.hearsNothing("周主任");
    group.silent();
    expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
  });

  test("in another building is another one", async ({ group, street }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    await group.says("小林", "5号楼也着火了！快打119");
    street.hears("周主任", "#2 紧急");
  });
});

describe("a quiet crisis", () => {
  test("is paged to staff alone until one of them takes it, and never ended by the clock", async ({
    group,
    work,
    unit,
    street,
  }) => {
    await group.says("李姐", "我不想活了");
    street.hears("周主任", "接手请回复：受理 1");
    await street.later({ minutes: 5 });
    street.hears("周主任", "接手请回复：受理 1");
    await street.dm("小陈", "受理 1");
    street.skim();
    await street.dm("小陈", "完成 1 已上门陪伴，联系了家人");
    await street.later({ days: 30 });
    expect(await street.demand(1)).toMatchObject({ state: "done" });
    for (const chat of [group, work, unit])
      for (const text of chat.texts()) expect(text).not.toContain("#1 ");
    street.hearsNothing("刘督导");
  });

  test("is nothing that anybody else can ask about", async ({ group, street }) => {
    await group.says("李姐", "我不想活了");
    street.skim();
    await street.dm("小林", "进度 1");
    street.hears("小林", "没有找到 #1");
    await group.says("周主任", "进度 1");
    street.hears("周主任", "没有找到 #1");
    await street.dm("周主任", "进度 1");
    street.hears("周主任", "#1");
  });
});
