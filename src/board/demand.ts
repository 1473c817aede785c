import type { Scene } from "../feature.ts";
import { isLive } from "../features/demand/states.ts";
import { reportsOf, waitingFor } from "../features/demand/table.ts";
import { reportTextsOf, textsOf } from "../features/demand/texts.ts";
import { readText } from "../features/people/texts.ts";
import type { DemandRow } from "../store/tables.ts";
import { instant, instantOrNull } from "./instant.ts";
import { who } from "./who.ts";

/** A demand whole, as the contract shows it. Fields of kinds that a wish is not are null or empty. */
export async function demandShown(scene: Scene, demand: DemandRow) {
  const { lane, community } = scene;
  const { number } = demand;
  const { summary, location, when } = await textsOf(lane, number);
  return {
    number,
    community: community.id,
    kind: demand.kind,
    category: demand.category,
    urgency: demand.urgency,
    state: demand.state,
    summary,
    location,
    when,
    requester: await who(scene, demand.requester),
    beneficiary: null,
    filer: await who(scene, demand.filer),
    holder: await who(scene, demand.holder),
    waiting: await all(scene, await waitingFor(lane, number)),
    unit: null,
    handler: demand.kind === "wish" ? "volunteers" : null,
    legs: [],
    due: {
      accept: null,
      word: null,
      finish: null,
    },
    overdue: demand.overdue_at !== null && isLive(demand),
    late: false,
    reopened: demand.reopened,
    followers: await all(scene, [demand.requester]),
    reports: await reportsShown(scene, number),
    ratings: await ratingsShown(scene, number),
    mergedInto: null,
    recurrenceOf: null,
    redirect: null,
    createdAt: instant(scene, demand.created_at),
    closedAt: instantOrNull(scene, demand.closed_at),
    project: null,
  };
}

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
