import { createHash } from "node:crypto";
import type { ChatEvent, Place, Said, Sender } from "../../src/chat/event.ts";
import { wordsOfCard } from "./card.ts";
import { conversationOf, type Heard, type HeardMessage } from "./heard.ts";
import type { People } from "./people.ts";
import { readQuote } from "./quote.ts";
import { systemSays } from "./system.ts";

/** Who hears it: the bot's own id, and how ids are known to the house. */
export type Hearer = {
  readonly self: string;
  readonly known: (id: string) => string;
  readonly people: People;
};

/** What something heard means to the house; most of it nothing. */
export async function eventsOf(heard: Heard, hearer: Hearer): Promise<readonly ChatEvent[]> {
  switch (heard.what) {
    case "message":
      return await ofMessage(heard, hearer);
    case "joined":
    case "left":
      return await Promise.all(heard.who.map((who) => ofMove(heard, who, hearer)));
    case "friendship":
      return await ofFriendship(heard, hearer);
    case "unreadable":
      return [{ ...common("u", heard.id, heard.at), type: "unreadable", place: null }];
  }
}

const common = (letter: string, id: string, at: Date) => ({
  network: "wechat",
  key: `${letter}:${id}`,
  at,
});

const group = (hearer: Hearer, room: string): Place => ({ kind: "group", id: hearer.known(room) });

async function sender(hearer: Hearer, id: string, room: string | null): Promise<Sender> {
  return { account: hearer.known(id), name: await hearer.people.name(id, room) };
}

const media: { readonly [kind: string]: NonNullable<Said["media"]> } = {
  Image: "image",
  Audio: "voice",
  Video: "video",
  Attachment: "file",
};
const forwarded = new Set(["ChatHistory", "Url", "MiniProgram"]);

async function ofMessage(message: HeardMessage, hearer: Hearer): Promise<readonly ChatEvent[]> {
  const { id, kind, talker, room, text, at } = message;
  const other = hearer.known(conversationOf(message, hearer.self));
  const place: Place = { kind: room === null ? "private" : "group", id: other };
  if (talker === hearer.self)
    return kind === "Text" ? [{ ...common("o", id, at), type: "echoed", place, id, text }] : [];
  const system = systemSays(message);
  if (system === "no-friend") {
    const from = { account: other, name: null };
    return [{ ...common("x", id, at), type: "reachable", from, reachable: false }];
  }
  if (system !== null || talker === room || !(await hearer.people.isPerson(talker))) return [];
  if (kind === "Recalled") return [{ ...common("r", text, at), type: "recalled", place, id: text }];
  const said = await ofWords(message, hearer);
  if (said === null) return [];
  const from = await sender(hearer, talker, room);
  return [{ ...common("m", id, at), type: "said", place, id, from, faceless: false, ...said }];
}

type Words = Omit<Said, "network" | "key" | "at" | "type" | "place" | "id" | "from" | "faceless">;

/** What was said; null for stickers, red envelopes and the like. */
async function ofWords(message: HeardMessage, hearer: Hearer): Promise<Words | null> {
  const { id, kind, text } = message;
  const mentions = message.mentions.filter((who) => who !== hearer.self).map(hearer.known);
  const plain = { replyTo: null, quoted: null, forwarded: false, media: null, file: null };
  const bare = { ...plain, text: "", mentions, mentionsBot: false };
  const came = media[kind];
  if (came !== undefined) return { ...bare, media: came, file: id };
  if (forwarded.has(kind)) return { ...bare, text: wordsOfCard(text), forwarded: true };
  if (kind !== "Text") return null;
  const words = await withoutQuote(message, hearer);
  return { ...bare, ...words, ...(await withoutCall(words.text, message, hearer)) };
}

/** Words that somebody quotes are never read: of our own posts they tell which, of others only that. */
async function withoutQuote(
  { text, room }: HeardMessage,
  { people }: Hearer,
): Promise<Pick<Words, "text" | "quoted" | "replyTo">> {
  const quote = readQuote(text);
  if (quote === null) return { text, quoted: null, replyTo: null };
  const ours = (await people.ownNames(room)).includes(quote.name);
  if (ours) return { text: quote.reply, quoted: quote.words, replyTo: null };
  const face = createHash("sha256").update(`${quote.name}\n${quote.words}`).digest("hex");
  return { text: quote.reply, quoted: null, replyTo: `quote:${face.slice(0, 16)}` };
}

/**
 * Takes the bot's name off what is said to it. Some puppets tell who is spoken to; of others only the
 * text does, with a thin space after the name.
 */
async function withoutCall(
  text: string,
  { room, mentions }: HeardMessage,
  { self, people }: Hearer,
): Promise<Pick<Words, "text" | "mentionsBot">> {
  if (room === null) return { text, mentionsBot: false };
  const named = mentions.includes(self);
  if (!/[@＠]/u.test(text)) return { text, mentionsBot: named };
  const names = (await people.ownNames(room)).map((name) => RegExp.escape(name));
  const call = new RegExp(`[@＠](?:${names.join("|")})(?:\\s+|$)`, "gu");
  const rest = names.length === 0 ? text : text.replaceAll(call, "").trim();
  return { text: rest, mentionsBot: named || rest !== text.trim() };
}

type Move = Extract<Heard, { readonly what: "joined" | "left" }>;

async function ofMove(move: Move, who: string, hearer: Hearer): Promise<ChatEvent> {
  const { what, room, by, at } = move;
  const place = group(hearer, room);
  const id = `${place.id}:${hearer.known(who)}:${at.getTime()}`;
  if (who === hearer.self) {
    const from = by === hearer.self || by === "" ? null : await sender(hearer, by, room);
    const type = what === "joined" ? "welcomed" : "expelled";
    return { ...common("b", `${type}:${id}`, at), type, place, from };
  }
  const from = await sender(hearer, who, room);
  return { ...common(what === "joined" ? "j" : "l", id, at), type: what, place, from };
}

type Friendship = Extract<Heard, { readonly what: "friendship" }>;

async function ofFriendship(asked: Friendship, hearer: Hearer): Promise<readonly ChatEvent[]> {
  const { id, kind, contact, hello, at } = asked;
  if (kind !== "Receive" && kind !== "Confirm") return [];
  const from = await sender(hearer, contact, null);
  if (kind === "Confirm")
    return [
      { ...common("x", `${from.account}:${id}`, at), type: "reachable", from, reachable: true },
    ];
  return [{ ...common("a", id, at), type: "friend-asked", from, text: hello, request: id }];
}
