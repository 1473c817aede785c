import type { Call } from "../fake-telegram/telegram.ts";
import type { Trouble } from "../fake-telegram/troubles.ts";
import type { Update } from "../fake-telegram/updates.ts";
import { chances } from "./lives.ts";

/** The ten ways in which a send goes wrong. */
const ways: readonly Trouble[] = [
  { limited: 1 },
  "fails",
  "html",
  { code: 504, refused: "Gateway Timeout" },
  "not-ok",
  "reset",
  "cut",
  "blocked",
  { slow: 3_000 },
  { refused: "Bad Request: message to be replied not found" },
];

/** A send as the far side met it. */
export type Met = {
  readonly chat: number;
  readonly edits: number | null;
  readonly text: string;
  readonly trouble: Trouble | null;
};

/**
 * Has one send in five go wrong: which one and how follows from its chat and from how many came there
 * before it, so that it is the same in every run in which the same is said there.
 *
 * @param spared who does not block the bot
 */
export function unluckySends(seed: number | null, spared: number) {
  const met: Met[] = [];
  const blocked = new Set<number>();
  /** Private posts are tried again half a minute later: once in each chat is enough. */
  const doubted = new Set<number>();
  const ofChat = new Map<number, () => number>();
  return {
    met,
    /** Who has blocked the bot at some time. */
    blocked,
    decide({ method, body }: Call): Trouble | null {
      if (!/^(?:send|edit)/u.test(method)) return null;
      const chat = Number(body["chat_id"]);
      const next = ofChat.get(chat) ?? chances((seed ?? 0) + Math.abs(chat) * 7_919);
      ofChat.set(chat, next);
      const unlucky = next() < 0.2 && seed !== null;
      const way = ways[Math.floor(next() * ways.length)] ?? null;
      const fits = unlucky && way !== null ? fitting(way, chat, body, spared) : null;
      const trouble = isDoubt(fits) && doubted.has(chat) ? { limited: 1 } : fits;
      if (isDoubt(trouble) && chat > 0) doubted.add(chat);
      if (trouble === "blocked") blocked.add(chat);
      const edits = body["message_id"] === undefined ? null : Number(body["message_id"]);
      met.push({ chat, edits, text: String(body["text"] ?? body["caption"]), trouble });
      return trouble;
    },
  };
}

/** Whether the bot cannot know then whether its post arrived. */
export const isDoubt = (trouble: Trouble | null): boolean =>
  typeof trouble === "object"
    ? trouble !== null && "code" in trouble
    : ["fails", "html", "reset", "cut"].includes(trouble);

/** Groups do not block anybody, and what answers nothing has nothing to miss. */
function fitting(way: Trouble, chat: number, body: Call["body"], spared: number): Trouble {
  if (way === "blocked" && (chat < 0 || chat === spared)) return "fails";
  const misses = typeof way === "object" && "refused" in way && way.code === undefined;
  return misses && body["reply_parameters"] === undefined ? "not-ok" : way;
}

/** Brings three in ten updates again, one to five times, each time some batches later. */
export function repeated(seed: number) {
  const next = chances(seed);
  const seen = new Set<number>();
  const again = new Map<number, Update[]>();
  let batches = 0;
  let count = 0;
  return {
    count: () => count,
    mangle(batch: readonly Update[]): readonly Update[] {
      batches += 1;
      const back = again.get(batches) ?? [];
      again.delete(batches);
      for (const update of batch) {
        if (seen.has(update.update_id)) continue;
        seen.add(update.update_id);
        if (next() >= 0.3) continue;
        const times = 1 + Math.floor(next() * 5);
        for (let time = 0; time < times; time += 1) {
          const at = batches + 1 + Math.floor(next() * 20);
          again.set(at, [...(again.get(at) ?? []), update]);
        }
      }
      count += back.length;
      return [...batch, ...back];
    },
  };
}
