import type { Lane } from "../../store/lane.ts";
import { postsSince } from "../../store/outbox.ts";
import type { DemandRow } from "../../store/tables.ts";
import { findDemand } from "./table.ts";

const HALF_HOUR_MS = 1_800_000;
const JUST_NOW_MS = 120_000;

/**
 * The wishes that a bare claim phrase in a group can mean: those with a card posted there in the
 * last half hour that are open; if none is, the one that was taken just now, so that whoever was
 * a moment late is told.
 */
export async function bareClaims(lane: Lane, chat: number): Promise<readonly DemandRow[]> {
  const since = new Date(lane.now.getTime() - HALF_HOUR_MS);
  const posts = await postsSince(lane, chat, "card", since);
  const numbers = [...new Set(posts.flatMap((post) => post.numbers))].toSorted((a, b) => a - b);
  const wishes: DemandRow[] = [];
  for (const number of numbers) {
    const demand = await findDemand(lane, number);
    if (demand?.kind === "wish") wishes.push(demand);
  }
  const open = wishes.filter(({ state }) => state === "open");
  if (open.length > 0) return open;
  const justTaken = wishes.filter(
    ({ state, claimed_at }) =>
      state === "claimed" && lane.now.getTime() - (claimed_at?.getTime() ?? 0) <= JUST_NOW_MS,
  );
  return justTaken.length === 1 ? justTaken : [];
}
