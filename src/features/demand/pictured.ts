import type { Scene } from "../../feature.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { worksFor } from "../people/rights.ts";
import { selvesOf } from "../people/table.ts";
import { type PhotoKind, TOGETHER_MS } from "./photos.ts";
import { askerOf, findDemand, reportsOfMessage } from "./table.ts";

/** A picture on its way to what it is about. */
type Sent = {
  readonly speaker: PersonRow;
  readonly chat: number;
  readonly at: Date;
  readonly replyTo: string | null;
  /** What the post of ours is about that it answers. */
  readonly post: readonly number[];
};

/** A demand, and what a picture shows of it. */
export type Pictured = { readonly demand: DemandRow; readonly kind: PhotoKind };

/**
 * What a picture is about: the message or post that it answers, else what its author asked for, or
 * reported done, within two minutes of it; nothing of what has ended.
 */
export async function picturedBy(scene: Scene, sent: Sent): Promise<readonly Pictured[]> {
  const answered = await answeredBy(scene, sent);
  const about = answered.length > 0 ? answered : await latelySaid(scene, sent);
  return about.filter((one) => isFresh(one, scene.lane.now));
}

async function answeredBy(scene: Scene, sent: Sent): Promise<readonly Pictured[]> {
  const { speaker, chat, replyTo, post } = sent;
  if (replyTo === null) return [];
  const reported = post.length > 0 ? [] : await reportsOfMessage(scene.lane, chat, replyTo);
  const demands = await demandsOf(scene, [...post, ...reported.map(({ number }) => number)]);
  const own = demands.filter((demand) => [askerOf(demand), demand.holder].includes(speaker.id));
  const meant = demands.length === 1 || reported.length > 0 ? demands : own;
  const about: Pictured[] = [];
  for (const demand of meant) about.push({ demand, kind: await shownBy(scene, speaker, demand) });
  return about;
}

async function demandsOf(scene: Scene, numbers: readonly number[]): Promise<readonly DemandRow[]> {
  const found: DemandRow[] = [];
  for (const number of new Set(numbers)) {
    const demand = await findDemand(scene.lane, number);
    if (demand !== null) found.push(demand);
  }
  return found;
}

/** Whoever handles a demand shows what they made of it; everybody else, the trouble. */
async function shownBy(scene: Scene, speaker: PersonRow, demand: DemandRow): Promise<PhotoKind> {
  const handles = demand.holder === speaker.id || (await worksFor(scene, speaker, demand.unit));
  return handles ? "result" : "trouble";
}

/** What the author said nearest to it, within two minutes: a need, or that something is done. */
async function latelySaid(scene: Scene, sent: Sent): Promise<readonly Pictured[]> {
  const asked = await nearestAsked(scene, sent);
  const done = await latestDone(scene, sent);
  const [last] = [asked, done]
    .filter((said) => said !== null)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (last === undefined) return [];
  return (await demandsOf(scene, last.numbers)).map((demand) => ({ demand, kind: last.kind }));
}

type SaidOf = { readonly at: Date; readonly numbers: readonly number[]; readonly kind: PhotoKind };

async function nearestAsked({ lane }: Scene, { speaker, chat, at }: Sent): Promise<SaidOf | null> {
  const rows = await lane.db
    .selectFrom("report")
    .select(["number", "message", "at"])
    .where("community", "=", lane.community)
    .where("person", "=", speaker.id)
    .where("chat", "=", chat)
    .where("at", ">=", new Date(at.getTime() - TOGETHER_MS))
    .where("at", "<=", new Date(at.getTime() + TOGETHER_MS))
    .orderBy("number")
    .execute();
  // A network may bring a picture after the words that it came before.
  const away = (row: { readonly at: Date }) => Math.abs(row.at.getTime() - at.getTime());
  const [nearest] = rows.toSorted((a, b) => away(a) - away(b) || b.number - a.number);
  if (nearest === undefined) return null;
  const numbers = rows
    .filter(({ message }) => message === nearest.message)
    .map((row) => row.number);
  return { at: nearest.at, numbers, kind: "trouble" };
}

async function latestDone({ lane }: Scene, { speaker }: Sent): Promise<SaidOf | null> {
  await lane.flush();
  const row = await lane.db
    .selectFrom("history")
    .select(["number", "at"])
    .where("community", "=", lane.community)
    .where("person", "in", selvesOf(lane, speaker.id))
    .where("command", "=", "done")
    .where("outcome", "=", "done")
    .where("at", ">=", new Date(lane.now.getTime() - TOGETHER_MS))
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.number == null ? null : { at: row.at, numbers: [row.number], kind: "result" };
}

const DAY_MS = 86_400_000;

/** The trouble of what has ended concerns nobody; its result does for a day. */
function isFresh({ demand, kind }: Pictured, now: Date): boolean {
  const { closed_at } = demand;
  if (closed_at === null) return true;
  return kind === "result" && now.getTime() - closed_at.getTime() <= DAY_MS;
}
