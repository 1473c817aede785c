import { safeText } from "../chat/clean.ts";
import type { Said } from "../chat/event.ts";
import { parse } from "../chat/grammar.ts";
import { readPasted } from "../chat/pasted.ts";
import { readRelayed } from "../chat/relayed.ts";
import { hearAlarm } from "../reading/emergency.ts";
import type { Stage } from "./heard.ts";

/** A message, and who said its words where they are passed on. */
type PassedOn = { readonly said: Said; readonly relayed: string | null };

type Grammar = Pick<Stage, "verbs" | "botNames">;

/** Takes words of others, forwarded, copied or told privately, for what they are: never a command. */
export function passedOn(stage: Grammar, said: Said): PassedOn {
  if (said.place.kind !== "private") return { said, relayed: null };
  const text = safeText(said.text);
  const copied = readPasted(text);
  const others = copied ?? (said.forwarded || isTold(stage, said) ? readRelayed(text) : null);
  if (others === null) return { said, relayed: null };
  return { said: { ...said, text: others.words, forwarded: true }, relayed: others.who };
}

/** Whether words may tell what another said: no command, no answer, and no emergency, whoever tells of it. */
function isTold({ verbs, botNames }: Grammar, { text, replyTo, quoted }: Said): boolean {
  if (replyTo !== null || quoted !== null || hearAlarm(safeText(text)) !== null) return false;
  return parse(verbs, text, { marked: true, botNames }).type === "none";
}
