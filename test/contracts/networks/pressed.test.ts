import { afterAll, beforeAll, expect, test } from "vitest";
import { settled } from "./elm.ts";
import { demandOf } from "./shown.ts";
import { openSquare, type Square } from "./square.ts";

const SLOW = { timeout: 60_000 };

let square: Square;
beforeAll(async () => {
  square = await openSquare(settled);
}, SLOW.timeout);
afterAll(() => square.close(), SLOW.timeout);

test(
  "a button counts that is pressed before the network has told us of its post",
  SLOW,
  async () => {
    const T1 = square.group("T1");
    square.telegram.script(({ body }) =>
      String(body["text"]).startsWith("#1 A neighbour") ? { told: 1_000 } : null,
    );
    await T1.says("Ann", "Could somebody lend me a ladder?");
    await T1.presses("Cam", await T1.reads("#1 A neighbour"), "claim");
    await T1.reads("#1 @Cam has it");
    expect(await demandOf(square, 1)).toMatchObject({ state: "claimed" });
  },
);
