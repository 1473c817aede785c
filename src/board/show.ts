import { z } from "zod";
import type { Scene } from "../feature.ts";
import { findDemand } from "../features/demand/table.ts";
import { countDemands } from "../features/report/counts.ts";
import { demandShown } from "./demand.ts";
import { auditShown, historyShown } from "./history.ts";
import { boardShown, messageShown, outboxShown, peopleShown } from "./lists.ts";

const date = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const number = z.int().positive();

/** Everything that can be asked of a community from outside. */
export const question = z.discriminatedUnion("what", [
  z.object({ what: z.literal("demand"), number }),
  z.object({
    what: z.literal("demands"),
    state: z.string().optional(),
    kind: z.enum(["wish", "affair", "project"]).optional(),
  }),
  z.object({
    what: z.literal("message"),
    group: z.string().optional(),
    network: z.string().optional(),
    id: z.string(),
  }),
  z.object({ what: z.literal("history"), number }),
  z.object({ what: z.literal("audit"), since: date.optional() }),
  z.object({ what: z.literal("board") }),
  z.object({ what: z.literal("people") }),
  z.object({ what: z.literal("points"), person: z.string() }),
  z.object({ what: z.literal("counts"), from: date, to: date }),
  z.object({ what: z.literal("outbox") }),
]);

/** One of the questions. */
export type Question = z.infer<typeof question>;

/** Answers a question, in the shapes of the contract. */
export async function show(scene: Scene, asked: Question): Promise<object> {
  const { lane } = scene;
  switch (asked.what) {
    case "demand": {
      const demand = await findDemand(lane, asked.number);
      return { demand: demand === null ? null : await demandShown(scene, demand) };
    }
    case "demands":
      return { demands: await demandsShown(scene, asked) };
    case "message":
      return { message: await messageAt(scene, asked) };
    case "history":
      return { history: await historyShown(scene, asked.number) };
    case "audit":
      return { audit: await auditShown(scene, asked.since ?? new Date(0)) };
    case "board":
      return { board: await boardShown(scene) };
    case "people":
      return { people: await peopleShown(scene) };
    case "points":
      return { points: 0 };
    case "counts":
      return { counts: await countDemands(lane, asked.from, asked.to) };
    case "outbox":
      return { outbox: await outboxShown(scene) };
  }
}

async function demandsShown(
  scene: Scene,
  { state, kind }: { readonly state?: string | undefined; readonly kind?: string | undefined },
) {
  const rows = await scene.lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", scene.lane.community)
    .orderBy("number")
    .execute();
  const wanted = rows.filter(
    (row) =>
      (state === undefined || row.state === state) && (kind === undefined || row.kind === kind),
  );
  const shown = [];
  for (const row of wanted) shown.push(await demandShown(scene, row));
  return shown;
}

async function messageAt(
  scene: Scene,
  asked: {
    readonly group?: string | undefined;
    readonly network?: string | undefined;
    readonly id: string;
  },
) {
  const { lane } = scene;
  const { group } = asked;
  if (group === undefined) {
    const network = asked.network ?? "";
    return messageShown(scene, { network, chat: null, message: asked.id });
  }
  const chat = await lane.db
    .selectFrom("chat")
    .select(["id", "network"])
    .where("community", "=", lane.community)
    .where(({ eb, or, and }) =>
      or([
        eb("group_id", "=", group),
        and([eb("external", "=", group), eb("network", "=", asked.network ?? "")]),
      ]),
    )
    .where("kind", "!=", "private")
    .executeTakeFirst();
  if (chat === undefined) return null;
  return messageShown(scene, { network: chat.network, chat: chat.id, message: asked.id });
}
