import { expect, test } from "vitest";
import { errands } from "../../src/reading/offline/errands.ts";
import { gistsOf } from "../../src/reading/offline/gists.ts";
import { readOffline } from "../../src/reading/offline/reader.ts";
import { sayWhen } from "../../src/reading/offline/said-when.ts";
import { sayWhere } from "../../src/reading/offline/said-where.ts";
import { leaks } from "../../src/reading/privacy.ts";

const gists = (text: string) => {
  const lines = [{ at: new Date(0), from: "a", role: "resident" as const, text }];
  return readOffline({ lines, places: [] }).demands.map((need) => gistsOf(text, need));
};

test.each([
  [
    "谁能帮我妈去药店取个药？下午四点前就行",
    "取药，下午四点前，药店",
    "Fetch medicine, before 4 pm, pharmacy",
  ],
  [
    "哪位周六上午帮我抬沙发，3号楼",
    "搬东西，周六上午，3号楼",
    "Carry or move something, Saturday morning, Block 3",
  ],
  ["谁家有打气筒借一下", "借打气筒", "Lend a pump"],
  [
    "Could anyone lend me a ladder this afternoon? Call 13812345678",
    "借梯子，今天下午",
    "Lend a ladder, this afternoon",
  ],
  ["Can somebody walk my dog tomorrow evening", "遛狗，明晚", "Walk a dog, tomorrow evening"],
  ["Is anyone able to unblock my sink", "疏通下水", "Unblock a sink or toilet"],
])("%s: %s, %s", (text, zh, en) => {
  expect(gists(text)).toEqual([{ zh, en }]);
});

test("what no lexicon knows is quoted in its own language, and only named a favour in the other", () => {
  expect(gists("谁能帮我把鱼缸洗了")).toEqual([{ zh: "谁能帮我把鱼缸洗了", en: "A favour" }]);
  expect(gists("Could anyone tune a ukulele")).toEqual([
    { zh: "帮个小忙", en: "Could anyone tune a ukulele" },
  ]);
});

test("a summary in a model's own words is told in the other language from the message", () => {
  const need = { kind: "wish", category: "errand", when: "明天", location: null } as const;
  expect(gistsOf("明天谁能帮我遛狗", { ...need, summary: "希望有人遛狗" })).toEqual({
    zh: "希望有人遛狗",
    en: "Walk a dog, tomorrow",
  });
});

test("a summary that gives somebody away is replaced", () => {
  const need = { kind: "wish", category: "eldercare", when: null, location: null } as const;
  const { zh } = gistsOf("谁能陪陪3-402的张奶奶", { ...need, summary: "陪3-402张奶奶" });
  expect(leaks(zh, ["张奶奶", "3-402"])).toBeNull();
});

test("every errand has a short name in both languages, twice used only by near kin", () => {
  expect(errands.length).toBeGreaterThan(110);
  for (const { gist } of errands) {
    expect(gist.zh).toMatch(/^[\u4e00-\u9fff]{2,14}$/u);
    expect(gist.en).toMatch(/^[A-Z][\w ,'-]{3,40}$/u);
    expect(leaks(gist.zh, []) ?? leaks(gist.en, [])).toBeNull();
  }
});

test.each([
  ["今天", "today"],
  ["下午四点前", "before 4 pm"],
  ["明早八点", "8 am tomorrow morning"],
  ["晚上7点半", "7:30 pm"],
  ["下周三", "next Wednesday"],
  ["星期六上午", "Saturday morning"],
  ["四点", null],
  ["放假前", null],
])("%s is said %s", (zh, en) => {
  expect(sayWhen(zh, "en")).toBe(en);
});

test.each([
  ["today", "今天"],
  ["before 4pm", "下午4点前"],
  ["by noon", "中午12点前"],
  ["on Saturday morning", "周六上午"],
  ["next Tuesday at 3.15pm", "下周二下午3点15分"],
  ["the 14th", null],
])("%s is said %s", (en, zh) => {
  expect(sayWhen(en, "zh")).toBe(zh);
});

test.each([
  ["3号楼", "Block 3"],
  ["北门", "north gate"],
  ["老槐树", null],
])("%s is %s", (zh, en) => {
  expect(sayWhere(zh, "en")).toBe(en);
});
