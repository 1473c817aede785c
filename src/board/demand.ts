import type { Scene } from "../feature.ts";
import { followersOf, reportsOf } from "../features/demand/family.ts";
import { isLive } from "../features/demand/states.ts";
import { waitingFor } from "../features/demand/table.ts";
import { reportTextsOf, textsOf } from "../features/demand/texts.ts";
import { nameOf } from "../features/people/names.ts";
import { getPerson } from "../features/people/table.ts";
import { readText } from "../features/people/texts.ts";
import type { Lane } from "../store/lane.ts";
import type { DemandRow } from "../store/tables.ts";
import { instant, instantOrNull } from "./instant.ts";
import { who } from "./who.ts";

/** A demand whole, as the contract shows it. Fields that its kind does not have are null or empty. */
export async function demandShown(scene: Scene, demand: DemandRow) {
  const { lane, community } = scene;
  const { number } = demand;
  const { summary, location, when } = await textsOf(lane, number);
  const followers = (await followersOf(lane, number)).map(({ person }) => person);
  return {
    number,
    community: community.id,
    kind: demand.kind,
    category: demand.category,
    urgency: demand.urgency,
    state: demand.state,
    summary: summary === "" ? null : summary,
    location,
    when,
    requester: await who(scene, demand.requester),
    beneficiary: await calledBy(scene, demand.beneficiary),
    filer: await who(scene, demand.filer),
    holder: await who(scene, demand.holder),
    waiting: await all(scene, await waitingFor(lane, number)),
    unit: demand.unit,
    handler: handlerOf(scene, demand),
    legs: [],
    due: {
      accept: instantOrNull(scene, demand.accept_due),
      word: instantOrNull(scene, demand.word_due),
      finish: instantOrNull(scene, demand.finish_due),
    },
    overdue: demand.overdue_at !== null && isLive(demand),
    late: demand.late,
    reopened: demand.reopened,
    followers: await all(scene, followers),
    reports: await reportsShown(scene, number),
    ratings: await ratingsShown(scene, number),
    mergedInto: demand.merged_into,
    recurrenceOf: demand.recurrence_of,
    redirect: await redirectOf(lane, demand),
    createdAt: instant(scene, demand.created_at),
    closedAt: instantOrNull(scene, demand.closed_at),
    project: null,
  };
}

/** Whose queue it is in: a unit's, the community's own while staff look for one, the volunteers'. */
function handlerOf({ community }: Scene, { kind, unit }: DemandRow): string {
  if (kind === "wish") return "volunteers";
  return community.units.find(({ id }) => id === unit)?.handler ?? "community";
}

/** The path that was shown, and by which rule of the scope list, if by one. */
async function redirectOf(lane: Lane, { number, state, redirect_scope }: DemandRow) {
  if (state !== "redirected") return null;
  return { scope: redirect_scope, path: await readText(lane, "redirect", String(number)) };
}

/** The name under which somebody was spoken for; the door stays sealed. */
const calledBy = async (scene: Scene, person: number | null): Promise<string | null> =>
  person === null ? null : nameOf(scene, await getPerson(scene.lane, person));

async function all(scene: Scene, people: readonly (number | null)[]): Promise<readonly string[]> {
  const names = [];
  for (const person of people) {
    const name = await who(scene, person);
    if (name !== null) names.push(name);
  }
  return names;
}

async function reportsShown(scene: Scene, number: number) {
  const shown = [];
  for (const report of await reportsOf(scene.lane, number)) {
    const texts = await reportTextsOf(scene.lane, report);
    shown.push({
      message: report.message,
      by: await who(scene, report.person),
      at: instant(scene, report.at),
      text: texts?.text ?? null,
      edits: (texts?.edits ?? []).map(({ at, text }) => ({
        at: instant(scene, at),
        text,
      })),
    });
  }
  return shown;
}

async function ratingsShown(scene: Scene, number: number) {
  const rows = await scene.lane.db
    .selectFrom("rating")
    .selectAll()
    .where("community", "=", scene.lane.community)
    .where("number", "=", number)
    .orderBy("cycle")
    .execute();
  const shown = [];
  for (const { person, score, at, via, cycle } of rows) {
    const words = await readText(scene.lane, "rating", `${number}.${cycle}.${person}`);
    const by = await who(scene, person);
    shown.push({ by, score, words, at: instant(scene, at), via });
  }
  return shown;
}
