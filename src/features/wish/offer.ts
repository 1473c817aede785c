import { contains } from "../../community/areas.ts";
import { addDuration } from "../../community/worktime.ts";
import type { Fired, Scene } from "../../feature.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { isAnsweredSoon } from "../demand/acknowledge.ts";
import { cardsOf, postCard } from "../demand/cards.ts";
import { gistNow } from "../demand/gist-now.ts";
import { isLive } from "../demand/states.ts";
import { demandsIn, findDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { whenTurn } from "../people/manners.ts";
import { getChat, groupsOf } from "../people/table.ts";
import { maySpeak, say } from "../people/voice.ts";
import { isWanted } from "./face.ts";
import { wording } from "./wording.ts";

/** Posts a wish's card in a group that did not hear of it yet, when the group's turn comes. */
async function offerIn(scene: Scene, wish: DemandRow, chat: ChatRow): Promise<void> {
  if (!isWanted(wish) || !maySpeak(scene, chat, "card")) return;
  const cards = await cardsOf(scene, wish.number);
  if (cards.some((card) => card.chat === chat.id)) return;
  await whenTurn(scene, chat, { what: "offer", number: wish.number }, (how) =>
    postCard(scene, [wish.number], chat, how),
  );
}

/**
 * Offers a wish to the residents' groups: first to those whose area it lies in or that lie in its
 * area, then, `everywhere`, to the whole community. Nobody is told twice.
 */
export async function offer(scene: Scene, wish: DemandRow, everywhere: boolean): Promise<void> {
  for (const chat of await groupsOf(scene.lane, ["residents"])) {
    const hears = everywhere || isNear(scene, wish, chat);
    if (hears && !(await isAnsweredSoon(scene, wish, chat))) await offerIn(scene, wish, chat);
  }
}

function isNear({ community }: Scene, wish: DemandRow, chat: ChatRow): boolean {
  const area = chat.area ?? community.id;
  return contains(community, area, wish.area) || contains(community, wish.area, area);
}

/** Offers in a group that the bot came back to what is still wanted near it. */
export async function offerAgain(scene: Scene, chat: ChatRow): Promise<void> {
  if (chat.kind !== "residents") return;
  for (const wish of await demandsIn(scene.lane, ["open"]))
    if (wish.kind === "wish" && isNear(scene, wish, chat)) await offerIn(scene, wish, chat);
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
  await whenTurn(scene, chat, { what: "again", number }, async (how) => {
    const texts = await textsOf(scene.lane, number);
    const { secrets } = texts;
    const gist = gistNow(scene, texts);
    const text = wording.again[chat.language]({ number, gist });
    const dropAfter = addDuration(scene.community, scene.lane.now, { amount: 1, unit: "d" });
    await say(scene, chat, {
      kind: "card",
      text,
      numbers: [number],
      secrets,
      ...how,
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
    await whenTurn(scene, chat, { what: "taken", number: wish.number }, async (how) => {
      const sentence = isLive(wish) ? wording.taken : wording.notNeeded;
      const text = sentence[chat.language](wish);
      await say(scene, chat, { kind: "notice", text, numbers: [wish.number], ...how });
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
