import type { Fired, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { postsSince } from "../../store/outbox.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { getChat } from "../people/table.ts";
import { say } from "../people/voice.ts";
import { postCard } from "./cards.ts";

/** Acknowledgements in one chat that come closer than this leave as one post. */
const JOIN_MS = 90_000;

/**
 * Answers a new demand where it was said: in a group with its card, the first at once, those that
 * follow closely together; privately with its kind's own words.
 */
export async function acknowledge(
  scene: Scene,
  demand: DemandRow,
  chat: ChatRow,
  words: (locale: Locale) => string,
): Promise<void> {
  const { lane } = scene;
  const { number } = demand;
  if (chat.kind === "private") {
    await say(scene, chat, { kind: "notice", text: words(chat.language), numbers: [number] });
    return;
  }
  const recent = await postsSince(lane, chat.id, "card", new Date(lane.now.getTime() - JOIN_MS));
  const first = recent.find(({ prompted }) => prompted);
  if (first === undefined || demand.urgency === "emergency") {
    await postCard(scene, [number], chat, { replyTo: demand.origin_message });
    return;
  }
  const at = new Date(first.at.getTime() + JOIN_MS);
  lane.setTimer({ at, what: "acknowledge", key: `acknowledge:${chat.id}`, chat: chat.id });
}

/** Posts the acknowledgements that waited, all on one card. */
export async function acknowledgeTogether(scene: Scene, timer: Fired): Promise<void> {
  if (timer.chat === null) return;
  const { lane } = scene;
  const waiting = await lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("origin_chat", "=", timer.chat)
    .where("state", "in", ["open", "claimed", "accepted", "working"])
    .where("quiet", "=", false)
    .where("created_at", ">=", new Date(timer.at.getTime() - JOIN_MS))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("card")
            .select("card.post")
            .whereRef("card.community", "=", "demand.community")
            .whereRef("card.number", "=", "demand.number")
            .whereRef("card.chat", "=", "demand.origin_chat"),
        ),
      ),
    )
    .orderBy("number")
    .execute();
  const [first, second] = waiting;
  if (first === undefined) return;
  const replyTo = second === undefined ? first.origin_message : null;
  const numbers = waiting.map(({ number }) => number);
  await postCard(scene, numbers, await getChat(lane, timer.chat), { replyTo });
}

/** Whether a demand's own chat waits for the joined acknowledgement, which will show its card. */
export async function isAnsweredSoon(
  { lane }: Scene,
  demand: DemandRow,
  chat: ChatRow,
): Promise<boolean> {
  if (chat.id !== demand.origin_chat) return false;
  const timer = await lane.db
    .selectFrom("due")
    .select("at")
    .where("community", "=", lane.community)
    .where("key", "=", `acknowledge:${chat.id}`)
    .executeTakeFirst();
  return timer !== undefined && demand.created_at.getTime() >= timer.at.getTime() - JOIN_MS;
}
