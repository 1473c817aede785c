import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

describe("an emergency", () => {
  test("told at first hand gets the number to ring; staff are paged and the supervisor told", async ({
    group,
    street,
  }) => {
    const message = await group.says("李姐", "我家厨房着火了！快来人啊");
    const post = group.reads("请马上拨打 119！我不会打电话");
    expect(post).toMatchObject({ kind: "alert", replyTo: message });
    street.hears("周主任", "紧急");
    street.hears("小陈", "紧急");
    street.hears("刘督导", "紧急");
    group.silent();
  });

  test("is answered once in ten minutes, however many tell of it", async ({ group, street }) => {
    await group.says("李姐", "我家厨房着火了！快来人啊");
    await group.says("小张", "3号楼着火了，大家快跑");
    await group.says("小林", "着火了着火了！快打119");
    group.reads("119");
    group.silent();
    await street.later({ minutes: 10, seconds: 1 });
    await group.says("李姐", "我家厨房着火了！快来人啊");
    group.reads("119");
  });

  test("does not wait for quiet hours to end", async ({ group, street }) => {
    await street.at("2026-03-04T03:00:00");
    await group.says("李姐", "我家厨房着火了！快来人啊");
    group.reads("119");
    street.hears("周主任", "紧急");
  });

  test("overtakes what waits for the network", async ({ group, street }) => {
    await street.network("wechat", "down");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "我家厨房着火了！快来人啊");
    group.silent();
    await street.network("wechat", "up");
    const fire = group.reads("119");
    const card = group.reads("#1");
    expect(street.posts.indexOf(fire)).toBeLessThan(street.posts.indexOf(card));
  });

  test("that is only a figure of speech, or forwarded, goes to staff alone", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "我的心情像着火一样");
    group.silent();
    street.hears("周主任", "可能紧急，请先核实");
    street.hearsNothing("刘督导");
    await group.says("小张", "我家厨房着火了！快来人啊", { forwarded: true });
    group.silent();
    street.hears("周主任", "可能紧急，请先核实");
  });
});

describe("a quiet crisis", () => {
  test.for(["我不想活了", "老公又打我了"])(
    "leaves no word of “%s” in any group; its author and staff are reached privately",
    async (words, { group, english, gridTwo, work, street }) => {
      await group.says("李姐", words);
      for (const chat of [group, english, gridTwo, work]) chat.silent();
      street.hears("李姐", "您不是一个人");
      const page = street.hears("周主任", "请私下联系 李姐");
      expect(page.text).not.toContain(words);
      street.hearsNothing("刘督导");
      street.hearsNothing("小林");
      expect(await street.show({ what: "board" })).toEqual({ board: [] });
    },
  );

  test("is paged privately or not at all: the work group never reads it", async ({
    group,
    work,
    street,
  }) => {
    for (const name of ["周主任", "小陈", "李姐"]) await street.reach(name, "no");
    await group.says("李姐", "我不想活了");
    group.silent();
    work.silent();
  });
});
