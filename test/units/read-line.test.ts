import { expect, test } from "vitest";
import { readLine } from "../../bots/reading/line.ts";
import { openReading } from "../../bots/reading/reader.ts";

const reading = await openReading(false);
const line = {
  at: "2026-03-02T08:00:00+08:00",
  from: "甲",
  role: "resident",
  text: "谁能帮我遛狗",
};

test("a window on one line is read on one line", async () => {
  const told = await readLine(
    reading,
    JSON.stringify({ id: "a", lang: "zh", window: [line], target: 0 }),
  );
  const answer: unknown = JSON.parse(told.ok ? told.value : "null");
  expect(answer).toMatchObject({ id: "a", intent: "demand", demands: [{ kind: "wish" }] });
});

test.each([
  ["{", "JSON"],
  [JSON.stringify({ id: "a", window: [], target: 0 }), "window"],
  [JSON.stringify({ id: "a", window: [line], target: 4 }), "outside"],
])("what is no window is refused with its reason: %s", async (text, why) => {
  const told = await readLine(reading, text);
  expect(told).toMatchObject({ ok: false, error: expect.stringContaining(why) });
});
