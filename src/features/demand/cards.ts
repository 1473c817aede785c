import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { maySpeak, resay, say, type Words } from "../people/voice.ts";
import { groupName } from "../people/names.ts";
import { getChat, getPerson } from "../people/table.ts";
import { isWaiting } from "../../store/outbox.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { findDemand } from "./table.ts";
import { type DemandTexts, textsOf } from "./texts.ts";

/** How a kind of demand looks on its card 卡片. */
export type CardFace = (
  demand: DemandRow,
  /** `asker` is the requester's name where they sign 署名, else null. */
  texts: DemandTexts & { readonly asker: string | null },
  locale: Locale,
  /** Whether it stands alone on its post; only then it names the one thing to answer. */
  alone: boolean,
) => { readonly text: string; readonly buttons: readonly string[] };

/** The demands that share one post, drawn by `face`. */
async function draw(scene: Scene, face: CardFace, numbers: readonly number[], locale: Locale) {
  const faces = [];
  const secrets: string[] = [];
  for (const number of numbers) {
    const demand = await findDemand(scene.lane, number);
    if (demand === null) continue;
    const texts = await textsOf(scene.lane, number);
    const asker = await signature(scene, demand, locale);
    faces.push(face(demand, { ...texts, asker }, locale, numbers.length === 1));
    secrets.push(...texts.secrets);
  }
  const buttons = faces.length === 1 ? (faces[0]?.buttons ?? []) : [];
  return { text: faces.map(({ text }) => text).join("\n"), buttons, secrets };
}

async function signature(scene: Scene, { requester }: DemandRow, locale: Locale) {
  if (requester === null) return null;
  const person = await getPerson(scene.lane, requester);
  return person.signs ? groupName(scene, person, locale) : null;
}

/** Posts the card of one or several demands in a chat; a demand has one card a chat. */
export async function postCard(
  scene: Scene,
  face: CardFace,
  numbers: readonly number[],
  chat: ChatRow,
  more: Pick<Words, "replyTo" | "prompted">,
): Promise<void> {
  const { text, buttons, secrets } = await draw(scene, face, numbers, chat.language);
  const post = await say(scene, chat, { kind: "card", text, numbers, buttons, secrets, ...more });
  if (post === null) return;
  const { community } = scene.lane;
  await scene.lane.db
    .insertInto("card")
    .values(numbers.map((number) => ({ community, number, chat: chat.id, post })))
    .onConflict((clash) => clash.columns(["community", "number", "chat"]).doUpdateSet({ post }))
    .execute();
}

/** The chats in which a demand has a card, and the post that bears it. */
export async function cardsOf(scene: Scene, number: number) {
  return scene.lane.db
    .selectFrom("card")
    .select(["chat", "post"])
    .where("community", "=", scene.lane.community)
    .where("number", "=", number)
    .orderBy("chat")
    .execute();
}

/**
 * Brings every card of a demand up to date where the network can edit, or the card has not left yet.
 *
 * @returns the chats whose cards could not be edited: they may need a new line instead
 */
export async function refreshCards(
  scene: Scene,
  face: CardFace,
  demand: DemandRow,
): Promise<readonly ChatRow[]> {
  const stale: ChatRow[] = [];
  for (const { chat: id, post } of await cardsOf(scene, demand.number)) {
    const chat = await getChat(scene.lane, id);
    if (!maySpeak(scene, chat, "card")) continue;
    const editable = scene.can(chat.network).edit || (await isWaiting(scene.lane, post));
    if (editable) await redraw(scene, face, chat, post);
    else stale.push(chat);
  }
  return stale;
}

async function redraw(scene: Scene, face: CardFace, chat: ChatRow, post: number): Promise<void> {
  const rows = await scene.lane.db
    .selectFrom("card")
    .select("number")
    .where("post", "=", post)
    .orderBy("number")
    .execute();
  const numbers = rows.map(({ number }) => number);
  const { text, buttons, secrets } = await draw(scene, face, numbers, chat.language);
  await resay(scene, chat, post, { kind: "card", text, numbers, buttons, secrets });
}
