import type { Alarm, Window } from "../schema.ts";
import { hash } from "./hash.ts";
import { aroundBlocks, type Seen, textBlock } from "./signs.ts";
import { weighed } from "./tokens.ts";
import { meaningOf } from "./words.ts";

const ALARM_WEIGHT = 0.5;

/** What is seen in a whole message: its words, what is around them, and the emergency words heard in it. */
export function seeMessage(window: Window, alarm: Alarm | null): Seen {
  const words = weighed(window.lines.at(-1)?.text ?? "");
  const told = alarm === null ? ["no alarm"] : [`alarm ${alarm.what}`, `sure ${alarm.certain}`];
  const blocks = [
    textBlock(words),
    ...aroundBlocks(window, words),
    { weight: ALARM_WEIGHT, signs: told.map((sign) => hash(sign)) },
  ];
  return { blocks, meaning: meaningOf(words) };
}
