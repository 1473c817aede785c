import { type Goal, openPacer } from "../src/chat/pacer.ts";
import type { Pace } from "../src/chat/pace.ts";

/** A post that somebody wants to send from an instant on. */
export type Wanted = Goal & { readonly at: number; readonly urgent: boolean };

/** A post that left. */
export type Left = Wanted & { readonly left: number };

/** As Telegram and WeChat want it. */
export const telegramPace: Pace = {
  chatMs: 1_000,
  groupPerMinute: 20,
  perSecond: 30,
  perMinute: null,
  switchMs: null,
};

/** As a WeChat account is let alone. */
export const wechatPace: Pace = {
  chatMs: 1_000,
  groupPerMinute: null,
  perSecond: null,
  perMinute: 40,
  switchMs: { least: 3_000, most: 5_000 },
};

/** Numbers from 0 to below 1 that are the same each time. */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sends everything by the planner's word: each chat asks for its next post, and again when told to. */
export function sendAll(pace: Pace, wanted: readonly Wanted[]): readonly Left[] {
  const pacer = openPacer(pace, drawing(wanted.length));
  const waiting = new Map<string, Wanted[]>();
  const asks = openHeap<Ask>();
  /** A chat asks once at a time: what it meant to ask before is void. */
  const latest = new Map<string, Ask>();
  const askLater = (ask: Ask) => {
    latest.set(ask.place, ask);
    asks.put(ask);
  };
  const left: Left[] = [];
  for (const come of wanted) asks.put({ at: come.at, come, place: come.place });
  for (let ask = asks.take(); ask !== null; ask = asks.take()) {
    const { at: now, come, place } = ask;
    if (come === null && latest.get(place) !== ask) continue;
    const queue = waiting.get(place) ?? [];
    waiting.set(place, queue);
    if (come !== null) queue.push(come);
    const next = queue.find(({ urgent }) => urgent) ?? queue[0];
    if (next === undefined) continue;
    const turn = pacer.turn(next, next.urgent, now);
    if (turn <= now) {
      pacer.leaves(next, next.urgent, now);
      queue.splice(queue.indexOf(next), 1);
      left.push({ ...next, left: now });
    }
    askLater({ at: Math.max(turn, now), come: null, place });
  }
  return left;
}

type Ask = { readonly at: number; readonly come: Wanted | null; readonly place: string };

/** Whatever broke a network's rules, counted without the planner's help. */
export function breachesOf(pace: Pace, left: readonly Left[]): readonly string[] {
  const groups = [...Map.groupBy(left, ({ place }) => place).values()];
  const routine = left.filter(({ urgent }) => !urgent);
  const nine = (limit: number | null) => (limit === null ? null : Math.max(1, 0.9 * limit));
  return [
    ...groups.flatMap((own) => crowded(own, 1, pace.chatMs, "chat")),
    ...groups.flatMap((own) =>
      own[0]?.group === true ? crowded(own, pace.groupPerMinute, 60_000, "group") : [],
    ),
    ...crowded(left, pace.perSecond, 1_000, "second"),
    ...crowded(left, pace.perMinute, 60_000, "minute"),
    ...crowded(routine, nine(pace.perSecond), 1_000, "routine's second"),
    ...crowded(routine, nine(pace.perMinute), 60_000, "routine's minute"),
    ...hasty(pace, left),
  ];
}

function crowded(left: readonly Left[], most: number | null, span: number, what: string) {
  if (most === null) return [];
  let first = 0;
  return left.flatMap((one, index) => {
    while (first < index && (left[first]?.left ?? 0) <= one.left - span) first += 1;
    const count = index - first + 1;
    return count > most ? [`${what}: ${count} at ${one.left}`] : [];
  });
}

/** Routine posts that came too soon after one in another chat. */
function hasty({ switchMs }: Pace, left: readonly Left[]): readonly string[] {
  const least = switchMs?.least ?? 0;
  return left.flatMap((one, index) => {
    const before = left[index - 1];
    const soon = before !== undefined && one.left - before.left < least;
    return soon && !one.urgent && before.place !== one.place ? [`switch at ${one.left}`] : [];
  });
}

/** What is due first comes out first; of what is due at once, what came first. */
function openHeap<T extends { readonly at: number }>() {
  const heap: { readonly one: T; readonly order: number }[] = [];
  let count = 0;
  const before = (a: number, b: number): boolean => {
    const [x, y] = [heap[a], heap[b]];
    if (x === undefined || y === undefined) return x !== undefined;
    return x.one.at < y.one.at || (x.one.at === y.one.at && x.order < y.order);
  };
  const swap = (a: number, b: number) => {
    const [x, y] = [heap[a], heap[b]];
    if (x !== undefined && y !== undefined) [heap[a], heap[b]] = [y, x];
  };
  return {
    put(one: T): void {
      heap.push({ one, order: (count += 1) });
      for (let at = heap.length - 1; at > 0;) {
        const up = (at - 1) >> 1;
        if (!before(at, up)) return;
        swap(at, up);
        at = up;
      }
    },
    take(): T | null {
      const [top] = heap;
      const last = heap.pop();
      if (top === undefined || last === undefined) return null;
      if (heap.length > 0) heap[0] = last;
      for (let at = 0; ;) {
        const [one, other] = [2 * at + 1, 2 * at + 2];
        const least = before(other, one) ? other : one;
        if (least >= heap.length || !before(least, at)) return top.one;
        swap(at, least);
        at = least;
      }
    },
  };
}
