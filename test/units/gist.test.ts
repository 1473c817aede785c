import { expect, test } from "vitest";
import { errands } from "../../src/reading/offline/errands.ts";
import { gistsOf } from "../../src/reading/offline/gists.ts";
import { readOffline } from "../../src/reading/offline/reader.ts";
import { holdsFor } from "../../src/reading/offline/when-over.ts";
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
  ["谁家有打气筒借一下", "借打气筒", "Borrow a pump"],
  [
    "Could anyone lend me a ladder this afternoon? Call 13812345678",
    "借梯子，今天下午",
    "Borrow a ladder, this afternoon",
  ],
  ["Can somebody walk my dog tomorrow evening", "遛狗，明晚", "Walk a dog, tomorrow evening"],
  ["Is anyone able to unblock my sink", "疏通下水", "Unblock a sink or toilet"],
])("%s: %s, %s", (text, zh, en) => {
  expect(gists(text)).toEqual([{ zh, en }]);
});

test.each([
  "谁能帮我把鱼缸洗了",
  "Could anyone tune a ukulele",
  "谁能陪我下盘棋",
  "哪位能给我描一幅字",
  "谁能教我们弹古筝",
  "could someone blow up forty balloons with me",
])("%s: of what no lexicon knows nobody's words are quoted", (text) => {
  expect(gists(text)).toEqual([{ zh: "帮个小忙", en: "A favour" }]);
});

test.each([
  ["We are out of food and money, can anyone help?", "生活上的帮助", "Everyday help"],
  ["家里断粮了，谁能帮一把", "生活上的帮助", "Everyday help"],
  ["我刚出院要化疗，谁能帮我描一幅字", "帮个小忙", "A favour"],
  ["谁能陪陪我奶奶，孩子也要人看着", "陪伴或照顾", "Some company or care"],
  [
    "我家孩子自闭症，谁能周末陪他玩一会",
    "临时照看孩子，周末",
    "Mind a child for a while, the weekend",
  ],
  ["我刚做完手术，谁能来家里帮我做顿饭", "做饭", "Cook a meal"],
])("%s: nobody's own words are quoted, but %s, %s", (text, zh, en) => {
  expect(gists(text)).toEqual([{ zh, en }]);
});

test("of a child, want, illness or age not even a model's summary is quoted", () => {
  const told = { kind: "wish", when: null, location: null } as const;
  const of = (category: "hardship" | "errand", text: string, summary: string) =>
    gistsOf(text, { ...told, category, summary });
  expect(of("hardship", "谁能帮帮忙，米缸见底", "家里米缸见底")).toEqual({
    zh: "生活上的帮助",
    en: "Everyday help",
  });
  expect(of("errand", "发烧了，谁能帮我遛狗", "病人想找人遛狗")).toEqual({
    zh: "遛狗",
    en: "Walk a dog",
  });
});

test("of a door the building is told, unless somebody is ill, poor, old or a child", () => {
  const need = { kind: "wish", category: "errand", when: null, location: "B-402" } as const;
  const block = { zh: "2号楼", en: "Block B" };
  expect(gistsOf("住B-402，谁能帮忙遛狗", { ...need, summary: "遛狗" }, block)).toEqual({
    zh: "遛狗，2号楼",
    en: "Walk a dog, Block B",
  });
  expect(gistsOf("住B-402，发烧了，谁能帮忙遛狗", { ...need, summary: "遛狗" }, block)).toEqual({
    zh: "遛狗",
    en: "Walk a dog",
  });
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

test.each([
  ["今晚", "day"],
  ["下午四点前", "day"],
  ["tonight", "day"],
  ["by 4pm", "day"],
  ["tomorrow, before 9 am", "day"],
  ["周六上午", "week"],
  ["this weekend", "week"],
  ["next Wednesday", "week"],
  ["3月2日晚", "good"],
  ["the 14th", "good"],
  ["下个月", "good"],
])("%s means the same for the %s", (phrase, span) => {
  expect(holdsFor(phrase)).toBe(span);
});
