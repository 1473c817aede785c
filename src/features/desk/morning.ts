import { DateTime } from "luxon";
import { ancestors } from "../../community/areas.ts";
import type { Fired, Scene } from "../../feature.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { liveStates } from "../demand/states.ts";
import { demandsBorn, demandsIn } from "../demand/table.ts";
import { isStale } from "../people/manners.ts";
import { areasWith, everybodyWith } from "../people/rights.ts";
import { tell, tellStaff } from "../people/voice.ts";
import { isUnassigned } from "./caseload.ts";
import { type Duty, dutyOf, within } from "./duty.ts";
import { limitsOf } from "./limits.ts";
import { linesOf } from "./lines.ts";
import { setNext } from "./schedule.ts";
import { wording } from "./wording.ts";

/** A brief this late is no news any more. */
const STALE_HOURS = 4;

/** As many demands as a brief names under one heading. */
const NAMED = 5;

const DAY_MS = 86_400_000;

/** The morning brief 早报: each member of staff hears privately what waits in their areas. */
export async function morningBrief(scene: Scene, timer: Fired): Promise<void> {
  setNext(scene, "morning");
  if (isStale(timer, scene.lane.now, STALE_HOURS)) return nameSkipped(scene, timer);
  const news = await newsOf(scene, timer.at);
  for (const person of await readersOf(scene)) await brief(scene, person, news);
}

/** What came too late after a stop is named in one line. */
export async function nameSkipped(scene: Scene, { at }: Fired): Promise<void> {
  const { community } = scene;
  const day = DateTime.fromJSDate(at, { zone: community.timezone });
  await tellStaff(scene, community.id, "notice", wording.skipped, { day });
}

/** Staff and supervisors of any area, each once. */
export async function readersOf(scene: Scene): Promise<readonly PersonRow[]> {
  const staff = await everybodyWith(scene, "staff");
  const others = await everybodyWith(scene, "supervisor");
  return [...staff, ...others.filter(({ id }) => staff.every((person) => person.id !== id))];
}

/** What a brief may speak of: all that is live, what is new, and whose top level each area has. */
type News = {
  readonly day: DateTime;
  readonly live: readonly DemandRow[];
  readonly born: readonly DemandRow[];
  /** The areas that have a supervisor. */
  readonly supervised: readonly string[];
};

async function newsOf(scene: Scene, at: Date): Promise<News> {
  const { lane, community } = scene;
  const born = await demandsBorn(lane, new Date(at.getTime() - DAY_MS), at);
  const supervisors = await everybodyWith(scene, "supervisor");
  const areas = [];
  for (const person of supervisors) areas.push(...(await areasWith(scene, person, "supervisor")));
  return {
    day: DateTime.fromJSDate(at, { zone: community.timezone }),
    live: await demandsIn(lane, liveStates),
    born: born.filter(({ state }) => state !== "dismissed" && state !== "unsure"),
    supervised: [...new Set(areas)],
  };
}

async function brief(scene: Scene, person: PersonRow, news: News): Promise<void> {
  const duty = await dutyOf(scene, person);
  const heaps = heapsFor(scene, duty, news);
  if (Object.values(heaps).every((heap) => heap.length === 0)) return;
  const { name } = scene.community;
  const locale = person.language;
  const counts = countNames
    .filter((heap) => heaps[heap].length > 0)
    .map((heap) => wording.counts[heap][locale]({ n: heaps[heap].length }));
  const parts = [];
  for (const heap of ["overdue", "due", "quiet"] as const) {
    if (heaps[heap].length === 0) continue;
    const lines = await linesOf(scene, heaps[heap], { locale, alone: true }, NAMED);
    parts.push(wording.part[heap][locale](), ...lines);
  }
  parts.push(wording.seeAll[locale]());
  const text = wording.morning[locale]({ name, day: news.day, counts, parts });
  await tell(scene, person, { kind: "summary", text: () => text, prompted: false });
}

const countNames = [
  "born",
  "overdue",
  "due",
  "screening",
  "unsure",
  "unassigned",
  "quiet",
] as const;

/** What a brief counts; a quiet crisis is counted by itself alone, and only for staff of its area. */
function heapsFor(scene: Scene, duty: Duty, news: News) {
  const mine = (demand: DemandRow) => within(scene, duty.staff, demand);
  const own = news.live.filter((demand) => mine(demand) && !demand.quiet);
  const late = news.live.filter(({ overdue_at, quiet }) => overdue_at !== null && !quiet);
  return {
    born: news.born.filter((demand) => mine(demand) && !demand.quiet),
    overdue: late.filter((demand) => mine(demand) || isAtTop(scene, duty, demand, news)),
    due: own.filter((demand) => isDueToday(demand, news.day)),
    screening: own.filter(({ state }) => state === "screening"),
    unsure: own.filter(({ state }) => state === "unsure"),
    unassigned: own.filter(isUnassigned),
    quiet: news.live.filter((demand) => mine(demand) && demand.quiet),
  };
}

const isDueToday = (demand: DemandRow, day: DateTime): boolean =>
  demand.overdue_at === null &&
  limitsOf(demand).some((at) => {
    const due = DateTime.fromJSDate(at, { zone: day.zone });
    return due >= day && due.hasSame(day, "day");
  });

/**
 * Whether something overdue has gone up to the top, one level a day, and a supervisor stands there:
 * from then on only the brief speaks of it.
 */
function isAtTop(
  scene: Scene,
  { supervises }: Duty,
  { area, overdue_at }: DemandRow,
  { supervised, day }: News,
): boolean {
  const levels = [area, ...ancestors(scene.community, area)].filter((id) =>
    supervised.includes(id),
  );
  const top = levels.at(-1);
  if (top === undefined || overdue_at === null || !supervises.includes(top)) return false;
  return day.toMillis() - overdue_at.getTime() >= (levels.length - 1) * DAY_MS;
}
