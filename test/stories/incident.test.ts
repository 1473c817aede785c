import { describe, expect } from "vitest";
import { storiesIn, test } from "../neighbourhood.ts";

const bilingual = [
  ["有个老大爷摔倒了起不来，快叫救护车", "我家宝宝在抽搐，口吐白沫"],
  ["我爸心脏病发作了，快叫救护车", "楼下有个小孩晕倒了"],
  ["有人触电了！快来人", "我老公昏迷了，叫不醒"],
  ["An old man has collapsed on the path", "Our baby is having a seizure"],
  ["My dad is not breathing, call an ambulance", "A girl is unconscious near the swings"],
  ["Somebody is choking, please help", "There's blood everywhere, a courier is bleeding badly"],
] as const;

describe("an emergency without a place", () => {
  test.for(bilingual)(
    "%s; then by others: %s – are two, and each is paged",
    async ([first, other], { group, street }) => {
      await group.says("李姐", first);
      group.reads("120");
      await street.later({ minutes: 3 });
      street.skim();
      await group.says("小林", other);
      group.reads("120");
      expect(street.hears("周主任", "#2 紧急").text).toContain(other);
      expect(await street.demand(2)).toMatchObject({ state: "open", requester: "lin" });
      expect((await street.demand(1)).reports).toHaveLength(1);
    },
  );

  test.for([
    ["有个老大爷摔倒了起不来，快叫救护车", "大爷没有呼吸了，快来人"],
    ["我妈晕倒了", "叫不醒，快叫救护车"],
    ["An old man has collapsed", "he is not breathing"],
    ["My kitchen is on fire", "flames are coming out of the window"],
  ] as const)(
    "%s; then by the same neighbour: %s – is one",
    async ([first, more], { group, street }) => {
      await group.says("李姐", first);
      await street.later({ minutes: 2 });
      await group.says("李姐", more);
      expect((await street.demand(1)).reports).toHaveLength(2);
      await expect(street.demand(2)).rejects.toThrow();
    },
  );

  test("is two where one neighbour tells of two people", async ({ group, street }) => {
    await group.says("李姐", "有个老大爷摔倒了起不来，快叫救护车");
    await group.says("李姐", "旁边还有个小孩晕倒了，没有呼吸");
    expect(await street.demand(2)).toMatchObject({ state: "open", requester: "li" });
  });

  test("of one's own home is no other's, though both ring for the fire brigade", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "我家厨房着火了！快来人啊");
    await group.says("小林", "我家阳台着火了！");
    expect(await street.demand(2)).toMatchObject({ state: "open", requester: "lin" });
    await group.says("小张", "3号楼着火了，大家快跑");
    expect((await street.demand(1)).reports).toHaveLength(2);
  });
});

const household = storiesIn({
  people: ["id: mei, name: 阿梅, accounts: { wechat: wx-mei }, home: 3-402"],
});

household(
  "two of one household who tell of their home tell of one emergency",
  async ({ group, street }) => {
    await group.says("李姐", "我家厨房着火了！快来人啊");
    await group.says("阿梅", "我家着火了，快打119");
    expect((await street.demand(1)).reports).toHaveLength(2);
  },
);

describe("of one place, what is told of", () => {
  test.for([
    ["3号楼有老人摔倒起不来了，快叫救护车", "3号楼有个孩子触电了，快来人"],
    ["3号楼大堂有人流了好多血", "3号楼大堂有人在抽搐"],
    ["An old lady collapsed in Block 3", "A baby is choking in Block 3"],
  ] as const)(
    "another harm or another person is another emergency: %s; %s",
    async ([one, other], { group, street }) => {
      await group.says("李姐", one);
      await group.says("小林", other);
      expect(await street.demand(2)).toMatchObject({ state: "open", requester: "lin" });
    },
  );

  test("one fallen person, told in two languages, is one", async ({ group, english, street }) => {
    await group.says("李姐", "3号楼门口有老人摔倒起不来了，快叫救护车");
    await english.says("Ann", "An old man has collapsed outside Block 3");
    expect((await street.demand(1)).reports).toHaveLength(2);
  });
});

describe("不是 to an emergency", () => {
  test("by whoever told of it first takes back their own word, and nobody else's", async ({
    group,
    street,
  }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    await group.says("小林", "3号楼失火了，楼道全是烟");
    await group.says("小张", "3号楼起火了");
    street.skim();
    await group.says("李姐", "不是 1");
    expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
    const kept = await street.demand(2);
    expect(kept).toMatchObject({ state: "open", requester: "lin" });
    expect(kept.reports.map(({ text }) => text)).toEqual([
      "3号楼失火了，楼道全是烟",
      "3号楼起火了",
    ]);
    expect(street.hears("周主任", "#2 紧急").text).toContain("小林");
  });

  test("by whoever was put to it says that theirs is another, and it is paged as one", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    await english.says("Ann", "There's a fire in Block 3");
    const told = street.hears("Ann", "If yours is another matter: not the same 1");
    street.skim();
    await street.dm("Ann", "not the same 1", "telegram", { replyTo: told });
    expect(await street.demand(1)).toMatchObject({ state: "open", requester: "li" });
    expect(await street.demand(2)).toMatchObject({ state: "open", requester: "ann" });
    expect(street.hears("周主任", "#2 紧急").text).toContain("There's a fire in Block 3");
  });

  test("by staff, who have looked, ends it for all", async ({ group, street }) => {
    await group.says("李姐", "3号楼着火了，大家快跑");
    await group.says("小林", "3号楼失火了，楼道全是烟");
    await street.dm("周主任", "不是 1");
    expect(await street.demand(1)).toMatchObject({ state: "dismissed" });
    await expect(street.demand(2)).rejects.toThrow();
  });
});
