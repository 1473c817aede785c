import { safeText } from "../chat/clean.ts";
import type { ChatEvent, Said } from "../chat/event.ts";
import { forSomebody } from "../chat/for-somebody.ts";
import { parse } from "../chat/grammar.ts";
import { LONGEST_LIST, readPicks } from "../chat/picks.ts";
import { hearAlarm } from "../reading/emergency.ts";
import { MAYBE } from "../reading/offline/confidence.ts";
import { readOffline } from "../reading/offline/reader.ts";
import type { Reading } from "../reading/schema.ts";
import { findCode } from "../store/codes.ts";
import type { Arrival } from "../store/inbox.ts";
import type { ChatRow } from "../store/tables.ts";
import { lineOf } from "../store/window.ts";
import { codeIn } from "./codes.ts";
import { placeMeant } from "./corrected.ts";
import { type Door, waits } from "./door.ts";
import { backIn, codesOpen, friendAsked, inStrangeGroup } from "./strangers.ts";
import { communitiesOf, communitiesOfPost, lastToSpeak, whereItConcerns } from "./whose.ts";

/** What the door keeps at most of one message: nobody's need is longer, and a flood is. */
const LONGEST = 20_000;

/**
 * Judges events at the door: talk ends here, what may need an answer waits for its lane. Events from
 * groups that are none of ours are dropped, unread.
 */
export async function judge(door: Door, events: readonly ChatEvent[]): Promise<readonly Arrival[]> {
  const arrivals: Arrival[] = [];
  for (const event of events) arrivals.push(...(await judgeOne(door, storable(event))));
  return arrivals;
}

/** What JSON writes for NUL and for half a surrogate pair; Postgres keeps neither, not even in an id. */
const unstorable = /\\u(?:0000|d[89a-f])/u;

function storable(event: ChatEvent): ChatEvent {
  if (!unstorable.test(JSON.stringify(event))) return event;
  const clean = (_: string, value: unknown) =>
    typeof value === "string" ? value.toWellFormed().replaceAll("\0", "") : value;
  const cleaned: ChatEvent = JSON.parse(JSON.stringify(event, clean));
  return { ...cleaned, at: event.at };
}

async function judgeOne(door: Door, event: ChatEvent): Promise<readonly Arrival[]> {
  switch (event.type) {
    case "said":
      return event.place.kind === "group" ? judgeGroupTalk(door, event) : judgePrivate(door, event);
    case "edited":
    case "recalled":
      return inPlace(door, event, event.place.id, event.id);
    case "joined":
    case "left":
      return inPlace(door, event, event.place.id, null);
    case "pressed":
      return (await communitiesOfPost(door, event.network, event.post))
        .filter((community) => door.hush.hears(community, event))
        .map((community) => waits(community, event, null, null));
    case "welcomed":
    case "expelled":
    case "migrated": {
      const group = door.group(event.network, event.place.id);
      return group === null
        ? inStrangeGroup(door, event)
        : [waits(group.community, event, group.id, null)];
    }
    case "echoed":
      return inPlace(door, event, event.place.id, event.id);
    case "connection":
      return door.communities.map((community) => waits(community, event, null, null));
    case "unreadable":
      return event.place === null
        ? toFirst(door, event)
        : inPlace(door, event, event.place.id, null);
    case "friend-asked":
      return friendAsked(door, event);
    // What the door itself tells comes from nowhere else.
    case "strange":
    case "code-typed":
      return [];
    case "flooded":
    case "renamed":
    case "reachable": {
      const known = await communitiesOf(door, event.network, event.from.account);
      return known.map((community) => waits(community, event, null, null));
    }
  }
}

/** What concerns no group goes to the community that is served first. */
const toFirst = (door: Door, event: ChatEvent): readonly Arrival[] =>
  door.communities.slice(0, 1).map((community) => waits(community, event, null, null));

async function inPlace(
  door: Door,
  event: ChatEvent,
  place: string,
  message: string | null,
): Promise<readonly Arrival[]> {
  const group = door.group(event.network, place);
  if (group !== null) return [waits(group.community, event, group.id, message)];
  if ("place" in event && event.place?.kind === "group") return [];
  const known = await communitiesOf(door, event.network, place);
  return known.slice(0, 1).map((community) => waits(community, event, null, message));
}

async function judgeGroupTalk(door: Door, raw: Said): Promise<readonly Arrival[]> {
  const chat = door.group(raw.network, raw.place.id);
  if (chat === null) return inStrangeGroup(door, raw);
  const talk = judgeTalk(door, raw, chat);
  return [...talk, ...(await codesOpen(door, raw, chat))];
}

function judgeTalk(door: Door, raw: Said, chat: ChatRow): readonly Arrival[] {
  const event = { ...raw, text: shorten(raw.text) };
  if (event.faceless) return [...backIn(event, chat), facelessTalk(event, chat)];
  const beside = [...backIn(event, chat), ...countFlood(door, event, chat.community, chat.id)];
  const verdict = verdictOn(door, event, chat);
  if (verdict === "act") {
    door.lately.spoke(chat.id, event.from.account, event.at);
    return [...beside, waits(chat.community, event, chat.id, event.id)];
  }
  const unread =
    door.optedOut(event.network, event.from.account) || !door.hush.hears(chat.community, event);
  const line = unread ? null : lineOf(event, safeText(event.text));
  const { intent, confidence } = verdict;
  const talk = { ...waits(chat.community, event, chat.id, event.id), event: null, line };
  return [{ ...talk, intent, confidence }, ...firstSight(door, event, chat), ...beside];
}

/** Of what nobody says who can be known only certain emergency words are heard. */
function facelessTalk(event: Said, chat: ChatRow): Arrival {
  const heard = waits(chat.community, event, chat.id, event.id);
  const urgent = hearAlarm(safeText(event.text))?.certain === true;
  return urgent ? heard : { ...heard, event: null, ...silent };
}

