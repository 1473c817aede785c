import type { Scene } from "../../feature.ts";
import type { Wording } from "../../kernel/locale.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { leaks } from "../../reading/privacy.ts";
import { groupName } from "../people/names.ts";
import { accountsOf, getChat, getPerson } from "../people/table.ts";
import { maySpeak, type PrivateWords, reachableAccount, say, tell } from "../people/voice.ts";
import { isIn } from "./rooms.ts";
import { askerOf } from "./table.ts";
import { textsOf } from "./texts.ts";

/** The person who speaks for a demand; null after nobody does. */
export async function asker({ lane }: Scene, demand: DemandRow): Promise<PersonRow | null> {
  const id = askerOf(demand);
  return id === null ? null : getPerson(lane, id);
}

/** The same, if they can be written to privately. */
export async function reachableAsker(scene: Scene, demand: DemandRow): Promise<PersonRow | null> {
  const person = await asker(scene, demand);
  if (person === null) return null;
  return (await reachableAccount(scene, person)) === null ? null : person;
}

/** Tells whoever speaks for a demand something privately; false when no way leads to them. */
export async function tellAsker(
  scene: Scene,
  demand: DemandRow,
  sentence: Wording<DemandRow>,
  more: Partial<Omit<PrivateWords, "text">> = {},
): Promise<boolean> {
  const person = await asker(scene, demand);
  if (person === null) return false;
  const words = { kind: "notice" as const, numbers: [demand.number], ...more };
  return tell(scene, person, { ...words, text: (locale) => sentence[locale](demand) });
}

/** What whoever asked hears; in a group without the `note`, if nobody there may read it. */
export type Word = Wording<{ readonly number: number; readonly note: string }>;

/** How whoever asked was told; null when no way leads to them. */
export type Told = "privately" | "in their group" | null;

/**
 * Tells whoever speaks for a demand something: privately, else as an answer to what they said in
 * their group, where it may be spoken of.
 */
export async function answerAsker(
  scene: Scene,
  demand: DemandRow,
  word: Word,
  {
    note = "",
    kind = "notice",
  }: { readonly note?: string; readonly kind?: "notice" | "result" } = {},
): Promise<Told> {
  const { number } = demand;
  const whole = { zh: () => word.zh({ number, note }), en: () => word.en({ number, note }) };
  if (await tellAsker(scene, demand, whole, { kind })) return "privately";
  const chat = await openGroup(scene, demand);
  const person = chat === null ? null : await asker(scene, demand);
  if (chat === null || person === null || !(await isIn(scene, chat, person.id))) return null;
  const { secrets } = await textsOf(scene.lane, demand.number);
  const said = leaks(note, secrets) === null ? note : "";
  const text = word[chat.language]({ number, note: said });
  const words = { kind, text, numbers: [number], replyTo: demand.origin_message, secrets };
  return (await say(scene, chat, words)) === null ? null : "in their group";
}

/**
 * The group in which a demand may be spoken of; null when it was said privately, is sensitive, or
 * was filed for somebody else: then all goes to whoever filed it.
 */
export async function openGroup(scene: Scene, demand: DemandRow): Promise<ChatRow | null> {
  if (demand.origin_chat === null || demand.sensitive || demand.quiet) return null;
  if (demand.filer !== null) return null;
  const chat = await getChat(scene.lane, demand.origin_chat);
  return chat.kind !== "private" && maySpeak(scene, chat, "ask") ? chat : null;
}

/** How a chat speaks to whoever asked, and the account to mention if they have one there. */
export async function addressee(scene: Scene, demand: DemandRow, chat: ChatRow) {
  const person = await asker(scene, demand);
  if (person === null) return { requester: "", mentions: [] };
  const account = (await accountsOf(scene.lane, person.id)).find(
    ({ network }) => network === chat.network,
  );
  const name = await groupName(scene, person, chat.language);
  return { requester: `@${name}`, mentions: account === undefined ? [] : [account.external] };
}
