import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { isWaiting } from "../../store/outbox.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { groupName } from "../people/names.ts";
import { getChat, getPerson } from "../people/table.ts";
import { maySpeak, resay, say, type Words } from "../people/voice.ts";
import { refreshButtons } from "./buttons.ts";
import { followersOf } from "./family.ts";
import { gistNow } from "./gist-now.ts";
import { kindOf } from "./kinds.ts";
import { findDemand } from "./table.ts";
import { textsOf } from "./texts.ts";

/** The demands that share one post, each drawn as its kind looks. */
async function draw(scene: Scene, numbers: readonly number[], chat: ChatRow) {
  const { community } = scene;
  const { language: locale, kind: reader, group_id: group } = chat;
  const faces = [];
  const secrets: string[] = [];
  for (const number of numbers) {
    const demand = await findDemand(scene.lane, number);
    const kind = demand === null ? null : kindOf(scene, demand);
    if (demand === null || kind === null) continue;
    const texts = await textsOf(scene.lane, number);
    const asker = await signature(scene, demand, locale);
    const gist = gistNow(scene, texts);
    const alone = numbers.length === 1;
    const reporters = await reportersFor(scene, number, reader);
    const about = { demand, gist, asker, locale, alone, reader, group, community };
    faces.push(kind.face({ ...about, reporters }));
    secrets.push(...texts.secrets);
  }
  const buttons = faces.length === 1 ? (faces[0]?.buttons ?? []) : [];
  return { text: faces.map(({ text }) => text).join("\n"), buttons, secrets };
}

/** How many reported it: for those who handle it, residents see their own. */
async function reportersFor({ lane }: Scene, number: number, reader: ChatRow["kind"]) {
  if (reader === "residents" || reader === "private") return 1;
  return (await followersOf(lane, number)).filter(({ asked }) => asked).length;
}

async function signature(scene: Scene, { requester }: DemandRow, locale: Locale) {
  if (requester === null) return null;
  const person = await getPerson(scene.lane, requester);
  return person.signs ? groupName(scene, person, locale) : null;
}

/** Posts the card of one or several demands in a chat; a demand has one card a chat. */
export async function postCard(
  scene: Scene,
  numbers: readonly number[],
  chat: ChatRow,
  more: Pick<Words, "replyTo" | "prompted" | "priority" | "turn">,
): Promise<void> {
  const { text, buttons, secrets } = await draw(scene, numbers, chat);
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
 * Brings every card of a demand, and every button, up to date where the network can edit, or the card has not left yet.
 *
 * @returns the chats whose cards could not be edited: they may need a new line instead
 */
export async function refreshCards(scene: Scene, demand: DemandRow): Promise<readonly ChatRow[]> {
  const stale: ChatRow[] = [];
  for (const { chat: id, post } of await cardsOf(scene, demand.number)) {
    const chat = await getChat(scene.lane, id);
    if (!maySpeak(scene, chat, "card")) continue;
    const editable = scene.can(chat.network).edit || (await isWaiting(scene.lane, post));
    if (editable) await redraw(scene, chat, post);
    else stale.push(chat);
  }
  await refreshButtons(scene, demand);
  return stale;
}

async function redraw(scene: Scene, chat: ChatRow, post: number): Promise<void> {
  const rows = await scene.lane.db
    .selectFrom("card")
    .select("number")
    .where("post", "=", post)
    .orderBy("number")
    .execute();
  const numbers = rows.map(({ number }) => number);
  const { text, buttons, secrets } = await draw(scene, numbers, chat);
  await resay(scene, chat, post, { kind: "card", text, numbers, buttons, secrets });
}
