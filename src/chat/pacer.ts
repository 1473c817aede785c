import type { Pace } from "./pace.ts";

/** Where a post goes, by the network's own id. */
export type Goal = { readonly place: string; readonly group: boolean };

/** Plans when posts may leave on one network, so that its limits are never broken. Instants are in ms. */
export type Pacer = {
  /**
   * When the next post to a chat may leave: now, or when to ask again. A routine post that must wait
   * for others gets a place in the line, and keeps it; an emergency waits for none.
   */
  turn(to: Goal, urgent: boolean, now: number): number;
  /** Notes that a post leaves. */
  leaves(to: Goal, urgent: boolean, now: number): void;
  /** Notes that the post that left for a chat is there: until then it may count. */
  arrives(to: Goal, now: number): void;
  /** Notes that the network asks for quiet: in one chat, or, without one, everywhere. */
  hold(place: string | null, until: number, now: number): void;
};

const SECOND = 1_000;
const MINUTE = 60_000;

/** What routine may use of a budget; the rest is kept for emergencies. */
const ROUTINE = 0.9;

/** Slots lie a little wider apart than they must, so that what was held up catches up. */
const SLACK = 1.05;

/** Who does not come within this time after their turn has lost their place in the line. */
const PATIENCE = 10 * MINUTE;

/** How many may leave within a span. */
const share = (limit: number, urgent: boolean): number =>
  urgent ? limit : Math.max(1, Math.floor(limit * ROUTINE));

/** When there is room again in a span that takes so many. */
const roomAt = (sent: readonly number[], most: number, span: number): number =>
  (sent.at(-most) ?? -Infinity) + span;

/**
 * Opens the planner of a network.
 *
 * @param draw gives numbers from 0 to below 1, for the pauses between chats
 */
export function openPacer(pace: Pace, draw: () => number): Pacer {
  const { chatMs, groupPerMinute, perSecond, perMinute, switchMs } = pace;
  const remembered = Math.max(perSecond ?? 0, perMinute ?? 0, 1);
  const sent: number[] = [];
  /** The chats of the last minute, the latest last. */
  const chats = new Map<string, number[]>();
  const held = new Map<string, number>();
  /** Places in the line, by chat; the order of the line is that of the map. */
  const line = new Map<string, number>();
  let end: { readonly place: string; readonly at: number } | null = null;
  let last: { readonly place: string; readonly at: number } | null = null;
  let quietUntil = -Infinity;

  function chatFree({ place, group }: Goal, urgent: boolean): number {
    const own = chats.get(place) ?? [];
    const again = (own.at(-1) ?? -Infinity) + chatMs;
    const full =
      group && groupPerMinute !== null
        ? roomAt(own, share(groupPerMinute, urgent), MINUTE)
        : -Infinity;
    return Math.max(again, full, held.get(place) ?? -Infinity);
  }

  function networkFree(urgent: boolean): number {
    const second = perSecond === null ? -Infinity : roomAt(sent, share(perSecond, urgent), SECOND);
    const minute = perMinute === null ? -Infinity : roomAt(sent, share(perMinute, urgent), MINUTE);
    return Math.max(second, minute, quietUntil);
  }

  /** At least so long nothing routine leaves for another chat. */
  const switchFree = (place: string): number =>
    last === null || switchMs === null || last.place === place
      ? -Infinity
      : last.at + switchMs.least;

  function gapTo(place: string): number {
    const second = perSecond === null ? 0 : (SECOND * SLACK) / share(perSecond, false);
    const minute = perMinute === null ? 0 : (MINUTE * SLACK) / share(perMinute, false);
    const change =
      switchMs === null || end?.place === place
        ? 0
        : switchMs.least + draw() * (switchMs.most - switchMs.least);
    return Math.max(second, minute, change);
  }

  function placeInLine(place: string, now: number): number {
    for (const [first, at] of line) {
      if (at >= now - PATIENCE) break;
      line.delete(first);
    }
    const known = line.get(place);
    if (known !== undefined) return known;
    const at = Math.max(now, quietUntil, end === null ? now : end.at + gapTo(place));
    end = { place, at };
    line.set(place, at);
    return at;
  }

  function forget(now: number): void {
    for (const [place, own] of chats) {
      if ((own.at(-1) ?? 0) >= now - MINUTE) break;
      chats.delete(place);
    }
  }

  return {
    turn(to, urgent, now) {
      const own = chatFree(to, urgent);
      if (own > now) return Math.ceil(own);
      if (urgent) return Math.ceil(Math.max(now, networkFree(true)));
      const slot = placeInLine(to.place, now);
      return Math.ceil(Math.max(now, slot, networkFree(false), switchFree(to.place)));
    },
    leaves({ place }, urgent, now) {
      sent.push(now);
      if (sent.length > remembered) sent.shift();
      const own = chats.get(place) ?? [];
      own.push(now);
      if (own.length > (groupPerMinute ?? 1)) own.shift();
      chats.delete(place);
      chats.set(place, own);
      forget(now);
      last = { place, at: now };
      if (end === null || end.at < now) end = last;
      if (!urgent) line.delete(place);
    },
    arrives({ place }, now) {
      const own = chats.get(place);
      if (own !== undefined) own[own.length - 1] = now;
      if (last?.place === place) last = { place, at: now };
    },
    hold(place, until, now) {
      for (const [one, at] of held) if (at <= now) held.delete(one);
      if (place !== null) {
        held.set(place, until);
        return;
      }
      const by = until - Math.max(now, quietUntil);
      if (by <= 0) return;
      quietUntil = until;
      for (const [one, at] of line) line.set(one, at + by);
      if (end !== null) end = { ...end, at: end.at + by };
    },
  };
}
