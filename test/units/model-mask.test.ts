import fc from "fast-check";
import { expect, test } from "vitest";
import { candidateIn } from "../../src/reading/model/candidate.ts";
import { openMask } from "../../src/reading/model/mask.ts";
import { readOffline } from "../../src/reading/offline/reader.ts";
import { privateSpans } from "../../src/reading/privacy.ts";
import { answers, openFakeModel } from "../fake-model/model.ts";
import { here, openReader, windowOf } from "../fake-model/reader.ts";

test.each([
  ["送到3栋2单元402，电话13912345678", "送到3栋2单元<DOOR1>，电话<PHONE2>"],
  ["住5-1203的王师傅", "住5-<DOOR1>的<NAME2>"],
  ["Blk 88 #05-112, ask for Mrs Chen", "Blk 88 <DOOR1>, ask for <NAME2>"],
  ["flat 4B, ring 07700 900461 please", "<DOOR1>, ring <PHONE2> please"],
  ["他哮喘，卡号6222020011223344556", "他<ILLNESS1>，卡号<ID2>"],
  ["3栋北门的灯坏了", "3栋北门的灯坏了"],
])("of %s a model reads %s", (text, told) => {
  const mask = openMask([text]);
  expect(mask.hide(text)).toBe(told);
  expect(mask.restore(told)).toBe(text);
});

test("who is named in one line is hidden in all of them", () => {
  const lines = ["我叫王小明", "王小明在哪"];
  const mask = openMask(lines);
  expect(lines.map(mask.hide)).toEqual(["我叫<NAME1>", "<NAME1>在哪"]);
});

const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count })
    .map((all) => all.join(""));
const secret = fc.oneof(
  digits(9).map((rest) => ({ secret: `13${rest}`, said: `打13${rest}` })),
  digits(3).map((room) => ({ secret: `7栋3单元${room}`, said: `我住7栋3单元${room}` })),
  digits(9).map((rest) => ({ secret: `07${rest}`, said: `call 07${rest}` })),
  fc
    .constantFrom("王师傅", "张奶奶", "李阿姨")
    .map((name) => ({ secret: name, said: `${name}说的` })),
  fc.constantFrom("Mrs Chen", "Uncle Bob").map((name) => ({ secret: name, said: `ask ${name}` })),
);
const talk = fc.constantFrom(
  "灯坏了，",
  "谁能帮个忙 ",
  "the lift is broken ",
  "。\u200b谢谢",
  "，大概12点，",
);
const line = fc
  .array(
    fc.oneof(
      secret,
      talk.map((said) => ({ secret: "", said })),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => ({
    text: parts.map(({ said }) => said).join("，"),
    secrets: parts.map(({ secret: hidden }) => hidden).filter((hidden) => hidden !== ""),
  }));

test("nothing private in a window is ever sent", async () => {
  const model = await openFakeModel(answers("chatter"));
  const { reader } = openReader(model.url, { setting: { deadlineMs: 60_000 } });
  const windows = fc.sample(fc.array(line, { minLength: 1, maxLength: 4 }), 400);
  const told = windows.map((lines, at) => {
    const [last, ...before] = lines.map(({ text }) => `${text}，第${at}条`).toReversed();
    return reader.study(windowOf(last ?? "", ...before), { ...here, chat: at % 7 });
  });
  await Promise.all(told);
  await reader.close();
  const sent = model.asked.map(({ messages }) => messages[1]?.content ?? "").join("\n");
  expect(sent.match(/"n":/gu)?.length).toBe(windows.length);
  const secrets = windows
    .flat()
    .flatMap(({ text, secrets: own }) => [...own, ...privateSpans(text)]);
  expect(secrets.length).toBeGreaterThan(500);
  expect(secrets.filter((hidden) => sent.includes(hidden))).toEqual([]);
  await model.close();
}, 60_000);

test("what cannot be seen is not sent, and a quiet crisis in the talk before neither", () => {
  const window = windowOf("灯\u{E0041}\u200b坏了\u202e，物业来修", "我真的不想活了", "楼下好吵");
  const told = candidateIn(window, readOffline(window))?.told;
  expect(told).toEqual({ before: ["A: 楼下好吵"], by: "B", text: "灯坏了，物业来修" });
});

test.each(["着火了！3栋救命", "我不想活了", ""])("%j is never a model's to read", (text) => {
  const window = windowOf(text);
  expect(candidateIn(window, readOffline(window))).toBeNull();
});

test("a cut message does not tell half a number", () => {
  const text = `${"灯坏了".repeat(330)}1391234567813912345678`;
  const window = windowOf(text);
  expect(candidateIn(window, readOffline(window))?.told.text).not.toMatch(/\d{5}/u);
});
