import type { Fired, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { asker } from "../demand/asker.ts";
import { askToTell, mayClose } from "../demand/informed.ts";
import { isLive } from "../demand/states.ts";
import { findDemand, setDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { unasked, whenTurn } from "../people/manners.ts";
import { holdersOf, supervisorsByLevel } from "../people/rights.ts";
import { getChat, groupsOf } from "../people/table.ts";
import { say } from "../people/voice.ts";
import { handlersOf, headOf, tellEach, unitGroup } from "./concerned.ts";
import { describe, sayDue, unitName } from "./describe.ts";
import { end } from "./end.ts";
import { close } from "./finish.ts";
import { type Rung, rungs, type Step } from "./ladder.ts";
import { type Limit, running } from "../demand/limits.ts";
import { isLate } from "./met.ts";
import { page, pageSupervisors } from "./page.ts";
import { levelsOf, setLadder } from "./steps.ts";
import { type Late, late } from "./late.ts";
import { toHandlers } from "./handler-wording.ts";

/** Of several steps that are due at once, e.g. after an outage, only the gravest is taken. */
const gravest: readonly Step[] = [
  "lapse",
  "overdue",
  "alert",
  "escalate",
  "supervise",
  "page",
  "remind-confirm",
  "remind",
  "look",
];

/** An affair's one timer fired: the clock takes the step that is due by what it is now. */
export async function takeStep(scene: Scene, timer: Fired): Promise<void> {
  const affair = timer.number === null ? null : await findDemand(scene.lane, timer.number);
  if (affair === null || !isLive(affair)) return;
  const levels = affair.overdue_at === null ? 0 : await levelsOf(scene, affair);
  const due = rungs(affair, scene.community, levels).filter(({ at }) => at <= scene.lane.now);
  const [worst] = due.toSorted((one, other) => rank(one) - rank(other));
  if (worst === undefined) return setLadder(scene, affair);
  for (const rung of together(affair, due, worst)) {
    if ((await steps[rung.step](scene, affair, rung)) === null) return;
  }
  const seen = await setDemand(scene.lane, affair.number, { reminded_at: scene.lane.now });
  await setLadder(scene, seen);
}

/** The gravest step that is due, and beside it those that nothing else stands for. */
function together({ quiet }: DemandRow, due: readonly Rung[], worst: Rung): readonly Rung[] {
  const own: readonly Step[] = ["page", "supervise", "escalate"];
  const others = due.filter(({ step }) => step !== worst.step && own.includes(step));
  // Of a quiet crisis staff are paged by the hour too: no supervisor hears of it.
  const paged = quiet && [worst, ...others].some(({ step }) => step === "supervise");
  return [worst, ...others.filter(({ step }) => step !== "page" || !paged)];
}

const rank = ({ step }: Rung): number => gravest.indexOf(step);

/** What each step does; null when the affair moved, and its clock is set already. */
const steps: {
  readonly [S in Step]: (scene: Scene, affair: DemandRow, rung: Rung) => Promise<null | "stays">;
} = {
  lapse,
  async remind(scene, affair, { limit = "finish" }) {
    await remind(scene, affair, limit);
    return "stays";
  },
  overdue,
  async alert(scene, affair, { limit = "finish" }) {
    await alertAll(scene, affair, limit);
    return "stays";
  },
  async escalate(scene, affair) {
    const levels = await supervisorsByLevel(scene, affair.area);
    const next = Math.min(levels.length - 1, Math.max(affair.rung + 1, daysOverdue(scene, affair)));
    const people = levels[next] ?? [];
    const about = await lateness(scene, affair, "finish");
    await tellEach(scene, people, late.escalated, about, alertWords(affair));
    await setDemand(scene.lane, affair.number, { rung: next });
    return "stays";
  },
  async page(scene, affair) {
    await page(scene, affair);
    return "stays";
  },
  async supervise(scene, affair) {
    await pageSupervisors(scene, affair, true);
    return "stays";
  },
  async "remind-confirm"(scene, affair) {
    await remindConfirm(scene, affair);
    return "stays";
  },
  look: async () => "stays",
};

/** Nobody objected, or nobody spoke for it. Who it is for must have heard, or it goes on. */
async function lapse(scene: Scene, affair: DemandRow): Promise<null | "stays"> {
  const mover = { command: "lapse", by: "clock" } as const;
  if (affair.state !== "done") await end(scene, affair, "dismissed", mover);
  else if (mayClose(affair)) await close(scene, affair, mover);
  else {
    await askToTell(scene, affair);
    return "stays";
  }
  return null;
}

async function remindConfirm(scene: Scene, affair: DemandRow): Promise<void> {
  if (!mayClose(affair)) return askToTell(scene, affair);
  const { number, area } = affair;
  const { gist } = await textsOf(scene.lane, number);
  const staff = await holdersOf(scene, "staff", area);
  const others = staff.filter(({ id }) => id !== affair.holder);
  const words = { kind: "ask", numbers: [number] } as const;
  await tellEach(scene, others, toHandlers.pleaseConfirm, { number, gist }, words);
}

/** After an outage of days only the highest level that is due is told. */
function daysOverdue({ lane }: Scene, { overdue_at }: DemandRow): number {
  const lateMs = lane.now.getTime() - (overdue_at ?? lane.now).getTime();
  return Math.floor(lateMs / 86_400_000);
}

const alertWords = ({ number }: DemandRow) => ({ kind: "alert", numbers: [number] }) as const;

async function lateness(scene: Scene, affair: DemandRow, limit: Limit): Promise<Late> {
  const { number } = affair;
  const { gist } = await textsOf(scene.lane, number);
  const run = running(affair).find((one) => one.limit === limit);
  const due = run?.due ?? affair.finish_due ?? scene.lane.now;
  const unit = unitName(scene.community, affair);
  const what = (locale: Locale) => describe(scene.community, affair, gist, locale);
  const when = (locale: Locale) => sayDue(scene, due, locale) ?? "";
  return { number, limit, unit, what, due: when };
}

/** Reminds whoever has it in hand; privately, else in the unit's group when its turn comes. */
async function remind(scene: Scene, affair: DemandRow, limit: Limit): Promise<void> {
  const about = await lateness(scene, affair, limit);
  const words = { kind: "notice", numbers: [affair.number] } as const;
  if (affair.in_staff_hands) {
    const staff = await holdersOf(scene, "staff", affair.area);
    await tellEach(scene, staff, late.reminder, about, words);
    return;
  }
  const handlers = await handlersOf(scene, affair);
  const reached = await tellEach(scene, handlers, late.reminder, about, words);
  const chat = reached.size > 0 ? null : await unitGroup(scene, affair);
  if (chat === null) return;
  await whenTurn(scene, chat, { what: "affair-remind", number: affair.number }, async (how) => {
    const text = late.reminder[chat.language](about);
    await say(scene, chat, { ...words, text, ...how });
  });
}

/** A held reminder whose group's turn has come, if it is still to the point. */
export async function remindLater(scene: Scene, timer: Fired): Promise<void> {
  const affair = timer.number === null ? null : await findDemand(scene.lane, timer.number);
  if (affair === null || timer.chat === null) return;
  const [run] = running(affair);
  if (run === undefined) return;
  const chat = await getChat(scene.lane, timer.chat);
  const text = late.reminder[chat.language](await lateness(scene, affair, run.limit));
  await say(scene, chat, {
    kind: "notice",
    numbers: [affair.number],
    text,
    ...unasked("affair-remind"),
  });
}

/** A limit is missed: the fact stands from now on; everybody concerned is told once. */
async function overdue(scene: Scene, affair: DemandRow, rung: Rung): Promise<"stays"> {
  const { lane } = scene;
  const { number } = affair;
  const news = affair.overdue_at === null;
  const missed = rung.limit ?? "finish";
  const due = running(affair).find(({ limit }) => limit === missed)?.due ?? null;
  const excused = due !== null && due < lane.now && !(await isLate(scene, due));
  const flags = { overdue_at: affair.overdue_at ?? lane.now, late: affair.late || !excused };
  const flagged = await setDemand(lane, number, flags);
  if (news) lane.tell({ number, by: "clock", command: "overdue" });
  const paged = affair.urgency === "emergency" && affair.state === "open";
  const waits = rungs({ ...flagged, reminded_at: lane.now }, scene.community, 0).some(
    ({ step, limit, at }) => step === "alert" && limit === missed && at > lane.now,
  );
  if (news && !waits) await alertAll(scene, flagged, missed, paged);
  return "stays";
}

/**
 * Handler, head of the unit, staff, the nearest supervisors and whoever asked: each once.
 *
 * @param paged staff and supervisors are paged apart, until somebody accepts
 */
async function alertAll(
  scene: Scene,
  affair: DemandRow,
  limit: Limit,
  paged = false,
): Promise<void> {
  const about = await lateness(scene, affair, limit);
  const words = alertWords(affair);
  const apart = affair.quiet || paged;
  const [supervisors = []] = apart ? [] : await supervisorsByLevel(scene, affair.area);
  const head = await headOf(scene, affair);
  const staff = paged ? [] : await holdersOf(scene, "staff", affair.area);
  const handlers = [...(await handlersOf(scene, affair)), ...(head === null ? [] : [head])];
  const all = distinct([...handlers, ...staff, ...supervisors]);
  const person = affair.quiet ? null : await asker(scene, affair);
  const others = all.filter(({ id }) => id !== person?.id || staff.some((one) => one.id === id));
  const reached = await tellEach(scene, others, late.overdue, about, words);
  if (staff.length > 0 && !staff.some(({ id }) => reached.has(id)) && !affair.quiet)
    await alertWorkGroups(scene, affair, about);
  if (person === null || reached.has(person.id)) return;
  await tellEach(scene, [person], late.forAsker, about, words);
}

const distinct = (people: readonly PersonRow[]): readonly PersonRow[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];

async function alertWorkGroups(scene: Scene, affair: DemandRow, about: Late): Promise<void> {
  for (const chat of await groupsOf(scene.lane, ["work"])) {
    const text = late.overdue[chat.language](about);
    await say(scene, chat, { ...alertWords(affair), text, prompted: false });
  }
}
