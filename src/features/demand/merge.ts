import { placeNames } from "../../community/areas.ts";
import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { readNumber } from "../../kernel/numbers.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { readOffline } from "../../reading/offline/reader.ts";
import { type Urgency, urgencies } from "../../reading/schema.ts";
import type { DemandRow } from "../../store/tables.ts";
import { hasRole } from "../people/rights.ts";
import { getPerson } from "../people/table.ts";
import { answer, tell } from "../people/voice.ts";
import { familyOf, followersOf, reportsOf, rootOf } from "./family.ts";
import { kindOf } from "./kinds.ts";
import { memoryOf, move } from "./move.ts";
import { refusals } from "./refusals.ts";
import { isLive } from "./states.ts";
import { mayMove, notNow, unknownNumber } from "./steps.ts";
import { findDemand, setDemand } from "./table.ts";
import { reportTextsOf } from "./texts.ts";
import { wording } from "./wording.ts";

const onlyFor = { staff: refusals.onlyStaff };

/** 合并: two numbers are one matter; those who asked for the first hear the result of the other. */
export async function merge(ask: Ask, demand: DemandRow): Promise<Refusal | null> {
  if (demand.quiet) return unknownNumber;
  const next = await mayMove(ask, demand, kindOf(ask, demand)?.moves ?? [], onlyFor);
  if (!next.ok) return next.error;
  const target = await targetOf(ask, demand);
  if (!target.ok) return target.error;
  const into = target.value.number;
  const people = await concernedBy(ask, demand);
  const mover = { command: "merge", by: ask.speaker.id };
  const merged = await move(ask, demand, mover, "merged", {
    merged_into: into,
    closed_at: ask.lane.now,
  });
  await kindOf(ask, merged)?.settle(ask, merged);
  await hasten(ask, target.value, demand);
  await sayMerged(ask, demand, into, people);
  return null;
}

async function sayMerged(
  ask: Ask,
  { number, holder }: DemandRow,
  into: number,
  people: readonly number[],
): Promise<void> {
  const about = { number, into };
  const text = wording.merged[ask.chat.language](about);
  await answer(ask, { kind: "result", text, numbers: [number] });
  await tellEach(ask, number, [holder], (locale) => wording.mergedForHolder[locale](about));
  await tellEach(ask, number, people, (locale) => wording.mergedForAsker[locale](about));
}

const toward = /^\s*(?:并?[到入进至]|(?:in)?to(?![a-z]))?[\s:：]*/iu;

/** The demand that another is to go into, and what speaks against it. */
async function targetOf(ask: Ask, demand: DemandRow): Promise<Result<DemandRow, Refusal>> {
  const read = readNumber(ask.rest.replace(toward, ""));
  if (read?.kind !== "number") return refuse({ why: "merge-into-what", say: refusals.intoWhat });
  const named = await findDemand(ask.lane, read.number);
  if (named === null) return refuse(about(read.number, unknownNumber));
  const target = await rootOf(ask.lane, named);
  const { number, quiet, area, state } = target;
  if (quiet) return refuse(about(read.number, unknownNumber));
  if (number === demand.number) return refuse({ why: "into-itself", say: refusals.intoWhat });
  if (!(await hasRole(ask, ask.speaker, "staff", area)))
    return refuse(about(number, { why: "not-allowed", say: refusals.onlyStaff }));
  if (target.kind !== demand.kind) return refuse({ why: "other-kind", say: refusals.otherKind });
  const moves = kindOf(ask, target)?.moves ?? [];
  if (!moves.some(([from, command]) => from === state && command === "merge"))
    return refuse(about(number, { why: "not-possible-now", say: notNow(state) }));
  return ok(target);
}

/** The same refusal, about the other number. */
const about = (number: number, { why, say }: Refusal): Refusal => ({
  why,
  say: { zh: () => say.zh({ number }), en: () => say.en({ number }) },
});

