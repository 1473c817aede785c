import type { Alarm, Window } from "../schema.ts";
import { hash } from "./hash.ts";
import { aroundBlocks, type Block, textBlock } from "./signs.ts";
import { weighed } from "./tokens.ts";

const ALARM_WEIGHT = 0.5;

/** What is seen in a whole message: its words, what is around them, and the emergency words heard in it. */
export function messageBlocks(window: Window, alarm: Alarm | null): readonly Block[] {
  const words = weighed(window.lines.at(-1)?.text ?? "");
  const told = alarm === null ? ["no alarm"] : [`alarm ${alarm.what}`, `sure ${alarm.certain}`];
  return [
    textBlock(words),
    ...aroundBlocks(window, words),
    { weight: ALARM_WEIGHT, signs: told.map((sign) => hash(sign)) },
  ];
}
