import { placeNames } from "../../community/areas.ts";
import type { Ask, Refusal } from "../../feature.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { DemandRow } from "../../store/tables.ts";
import { kindOf } from "../demand/kinds.ts";
import { isLive } from "../demand/states.ts";
import { findDemand, reportsOfMessage, sameWords } from "../demand/table.ts";
import { meetBeneficiary } from "../people/beneficiary.ts";
import { nameOf } from "../people/names.ts";
import { areasWith, hasRole } from "../people/rights.ts";
import { answerQuietly } from "../people/voice.ts";
import { type Filing, filingOf } from "./filing.ts";
import { readNeeds } from "./told.ts";
import { wording } from "./wording.ts";

const onlyStaff: Refusal = { why: "not-allowed", say: wording.onlyStaff };

/**
 * 代报: staff file for somebody who does not write here. Everything goes to them from then on; name
 * and door lie sealed, and are typed where no neighbour reads them.
 */
export async function proxy(ask: Ask): Promise<Refusal | null> {
  if ((await areasWith(ask, ask.speaker, "staff")).length === 0) return onlyStaff;
  const filing = await filingOf(ask);
  if (!mayBeSaidHere(ask, filing)) return { why: "not-here", say: wording.notHere };
  const [known] = await filedBefore(ask, filing);
  if (known !== undefined) return alreadyHere(known);
  if (filing === null) return { why: "missing-rest", say: wording.how };
  return (await isOfTheirs(ask, filing)) ? file(ask, filing) : onlyStaff;
}

/** In a group of neighbours only what says nothing of anybody: the answered message's own author. */
function mayBeSaidHere({ chat, rest }: Ask, filing: Filing | null): boolean {
  if (chat.kind === "private" || chat.kind === "work") return true;
  return filing !== null && "author" in filing.whom && privateSpans(rest).length === 0;
}

/** Where somebody's building is known, it must be one that the filer looks after. */
async function isOfTheirs(ask: Ask, { whom }: Filing): Promise<boolean> {
  const area = "described" in whom ? whom.described.area : null;
  return area === null || hasRole(ask, ask.speaker, "staff", area);
}

const DAY_MS = 86_400_000;

/** Live demands of the message that is answered, or of the same words by the same filer today. */
async function filedBefore(ask: Ask, filing: Filing | null): Promise<readonly DemandRow[]> {
  const { lane, chat, speaker, replyTo } = ask;
  const since = new Date(lane.now.getTime() - DAY_MS);
  if (replyTo === null)
    return filing === null
      ? []
      : (await sameWords(lane, speaker.id, filing.text, since)).filter(isLive);
  const found: DemandRow[] = [];
  for (const { number } of await reportsOfMessage(lane, chat.id, replyTo)) {
    const demand = await findDemand(lane, number);
    if (demand !== null && isLive(demand)) found.push(demand);
  }
  return found;
}

function alreadyHere({ number: known }: DemandRow): Refusal {
  const say = (locale: "zh" | "en") => wording.alreadyHere[locale]({ known });
  return { why: "filed-already", say: { zh: () => say("zh"), en: () => say("en") } };
}

async function file(ask: Ask, filing: Filing): Promise<Refusal | null> {
  const { lane, community, speaker: author, chat } = ask;
  const { whom, words, message, text } = filing;
  const beneficiary = "author" in whom ? whom.author : await meetBeneficiary(ask, whom.described);
  const name = await nameOf(ask, beneficiary);
  const secrets = "author" in whom ? (name === null ? [] : [name]) : whom.described.secrets;
  const places = placeNames(community);
  const needs = await readNeeds(ask.reader, words, { at: lane.now, places, secrets });
  const kept = needs.filter(({ need }) => kindOf(ask, need) !== null);
  if (kept.length === 0) return { why: "kind-not-kept", say: wording.notKept };
  const said = {
    author,
    beneficiary,
    chat,
    message,
    text,
    at: lane.now,
    confidence: 1,
    alarm: null,
  };
  const numbers: number[] = [];
  for (const told of kept) {
    const number = await kindOf(ask, told.need)?.file(ask, { ...told, ...said });
    if (number !== undefined) numbers.push(number);
  }
  await askForConsent(ask, numbers);
  return null;
}

/** That they agreed is the filer's word: it goes on record, and they are reminded of it once. */
async function askForConsent(ask: Ask, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) ask.lane.tell({ number, by: ask.speaker.id, command: "consent" });
  const text = (locale: "zh" | "en") => wording.consent[locale]({ numbers });
  await answerQuietly(ask, { kind: "notice", numbers, text });
}
