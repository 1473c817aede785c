import { contains } from "../../community/areas.ts";
import { addDuration } from "../../community/worktime.ts";
import type { Fired, Scene } from "../../feature.ts";
import { postsSince } from "../../store/outbox.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { cardsOf, postCard } from "../demand/cards.ts";
import { isLive } from "../demand/states.ts";
import { findDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { whenTurn } from "../people/manners.ts";
import { getChat, groupsOf } from "../people/table.ts";
import { maySpeak, say } from "../people/voice.ts";
import { isWanted, wishFace } from "./face.ts";
import { wording } from "./wording.ts";

/** Acknowledgements in one chat that come closer than this leave as one post. */
const JOIN_MS = 90_000;

/**
 * Answers a new open wish with its card, in the chat where it was said: the first at once, those
 * that follow closely together.
 */
export async function acknowledge(scene: Scene, wish: DemandRow, chat: ChatRow): Promise<void> {
  const { lane } = scene;
  if (chat.kind === "private") return acknowledgePrivately(scene, wish, chat);
  const recent = await postsSince(lane, chat.id, "card", new Date(lane.now.getTime() - JOIN_MS));
  const first = recent.find(({ prompted }) => prompted);
  if (first === undefined) {
    await postCard(scene, wishFace, [wish.number], chat, { replyTo: wish.origin_message });
    return;
  }
  const at = new Date(first.at.getTime() + JOIN_MS);
  lane.setTimer({ at, what: "acknowledge", key: `acknowledge:${chat.id}`, chat: chat.id });
}

async function acknowledgePrivately(scene: Scene, wish: DemandRow, chat: ChatRow): Promise<void> {
  const { number } = wish;
  const { gist } = await textsOf(scene.lane, number);
  const text = wording.registered[chat.language]({ number, gist });
  await say(scene, chat, { kind: "notice", text, numbers: [number] });
}

/** Posts the acknowledgements that waited, all on one card. */
export async function acknowledgeTogether(scene: Scene, timer: Fired): Promise<void> {
  if (timer.chat === null) return;
  const { lane } = scene;
  const waiting = await lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "=", "wish")
    .where("origin_chat", "=", timer.chat)
    .where("state", "in", ["open", "claimed"])
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
  await postCard(scene, wishFace, numbers, await getChat(lane, timer.chat), { replyTo });
}

/** Posts a wish's card in a group that did not hear of it yet, when the group's turn comes. */
async function offerIn(scene: Scene, wish: DemandRow, chat: ChatRow): Promise<void> {
  if (!isWanted(wish) || !maySpeak(scene, chat, "card")) return;
  const cards = await cardsOf(scene, wish.number);
  if (cards.some((card) => card.chat === chat.id)) return;
  await whenTurn(scene, chat, { what: "offer", number: wish.number }, () =>
    postCard(scene, wishFace, [wish.number], chat, { prompted: false }),
  );
}

/**
 * Offers a wish to the residents' groups: first to those whose area it lies in or that lie in its
 * area, then, `everywhere`, to the whole community. Nobody is told twice.
 */
export async function offer(scene: Scene, wish: DemandRow, everywhere: boolean): Promise<void> {
  for (const chat of await groupsOf(scene.lane, ["residents"])) {
    const area = chat.area ?? scene.community.id;
    const near =
      contains(scene.community, area, wish.area) || contains(scene.community, wish.area, area);
    if ((everywhere || near) && !(await isAnsweredSoon(scene, wish, chat)))
      await offerIn(scene, wish, chat);
  }
}

/** Whether a wish's own chat waits for the joined acknowledgement, which will show its card. */
async function isAnsweredSoon({ lane }: Scene, wish: DemandRow, chat: ChatRow): Promise<boolean> {
  if (chat.id !== wish.origin_chat) return false;
  const timer = await lane.db
    .selectFrom("due")
    .select("at")
    .where("community", "=", lane.community)
    .where("key", "=", `acknowledge:${chat.id}`)
    .executeTakeFirst();
  return timer !== undefined && wish.created_at.getTime() >= timer.at.getTime() - JOIN_MS;
}

/** Says in the groups that know a wish that a hand is needed again. */
export async function askAgain(scene: Scene, wish: DemandRow): Promise<void> {
  for (const card of await cardsOf(scene, wish.number)) {
    const chat = await getChat(scene.lane, card.chat);
    const origin = chat.id === wish.origin_chat;
    if (chat.kind === "private" || (scene.can(chat.network).edit && !origin)) continue;
    await askAgainIn(scene, wish, chat);
  }
}

async function askAgainIn(scene: Scene, wish: DemandRow, chat: ChatRow): Promise<void> {
  if (!isWanted(wish) || !maySpeak(scene, chat, "card")) return;
  const { number } = wish;
  await whenTurn(scene, chat, { what: "again", number }, async () => {
    const { gist, secrets } = await textsOf(scene.lane, number);
    const text = wording.again[chat.language]({ number, gist });
    const dropAfter = addDuration(scene.community, scene.lane.now, { amount: 1, unit: "d" });
    await say(scene, chat, {
      kind: "card",
      text,
      numbers: [number],
      secrets,
      prompted: false,
      dropAfter,
      buttons: ["claim"],
    });
  });
}

/** Tells groups whose network cannot edit that nobody need come any more. */
export async function calmDown(
  scene: Scene,
  wish: DemandRow,
  chats: readonly ChatRow[],
): Promise<void> {
  for (const chat of chats) {
    if (chat.kind === "private") continue;
    await whenTurn(scene, chat, { what: "taken", number: wish.number }, async () => {
      const sentence = isLive(wish) ? wording.taken : wording.notNeeded;
      const text = sentence[chat.language](wish);
      await say(scene, chat, { kind: "notice", text, numbers: [wish.number], prompted: false });
    });
  }
}

/** A held post whose group's turn has come: it is said as things stand now, or not at all. */
export async function comeBack(scene: Scene, timer: Fired): Promise<void> {
  if (timer.number === null || timer.chat === null) return;
  const wish = await findDemand(scene.lane, timer.number);
  const chat = await getChat(scene.lane, timer.chat);
  if (wish === null) return;
  if (timer.what === "offer") return offerIn(scene, wish, chat);
  if (timer.what === "again") return askAgainIn(scene, wish, chat);
  if (!isWanted(wish)) await calmDown(scene, wish, [chat]);
}
