import type { Ask, Scene } from "../../feature.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { asker } from "../demand/asker.ts";
import { contactOf } from "../demand/contact.ts";
import { showPhotos } from "../demand/photos.ts";
import { setDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { groupName, nameOf } from "../people/names.ts";
import { accountsOf, getChat, getPerson } from "../people/table.ts";
import { maySpeak, reachableAccount, say, tell } from "../people/voice.ts";
import { setLadder } from "./steps.ts";
import { wording } from "./wording.ts";
import { andThen, askToWriteFirst, writeFirst } from "./write-first.ts";

/** The two people who are brought together, and what the requester left for the purpose. */
type Pair = {
  readonly wish: DemandRow;
  readonly requester: PersonRow;
  readonly holder: PersonRow;
  readonly contact: string | null;
};

/**
 * Brings holder and requester together: by naming both in the chat where the wish was said, and,
 * where the requester left a contact, by giving it to the holder privately.
 *
 * @returns whether they were named in the group, whether they were told privately, and whether that
 * is all they need; if not, staff connect them later; and what is still to be said to the holder
 */
export async function handOver(ask: Ask, wish: DemandRow): Promise<HandedOver> {
  const requester = await asker(ask, wish);
  if (requester === null || wish.holder === null)
    return { named: false, told: false, whole: false, toSay: "" };
  const holder = await getPerson(ask.lane, wish.holder);
  const pair = { wish, requester, holder, contact: await contactOf(ask, wish, holder) };
  const toSay = await writeFirst(ask, pair);
  const here = wish.origin_chat === ask.chat.id;
  const named = await nameBoth(ask, pair, here ? toSay : "");
  const told = await tellBoth(ask, pair, named);
  await showPhotos(ask, wish, holder, "trouble");
  const whole = told || (named && pair.contact === null);
  return { named, told, whole, toSay: named && here ? "" : toSay };
}

/** How far holder and requester were brought together; `toSay` to the holder, where they claimed it. */
type HandedOver = {
  readonly named: boolean;
  readonly told: boolean;
  readonly whole: boolean;
  readonly toSay: string;
};

/** Names both in the wish's own group, when it may be known there and both are on its network. */
async function nameBoth(
  ask: Ask,
  { wish, requester, holder }: Pair,
  toSay: string,
): Promise<boolean> {
  if (wish.origin_chat === null || wish.sensitive || wish.filer !== null) return false;
  const chat = await getChat(ask.lane, wish.origin_chat);
  if (chat.kind === "private" || !maySpeak(ask, chat, "claim")) return false;
  const mentions = await accountsIn(ask, chat, [requester, holder]);
  if (mentions === null) return false;
  const names = wording.handOver[chat.language]({
    number: wish.number,
    requester: await groupName(ask, requester, chat.language),
    holder: await groupName(ask, holder, chat.language),
  });
  const text = andThen(names, toSay, chat.language);
  const replyTo = chat.id === ask.chat.id ? ask.message : null;
  const words = { kind: "claim" as const, text, mentions, replyTo, numbers: [wish.number] };
  return (await say(ask, chat, words)) !== null;
}

/** The accounts of some people on a chat's network; null when one of them has none there. */
async function accountsIn(
  ask: Ask,
  chat: ChatRow,
  people: readonly PersonRow[],
): Promise<readonly string[] | null> {
  const found = [];
  for (const person of people) {
    const accounts = await accountsOf(ask.lane, person.id);
    const account = accounts.find(({ network }) => network === chat.network);
    if (account === undefined) return null;
    found.push(account.external);
  }
  return found;
}

/**
 * Tells both privately: always with a contact, else only where they were not named in a group and
 * can find each other on a network they share.
 */
async function tellBoth(ask: Ask, pair: Pair, named: boolean): Promise<boolean> {
  const { wish, holder, requester, contact } = pair;
  if (named && contact === null) return false;
  if ((await reachableAccount(ask, holder, ask.chat.network)) === null) return false;
  if (contact === null && (await shareNoNetwork(ask, pair))) {
    const { number } = wish;
    const name = (await nameOf(ask, holder)) ?? "";
    const text = (locale: Locale) => wording.leaveContact[locale]({ number, name });
    await tell(ask, requester, { kind: "ask", numbers: [number], text });
    return false;
  }
  if (contact === null && (await reachableAccount(ask, requester)) === null) return false;
  await introduce(ask, pair, ask.chat.network);
  return true;
}

async function shareNoNetwork({ lane }: Scene, { requester, holder }: Pair): Promise<boolean> {
  const theirs = new Set((await accountsOf(lane, requester.id)).map(({ network }) => network));
  return (await accountsOf(lane, holder.id)).every(({ network }) => !theirs.has(network));
}

/** Tells each who the other is; a contact that goes to the holder is on record. */
async function introduce(scene: Scene, pair: Pair, network?: string): Promise<void> {
  const { wish, holder, requester, contact } = pair;
  const { number } = wish;
  const { gist } = await textsOf(scene.lane, number);
  const forWhom = await namedTo(scene, pair);
  const byWhom = await nameOf(scene, holder);
  const words = { kind: "claim" as const, numbers: [number] };
  const toHolder = (locale: Locale) =>
    wording.youHoldIt[locale]({ number, gist, contact, requester: forWhom[locale] });
  const preferred = network === undefined ? {} : { network };
  await tell(scene, holder, { ...words, ...preferred, text: toHolder });
  if (contact !== null) scene.lane.tell({ number, by: holder.id, command: "reveal" });
  if (requester.id === holder.id) return;
  const given = contact !== null;
  const toRequester = (locale: Locale) =>
    wording.yourHelper[locale]({
      number,
      contact: given,
      name: byWhom ?? neighbour(locale),
      proxy: wish.filer !== null,
    });
  await tell(scene, requester, { ...words, text: toRequester });
}

/** Who the holder hears it is for: beside a contact also whom it was filed for, never without. */
async function namedTo(scene: Scene, { wish, requester, contact }: Pair): Promise<Bilingual> {
  const asked = await nameOf(scene, requester);
  const [zh, en] = [asked ?? neighbour("zh"), asked ?? neighbour("en")];
  if (contact === null || wish.beneficiary === null) return { zh, en };
  const name = await nameOf(scene, await getPerson(scene.lane, wish.beneficiary));
  if (name === null) return { zh, en };
  return { zh: `${name}（${zh}代报）`, en: `${name} (filed by ${en})` };
}

/** The requester's contact came, or the holder can be reached, after the claim: it goes over at once. */
export async function passContact(scene: Scene, wish: DemandRow): Promise<void> {
  const requester = await asker(scene, wish);
  if (wish.state !== "claimed" || requester === null || wish.holder === null) return;
  const holder = await getPerson(scene.lane, wish.holder);
  const contact = await contactOf(scene, wish, holder);
  if (contact === null) return;
  if ((await reachableAccount(scene, holder)) === null) return askToWriteFirst(scene, wish, holder);
  await introduce(scene, { wish, requester, holder, contact });
  setLadder(scene, await setDemand(scene.lane, wish.number, { handed_over: true }));
}

const neighbour = (locale: Locale): string => (locale === "zh" ? "一位邻居" : "a neighbour");
