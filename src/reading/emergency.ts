import { plainText } from "../chat/clean.ts";
import { openGate } from "./gate/gate.ts";
import { fiction, idioms, notNow } from "./offline/alarm-hedges.ts";
import { alarmWords } from "./offline/alarm-words.ts";
import { everywhere, finds } from "./offline/lexicon.ts";
import type { Alarm } from "./schema.ts";

/** Longer text is a forward or a paste; what is on fire is said at once. */
const heard = 2000;

/** Every message that is said passes it: smaller than that of all word tables, so that it stays at hand. */
const mayHear = openGate(16);

const hears = (text: string, said: RegExp): boolean => mayHear(text, said) && said.test(text);

/**
 * Listens for emergency words 紧急词, before anything else reads a message.
 *
 * @param text as typed, already safe
 * @returns `certain` only when it is told at first hand, as happening now; null also for plain idiom
 */
export function hearAlarm(text: string): Alarm | null {
  const plain = plainText(text.slice(0, heard));
  const literal = idioms.reduce(
    (rest, idiom) => (mayHear(rest, idiom) ? rest.replace(everywhere(idiom), " ") : rest),
    plain,
  );
  const sure = alarmWords.find((words) => words.sure.some((said) => hears(literal, said)));
  const found =
    sure ?? alarmWords.find((words) => words.vague.some((said) => hears(literal, said)));
  if (found === undefined) return null;
  const hedges = found.what === "quiet" ? fiction : [...fiction, ...notNow];
  return { what: found.what, certain: sure !== undefined && !finds(plain, ...hedges) };
}
