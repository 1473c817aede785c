import { answerAlarm } from "../features/alarm/alarm.ts";
import { kindOf } from "../features/demand/kinds.ts";
import { meetBeneficiary } from "../features/people/beneficiary.ts";
import { areasWith } from "../features/people/rights.ts";
import { filingOf } from "../features/proxy/filing.ts";
import { safeText } from "../chat/clean.ts";
import { askOf, type Heard, type Verdict } from "./heard.ts";
import { hearAlarm } from "../reading/emergency.ts";
import type { Alarm } from "../reading/schema.ts";
import type { PersonRow } from "../store/tables.ts";

/** Emergency words were heard: an affair of its own kind, whatever else the message asks for. */
export async function raise(
  { stage, event, speaker: author, chat }: Heard,
  alarm: Alarm,
  more: { readonly location?: string | null; readonly beneficiary?: PersonRow | null } = {},
): Promise<void> {
  const affairs = kindOf(stage, { kind: "affair" });
  if (affairs === null) return;
  const { id: message, at } = event;
  const { location = null, beneficiary = null } = more;
  const said = { author, chat, message, text: safeText(event.text), at };
  await answerAlarm(stage, affairs, { alarm, beneficiary, location, ...said });
}

/**
 * 代报 of an emergency is one, told for whomever staff name, and not filed like a need.
 *
 * @returns null where it is no emergency
 */
export async function raiseForOther(heard: Heard, rest: string): Promise<Verdict | null> {
  const alarm = hearAlarm(rest);
  if (alarm === null || !(alarm.certain || alarm.what === "quiet")) return null;
  await raise(heard, alarm, { beneficiary: await namedBy(heard, rest) });
  return { intent: "demand", confidence: 1 };
}

/** For whom staff say it; null where they name nobody, or others do. */
async function namedBy(heard: Heard, rest: string): Promise<PersonRow | null> {
  const ask = askOf(heard, { verb: "proxy", number: null, rest });
  if ((await areasWith(ask, ask.speaker, "staff")).length === 0) return null;
  const filing = await filingOf(ask);
  if (filing === null) return null;
  const { whom } = filing;
  return "author" in whom ? whom.author : meetBeneficiary(ask, whom.described);
}
