import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

const wheelchair = "王大爷说：谁能帮我借个轮椅？周六用";

describe("words that staff pass on", () => {
  test("become nothing before they say yes, and are filed for whoever said them", async ({
    group,
    english,
    street,
  }) => {
    await street.dm("周主任", wheelchair);
    street.hears(
      "周主任",
      "#1 您是替一位居民请邻居帮忙吗？（借轮椅，周六）征得本人同意后请回复：是",
    );
    group.silent();
    await street.dm("周主任", "是");
    street.hears("周主任", "#1 已登记：借轮椅");
    group.reads("#1 一位居民想请邻居帮忙：借轮椅");
    expect(await street.demand(1)).toMatchObject({
      state: "open",
      requester: null,
      filer: "zhou",
      beneficiary: "王大爷",
    });
    const read = [...group.texts(), ...english.texts()].join("\n");
    expect(read).not.toContain("王大爷");
    expect(await street.everything()).not.toContain("王大爷");
  });

  test("close only after whoever it is for was told", async ({ group, street }) => {
    await street.dm("周主任", wheelchair);
    await street.dm("周主任", "是");
    await group.says("王师傅", "认领 1");
    await street.dm("王师傅", "完成 1");
    street.hears("周主任", "#1 办好了。请告诉王大爷，再回复：已告知 1");
    await street.dm("周主任", "确认 1");
    street.hears("周主任", "#1 请先告诉本人");
    await street.dm("周主任", "已告知 1");
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
  });

  test("may be of something broken, whoever told of it in the group", async ({ street }) => {
    await street.dm("周主任", "李姐在群里说家里水管漏水了，麻烦物业来修");
    street.hears("周主任", "#1 您是替一位居民请物业或社区来处理吗？");
    await street.dm("周主任", "是");
    expect(await street.demand(1)).toMatchObject({
      kind: "affair",
      state: "open",
      requester: null,
      filer: "zhou",
      beneficiary: "李姐",
    });
  });

  test("are of a neighbour where nobody is named", async ({ street }) => {
    await street.dm("周主任", "有人在群里问谁会修电脑，谁能帮一下", "wechat");
    await street.dm("周主任", "谁能帮我搬个沙发？今晚", "wechat", { forwarded: true });
    for (const number of [1, 2]) {
      expect(await street.demand(number)).toMatchObject({
        state: "unsure",
        filer: "zhou",
        beneficiary: "一位居民",
      });
    }
  });

  test("are dropped at no", async ({ group, street }) => {
    await street.dm("周主任", wheelchair);
    await street.dm("周主任", "不是");
    expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
    group.silent();
  });

  test("are no command of theirs, and commands no words passed on", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await street.dm("周主任", "小张说：认领 1");
    expect(await street.demand(1)).toMatchObject({ holder: null });
    await street.dm("小陈", "代报 张爷爷 3-105：想请人帮忙取个快递");
    expect(await street.demand(2)).toMatchObject({ state: "open", beneficiary: "张爷爷" });
  });
});

describe("words that a neighbour passes on", () => {
  test.for([
    ["小张", "[聊天记录] 张三：谁能帮我搬个沙发？今晚", "您是想请邻居帮忙吗"],
    ["小张", "3-402 李姐：谁家有梯子借我用一下？", "您是想请邻居帮忙吗"],
    ["Ann", "Mrs Hill says: could somebody lend me a ladder?", "Are you asking neighbours"],
    ["Ann", "from Ben: could somebody walk my dog tomorrow?", "Are you asking neighbours"],
  ] as const)("%s, %s: asked about first", async ([name, text, asked], { group, street }) => {
    await street.dm(name, text);
    street.hears(name, asked);
    expect(await street.demand(1)).toMatchObject({ state: "unsure", filer: null });
    group.silent();
  });

  test("one's own are filed at once, with a colon too", async ({ group, street }) => {
    await street.dm("小张", "求助：谁能帮我搬个沙发？今晚");
    group.reads("#1");
    expect(await street.demand(1)).toMatchObject({ state: "open", requester: "zhang" });
  });
});

test("an emergency is one at once, whoever tells of it", async ({ street }) => {
  await street.dm("小张", "我妈说：家里着火了，快来人");
  street.hears("小张", "119");
});

test("a quoted post of ours that is not known claims nothing else", async ({ group, street }) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("小林", "认领 1");
  await group.says("小张", "认领", { quoted: "#99 一位居民想请邻居帮忙：取送快递" });
  expect(await street.demand(1)).toMatchObject({ holder: "lin", waiting: [] });
});
