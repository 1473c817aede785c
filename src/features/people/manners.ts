import { isQuiet, quietEnds } from "../../community/policies.ts";
import type { Fired, Scene } from "../../feature.ts";
import { unpromptedSince } from "../../store/outbox.ts";
import type { ChatRow } from "../../store/tables.ts";

const HOUR_MS = 3_600_000;

/** On WeChat the bot's share of an hour's talk, and the number of posts that is always allowed. */
const WECHAT = { share: 0.2, floor: 4 };

/**
 * When the bot may next speak unasked in a group: quiet hours, posts an hour, posts a day.
 *
 * @returns null for now; else the instant at which to ask again
 */
export async function nextTurn(scene: Scene, chat: ChatRow): Promise<Date | null> {
  const { lane, community } = scene;
  const { policies, timezone } = community;
  if (isQuiet(policies, timezone, lane.now)) return quietEnds(policies, timezone, lane.now);
  const day = await unpromptedSince(lane, chat.id, new Date(lane.now.getTime() - 24 * HOUR_MS));
  const hour = day.filter((at) => at.getTime() > lane.now.getTime() - HOUR_MS);
  const perHour = await hourlyAllowance(scene, chat);
  return (
    freeAt(lane.now, hour, perHour, HOUR_MS) ??
    freeAt(lane.now, day, policies.daily ?? Infinity, 24 * HOUR_MS)
  );
}

/** Whether what was due then is no news any more. */
export const isStale = ({ at }: Pick<Fired, "at">, now: Date, hours: number): boolean =>
  now.getTime() - at.getTime() > hours * HOUR_MS;

/** When the oldest of the posts that fill the allowance falls out of its span; null when there is room. */
function freeAt(now: Date, posts: readonly Date[], allowed: number, spanMs: number): Date | null {
  if (posts.length < allowed) return null;
  const filler = allowed === 0 ? now : (posts.at(-allowed) ?? now);
  return new Date(filler.getTime() + spanMs);
}

async function hourlyAllowance({ lane, community }: Scene, chat: ChatRow): Promise<number> {
  const { hourly } = community.policies;
  if (hourly === null || chat.network !== "wechat") return hourly ?? Infinity;
  const { lines } = await lane.db
    .selectFrom("inbox")
    .select(({ fn }) => fn.countAll<number>().as("lines"))
    .where("chat", "=", chat.id)
    .where("type", "=", "said")
    .where("at", ">", new Date(lane.now.getTime() - HOUR_MS))
    .executeTakeFirstOrThrow();
  return Math.min(hourly, Math.max(WECHAT.floor, Math.floor(lines * WECHAT.share)));
}

/** How words are marked that nobody asked for. */
export type Unasked = { readonly prompted: false; readonly turn: string };

/** Words whose group's turn comes by a timer of that name. */
export const unasked = (turn: string): Unasked => ({ prompted: false, turn });

/**
 * Does something unprompted in a group if the bot may speak there now; else sets a timer to come
 * back, so that what is held shows the state of the moment it leaves.
 */
export async function whenTurn(
  scene: Scene,
  chat: ChatRow,
  later: { readonly what: string; readonly number: number },
  act: (how: Unasked) => Promise<void>,
): Promise<void> {
  const at = await nextTurn(scene, chat);
  if (at === null) return act(unasked(later.what));
  const key = `${later.what}:${later.number}:${chat.id}`;
  scene.lane.setTimer({ at, what: later.what, key, number: later.number, chat: chat.id });
}