/** What is said counts; pictures come many at once. Who says too much is told of to the lane, once. */
function countFlood(
  { hush }: Door,
  event: Said,
  community: string,
  chat: number | null,
): readonly Arrival[] {
  if (event.media !== null && event.text.trim() === "") return [];
  if (!hush.floods(community, event)) return [];
  const { network, at, from } = event;
  return [
    waits(community, { type: "flooded", network, key: `f:${event.key}`, at, from }, chat, null),
  ];
}

const silent = { intent: "chatter", confidence: 1 } as const;

/** Who talks in a group is in it: that is kept once, so that they may claim, and ask in private. */
function firstSight(door: Door, event: Said, chat: ChatRow): readonly Arrival[] {
  const { network, at, place, from } = event;
  if (door.meets(chat.id, from.account)) return [];
  const key = `j:${place.id}:${from.account}:seen`;
  return [waits(chat.community, { type: "joined", network, key, at, place, from }, chat.id, null)];
}

/** Where units and staff work, words in reply to something may be news of an affair. */
const mayAnswerCard = (event: Said, { kind }: ChatRow): boolean =>
  isAnswer(event) && !event.forwarded && kind !== "residents";

/** Whether it answers some message, told by its id or by the words of our post. */
const isAnswer = ({ replyTo, quoted }: Said): boolean => replyTo !== null || quoted !== null;

/** Whether a group message needs its lane; else what it was taken for. */
function verdictOn(
  door: Door,
  event: Said,
  chat: ChatRow,
): "act" | Pick<Reading, "intent" | "confidence"> {
  if (!door.hush.hears(chat.community, event))
    return hearAlarm(safeText(event.text)) === null ? silent : "act";
  if (!event.forwarded) {
    if (codeIn(door, event) !== null) return "act";
    const marked = event.mentionsBot || isAnswer(event);
    const parsed = parse(door.verbs, event.text, { marked, botNames: door.botNames });
    const answer = parsed.type === "yes" || parsed.type === "no" || parsed.type === "mark";
    if (parsed.type !== "none" && (!answer || marked)) return "act";
    if (marked && readPicks(event.text, LONGEST_LIST) !== null) return "act";
  }
  if (hearAlarm(safeText(event.text)) !== null) return "act";
  if (mayAnswerCard(event, chat) || forSomebody.test(event.text)) return "act";
  if (event.mentionsBot || mayBePictured(door, event, chat)) return "act";
  if (event.forwarded || door.optedOut(event.network, event.from.account)) return silent;
  if (mayCorrect(door, event, chat)) return "act";
  const line = {
    at: event.at,
    from: event.from.account,
    role: "resident",
    text: safeText(event.text),
  };
  const reading = readOffline({
    lines: [{ ...line, role: "resident" }],
    places: door.places(chat.community),
  });
  return mayAsk(reading) || reading.alarm !== null ? "act" : reading;
}

/** Whether a reading is sure enough of a demand to be gone into. */
export const mayAsk = ({ intent, confidence }: Reading): boolean =>
  intent === "demand" && confidence >= MAYBE;

/** Whether a picture may be about a demand: it answers something, or its author just spoke of one. */
const mayBePictured = ({ lately }: Door, event: Said, chat: ChatRow) =>
  event.media === "image" &&
  (isAnswer(event) || lately.mayBelong(chat.id, event.from.account, event.at));

/** Whether it may put a place right that its author named a moment ago. */
const mayCorrect = ({ lately }: Door, event: Said, chat: ChatRow) =>
  placeMeant(event.text) !== null && lately.mayBelong(chat.id, event.from.account, event.at);

/** A private message is always meant for the bot; what it says tells for which community, or for all. */
async function judgePrivate(door: Door, raw: Said): Promise<readonly Arrival[]> {
  const event = { ...raw, text: shorten(raw.text) };
  if (event.faceless) return [];
  const meant = await communitiesMeant(door, event);
  const [first] = meant;
  if (first === undefined) return [];
  const flood = countFlood(door, event, first, null);
  const heard = meant.map((community) => waits(community, event, null, event.id));
  if (door.hush.hears(first, event) || hearAlarm(safeText(event.text)) !== null)
    return [...flood, ...heard];
  return [...heard.map((one) => ({ ...one, event: null, ...silent })), ...flood];
}

/** Lists that somebody of several communities wants to read of all of them. */
const ofAll = ["todo", "unassigned", "look-over", "mine"];

async function communitiesMeant(door: Door, event: Said): Promise<readonly string[]> {
  const { network, from, replyTo } = event;
  const brought = door.communities.length < 2 ? null : await communityOfCode(door, event);
  if (brought !== null) return [brought];
  const known = await communitiesOf(door, network, from.account);
  const [only = door.communities[0], another] = known;
  if (only === undefined) return [];
  if (another === undefined) return [only];
  const parsed = parse(door.verbs, event.text, { marked: true });
  if (parsed.type === "command" && ofAll.includes(parsed.verb)) return known;
  const number = parsed.type === "command" ? parsed.number : null;
  const about =
    replyTo !== null
      ? (await communitiesOfPost(door, network, replyTo))[0]
      : number !== null
        ? await whereItConcerns(door, event, known, number)
        : await lastToSpeak(door, network, from.account);
  return [known.find((id) => id === about) ?? only];
}

/** A code is one community's, whoever types it. */
async function communityOfCode(door: Door, event: Said): Promise<string | null> {
  const typed = codeIn(door, event);
  const code = typed === null ? null : await findCode(door, typed.code, door.now());
  return door.communities.find((id) => id === code?.community) ?? null;
}

const shorten = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST) : text);
