import { atLevel } from "../community/areas.ts";
import type { Scene } from "../feature.ts";
import { gistNow } from "../features/demand/gist-now.ts";
import { demandsIn } from "../features/demand/table.ts";
import { textsOf } from "../features/demand/texts.ts";
import { rolesOf } from "../features/people/rights.ts";
import { type Account, accountsOf } from "../features/people/table.ts";
import { leaks } from "../reading/privacy.ts";
import type { DemandRow } from "../store/tables.ts";
import { who } from "./who.ts";

/** The states in which a demand is for everybody to see. */
const onBoard = ["open", "claimed", "accepted", "working", "done", "closed"];

/** What the public page shows: no names, no doors, nothing that the last gate would hold back. */
export async function boardShown(scene: Scene) {
  const { lane, community } = scene;
  const shown = [];
  for (const demand of await demandsIn(lane, onBoard)) {
    if (isHidden(demand)) continue;
    const texts = await textsOf(lane, demand.number);
    const { secrets } = texts;
    const gist = gistNow(scene, texts);
    const { number, kind, category, state } = demand;
    const words = gist[community.language];
    const safe = leaks(words, secrets) === null ? words : "";
    const building = atLevel(community, demand.area, "building");
    const name = building?.name[community.language] ?? null;
    shown.push({ number, kind, category, gist: safe, building: name, state });
  }
  return shown;
}

/** A quiet crisis, a delicate affair, a sensitive wish that somebody has: nobody else's business. */
const isHidden = ({ quiet, sensitive, kind, state }: DemandRow): boolean =>
  quiet || (sensitive && (kind === "affair" || state !== "open"));

/** Everybody of a community that was met or is listed, in that order of first sight. */
export async function peopleShown(scene: Scene) {
  const rows = await scene.lane.db
    .selectFrom("person")
    .select(["id", "file_id"])
    .where("community", "=", scene.lane.community)
    .orderBy("id")
    .execute();
  const shown = [];
  for (const { id, file_id } of rows) {
    const accounts = await accountsOf(scene.lane, id);
    // Whoever was only spoken for, or was erased, is nobody to outsiders.
    if (accounts.length === 0 && file_id === null) continue;
    const roles = await rolesOf(scene, id);
    shown.push({
      id: await who(scene, id),
      accounts: accountShown(accounts),
      roles: roles.map(({ role, area, unit }) => ({
        role,
        area,
        ...(unit === "" ? {} : { unit }),
      })),
    });
  }
  return shown;
}

/** One account a network: the one that came last, before all those that can be written to. */
function accountShown(accounts: readonly Account[]): { readonly [network: string]: string } {
  const useful = (account: Account): number => (account.reachable === false ? 0 : 1);
  const later = accounts.toSorted((a, b) => useful(a) - useful(b) || a.met - b.met);
  const named = new Map(later.map(({ network, external }) => [network, external]));
  return Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** How many posts wait, are in doubt, and left, over all communities. */
export async function outboxShown({ lane }: Scene) {
  const rows = await lane.db
    .selectFrom("outbox")
    .select("state")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("queue", "=", "post")
    .groupBy("state")
    .execute();
  const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0;
  return { waiting: of("waiting") + of("sending"), suspect: of("suspect"), sent: of("sent") };
}

/** What became of one message: what it was taken for, and the demands it asked for. */
export async function messageShown(
  { lane }: Scene,
  at: { readonly network: string; readonly chat: number | null; readonly message: string },
) {
  const row = await lane.db
    .selectFrom("inbox")
    .select(["intent", "confidence"])
    .where("community", "=", lane.community)
    .where("network", "=", at.network)
    .where("message", "=", at.message)
    .where("type", "=", "said")
    .where(({ eb }) => (at.chat === null ? eb("chat", "is", null) : eb("chat", "=", at.chat)))
    .executeTakeFirst();
  if (row === undefined) return null;
  const reports = await lane.db
    .selectFrom("report")
    .innerJoin("chat", "chat.id", "report.chat")
    .select("report.number")
    .where("report.community", "=", lane.community)
    .where("report.message", "=", at.message)
    .where("chat.network", "=", at.network)
    .where(({ eb }) =>
      at.chat === null ? eb("chat.kind", "=", "private") : eb("chat.id", "=", at.chat),
    )
    .orderBy("report.number")
    .execute();
  return { ...row, demands: reports.map(({ number }) => number) };
}
