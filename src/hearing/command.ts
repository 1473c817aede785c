import type { Ask, Feature, Refusal, Runner } from "../feature.ts";
import { lastMoved, notForThisKind } from "../features/demand/feature.ts";
import { liveStates } from "../features/demand/states.ts";
import { print } from "../chat/grammar.ts";
import { standApart } from "../features/demand/apart.ts";
import { rootOf } from "../features/demand/family.ts";
import { kindOf } from "../features/demand/kinds.ts";
import { wording } from "../features/demand/wording.ts";
import { correct } from "../features/labels/correct.ts";
import { noteMissed } from "../features/labels/missed.ts";
import { unknownNumber } from "../features/demand/steps.ts";
import { askerOf, demandsOf, findDemand } from "../features/demand/table.ts";
import { nothingToUndo } from "../features/demand/undo.ts";
import { hasRole } from "../features/people/rights.ts";
import { isMember } from "../features/people/table.ts";
import { answerQuietly } from "../features/people/voice.ts";
import type { DemandRow } from "../store/tables.ts";

/** Runs a command as its feature does, and answers a refusal once. */
export async function runCommand(features: readonly Feature[], ask: Ask): Promise<void> {
  const refusal = await attempt(features, ask);
  if (refusal !== null) await refuse(ask, refusal);
}

async function attempt(features: readonly Feature[], ask: Ask): Promise<Refusal | null> {
  const alone = features.find(({ commands }) => commands[ask.verb] !== undefined);
  const command = alone?.commands[ask.verb];
  if (command !== undefined) return runAlone(ask, command);
  const number = ask.number ?? (await lastMoved(ask));
  if (number === null) return nothingToUndo;
  const demand = await findDemand(ask.lane, number);
  if (demand === null || !(await mayKnow(ask, demand))) return unknownNumber;
  if (demand.merged_into !== null && !ofMerged.includes(ask.verb))
    return mergedRefusal(ask, demand);
  const run =
    features.find(({ kind }) => kind?.name === demand.kind)?.onDemand[ask.verb] ??
    features.find(({ kind, onDemand }) => kind === null && onDemand[ask.verb])?.onDemand[ask.verb];
  if (run === undefined) return notForThisKind;
  const isApart = ask.verb === "dismiss" && (await standApart(ask, demand));
  const refusal = isApart ? null : await run({ ...ask, number: demand.number }, demand);
  if (refusal === null) await correct(ask, demand);
  return refusal;
}

/** What can be done with a demand that was merged into another. */
const ofMerged = ["status", "split", "follow", "unfollow", "undo", "merge"];

/** Refused because it was merged 并入: the same is to be said of the other number. */
async function mergedRefusal(ask: Ask, demand: DemandRow): Promise<Refusal> {
  const { number } = await rootOf(ask.lane, demand);
  const typed = (locale: "zh" | "en"): string =>
    print(ask.verbs, { verb: ask.verb, number, rest: "" }, locale);
  const say = (locale: "zh" | "en") => () =>
    wording.goesOnAs[locale]({ number: demand.number, into: number, typed: typed(locale) });
  return { why: "merged", say: { zh: say("zh"), en: say("en") } };
}

async function runAlone(ask: Ask, command: Runner): Promise<Refusal | null> {
  const refusal = await command(ask);
  if (refusal === null && ask.verb === "contact") await passContacts(ask);
  if (refusal === null && ask.verb === "proxy") await noteMissed(ask);
  return refusal;
}

/** A contact that was left goes to whoever holds something of the same requester. */
async function passContacts(ask: Ask): Promise<void> {
  for (const demand of await demandsOf(ask.lane, ask.speaker.id, liveStates)) {
    if (askerOf(demand) === ask.speaker.id) await kindOf(ask, demand)?.contactLeft(ask, demand);
  }
}

/** A stranger never learns whether a number exists. */
const mayKnow = async (ask: Ask, demand: DemandRow): Promise<boolean> =>
  demand.quiet ? mayKnowQuiet(ask, demand) : mayKnowOpen(ask, demand);

/** A quiet crisis is spoken of privately only, with staff of its area. */
const mayKnowQuiet = async (ask: Ask, demand: DemandRow): Promise<boolean> =>
  ask.chat.kind === "private" && hasRole(ask, ask.speaker, "staff", demand.area);

const mayKnowOpen = async (ask: Ask, demand: DemandRow): Promise<boolean> =>
  askerOf(demand) === ask.speaker.id ||
  demand.holder === ask.speaker.id ||
  isMember(ask, ask.speaker);

const MINUTE_MS = 60_000;

/**
 * Puts a refusal into the audit and answers it; the same try within the same minute only raises
 * the count of its row.
 */
export async function refuse(ask: Ask, { why, say }: Refusal): Promise<void> {
  const { lane, speaker, verb, number } = ask;
  const minute = new Date(Math.floor(lane.now.getTime() / MINUTE_MS) * MINUTE_MS);
  await lane.flush();
  const { numUpdatedRows } = await lane.db
    .updateTable("history")
    .set((row) => ({ count: row("count", "+", 1) }))
    .where("community", "=", lane.community)
    .where("outcome", "=", "refused")
    .where("person", "=", speaker.id)
    .where("command", "=", verb)
    .where("number", number === null ? "is" : "=", number)
    .where("at", ">=", minute)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  lane.tell({ number, by: speaker.id, command: verb, refused: why });
  const numbers = number === null || why === unknownNumber.why ? [] : [number];
  await answerQuietly(ask, { kind: "refusal", numbers, text: (locale) => say[locale]({ number }) });
}
