import type { Selectable } from "kysely";
import type { Scene } from "../feature.ts";
import type { Tables } from "../store/tables.ts";
import { instant } from "./instant.ts";
import { who } from "./who.ts";

type HistoryRow = Selectable<Tables["history"]>;

const byWhom = async (scene: Scene, { person, actor }: HistoryRow): Promise<string> =>
  person === null ? actor : ((await who(scene, person)) ?? actor);

/** The moves of one demand, oldest first. */
export async function historyShown(scene: Scene, number: number) {
  const rows = await scene.lane.db
    .selectFrom("history")
    .selectAll()
    .where("community", "=", scene.lane.community)
    .where("number", "=", number)
    .where("to_state", "is not", null)
    .orderBy("seq")
    .execute();
  const shown = [];
  for (const row of rows) {
    const { command, from_state: from, to_state: to } = row;
    const by = await byWhom(scene, row);
    shown.push({ at: instant(scene, row.at), command, from, to, by, refused: null });
  }
  return shown;
}

/** What is on record though it moves nothing. */
const onRecord = [
  "reveal",
  "change",
  "report",
  "mute",
  "unmute",
  "consent",
  "not-informed",
  "informed",
  "erase",
  "extend",
  "ask-extension",
  "escalate",
  "appeal",
  "appoint",
  "relieve",
  "hand-on",
  "bind",
  "replace",
  "setup",
];

/** Every move, refusal and reveal of a community since an instant, oldest first. */
export async function auditShown(scene: Scene, since: Date) {
  const rows = await scene.lane.db
    .selectFrom("history")
    .selectAll()
    .where("community", "=", scene.lane.community)
    .where("at", ">=", since)
    .where((row) =>
      row.or([
        row("to_state", "is not", null),
        row("outcome", "=", "refused"),
        row("command", "in", [...onRecord]),
      ]),
    )
    .orderBy("seq")
    .execute();
  const shown = [];
  for (const row of rows) {
    const { command, number, outcome, why, count } = row;
    const by = await byWhom(scene, row);
    shown.push({ at: instant(scene, row.at), by, command, number, outcome, why, count });
  }
  return shown;
}