/** What others need sooner is needed sooner; it never gets slower. False when it was as urgent already. */
export async function hasten(
  scene: Scene,
  target: DemandRow,
  { urgency }: Pick<DemandRow, "urgency">,
): Promise<boolean> {
  if (urgencies.indexOf(urgency) <= urgencies.indexOf(target.urgency)) return false;
  const hastened = await setDemand(scene.lane, target.number, { urgency });
  await kindOf(scene, hastened)?.hastened(scene, hastened);
  return true;
}

/** 拆分 of a merged demand: it goes on under its own number, from where it stood. */
export async function unmerge(ask: Ask, demand: DemandRow): Promise<Refusal | null> {
  const kind = kindOf(ask, demand);
  const next = await mayMove(ask, demand, kind?.moves ?? [], onlyFor);
  if (!next.ok) return next.error;
  const { lane, speaker } = ask;
  const { number, state, merged_into } = demand;
  const before = beforeMerge(demand);
  lane.tell({ number, by: speaker.id, command: "split", from: state, to: before.state });
  const back = await setDemand(lane, number, { ...before, moved_at: lane.now, before: null });
  await kind?.settle(ask, back);
  if (merged_into !== null) await calm(ask, merged_into);
  const text = (locale: Locale) => wording.apart[locale]({ number, from: merged_into ?? number });
  await answer(ask, { kind: "result", text: text(ask.chat.language), numbers: [number] });
  await tellEach(ask, number, [back.holder, ...(await concernedBy(ask, back))], text);
  return null;
}

/** Without what was split off it may be less urgent again: as urgent as all that is left of it. */
export async function calm(ask: Ask, number: number): Promise<void> {
  const target = await findDemand(ask.lane, number);
  if (target === null || !isLive(target)) return;
  const own: Urgency[] = [];
  for (const each of await familyOf(ask.lane, number)) {
    const demand = await findDemand(ask.lane, each);
    own.push(demand?.own_urgency ?? target.urgency);
  }
  own.push(...(await urgenciesTold(ask, number)));
  const urgency = own.toSorted((a, b) => urgencies.indexOf(b) - urgencies.indexOf(a))[0];
  if (urgency === undefined || urgencies.indexOf(urgency) >= urgencies.indexOf(target.urgency))
    return;
  const calmed = await setDemand(ask.lane, number, { urgency });
  await kindOf(ask, calmed)?.hastened(ask, calmed);
}

/** How urgent those say it is who reported it later. */
async function urgenciesTold(
  { lane, community }: Ask,
  number: number,
): Promise<readonly Urgency[]> {
  const later = (await reportsOf(lane, number)).filter(({ seq }) => seq > 1);
  const texts = await Promise.all(later.map((report) => reportTextsOf(lane, report)));
  return texts.flatMap((kept, index) => {
    const line = { at: later[index]?.at ?? lane.now, from: "", role: "resident" as const };
    const lines = [{ ...line, text: kept?.text ?? "" }];
    return readOffline({ lines, places: placeNames(community) }).demands.map(
      ({ urgency }) => urgency,
    );
  });
}

/** What a demand was before it was merged; open, where that is not known any more. */
function beforeMerge(demand: DemandRow) {
  const memory = memoryOf(demand);
  return memory?.mover.command === "merge"
    ? { ...memory.change, state: memory.state }
    : { state: "open", holder: null, merged_into: null, closed_at: null };
}

/** Everybody who hears of a demand, but its holder. */
const concernedBy = async (ask: Ask, { number, holder }: DemandRow): Promise<readonly number[]> =>
  (await followersOf(ask.lane, number))
    .map(({ person }) => person)
    .filter((person) => person !== holder);

/** Tells people privately what staff did with a demand; who did it is answered apart. */
export async function tellEach(
  ask: Ask,
  number: number,
  people: readonly (number | null)[],
  text: (locale: Locale) => string,
): Promise<void> {
  for (const id of people) {
    if (id === null || id === ask.speaker.id) continue;
    const person = await getPerson(ask.lane, id);
    await tell(ask, person, { kind: "notice", numbers: [number], text });
  }
}
