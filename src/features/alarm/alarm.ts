import { buildingOf, contains } from "../../community/areas.ts";
import type { Asked, DemandKind, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { Alarm, Category, ReadDemand } from "../../reading/schema.ts";
import { postsSince } from "../../store/outbox.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { areaOfNeed } from "../demand/birth.ts";
import { alarmNames, numberFor, ring } from "../demand/ring.ts";
import { addReport, askerOf } from "../demand/table.ts";
import { keepReport } from "../demand/texts.ts";
import { reachableAccount, tell } from "../people/voice.ts";
import { privateChat } from "../people/table.ts";
import { wording } from "./wording.ts";

/** An emergency as it was said. */
export type Heard = {
  readonly alarm: Alarm;
  readonly author: PersonRow;
  readonly chat: ChatRow;
  readonly message: string;
  readonly text: string;
  readonly at: Date;
  /** Where it is, as far as the words tell. */
  readonly location: string | null;
};

/** Emergencies told in one chat within this time are one, unless they name different buildings. */
const INCIDENT_MS = 600_000;

/**
 * Answers emergency words 紧急词. A certain emergency: the number to ring, in the group, and an
 * affair that pages staff until somebody accepts it. An uncertain one: staff look first. A quiet
 * crisis: nothing in any group, a line to the author alone, and staff reach out privately.
 */
export async function answerAlarm(scene: Scene, affairs: DemandKind, heard: Heard): Promise<void> {
  const { alarm, chat, message } = heard;
  const known = await incident(scene, heard);
  const number = known?.number ?? (await affairs.file(scene, askedBy(heard)));
  if (known !== null) await join(scene, affairs, known, heard);
  if (alarm.what === "quiet") await answerQuietly(scene, heard);
  else if (alarm.certain) await ring(scene, chat, alarm.what, { replyTo: message, demand: number });
}

const categories: { readonly [W in Alarm["what"]]: Category } = {
  fire: "safety",
  police: "safety",
  medical: "health",
  quiet: "health",
};

function askedBy(heard: Heard): Asked {
  const { alarm, author, chat, message, text, at, location } = heard;
  const need: ReadDemand = {
    kind: "affair",
    category: categories[alarm.what],
    urgency: "emergency",
    location,
    when: null,
    for: "self",
    summary: alarmNames[alarm.what][chat.language],
    pii: [...privateSpans(text)],
  };
  const confidence = alarm.certain || alarm.what === "quiet" ? 1 : 0.5;
  const about = { gist: alarmNames[alarm.what], confidence, atHome: false, beneficiary: null };
  return { need, alarm: alarm.what, author, chat, message, text, at, ...about };
}

/** The live emergency that this message tells of again; null when it is news. */
async function incident(scene: Scene, heard: Heard): Promise<DemandRow | null> {
  const { lane } = scene;
  const live = await lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "=", "affair")
    .where("alarm", "=", heard.alarm.what)
    .where("state", "in", ["unsure", "open", "accepted", "working"])
    .where("created_at", ">", new Date(lane.now.getTime() - 86_400_000))
    .orderBy("number", "desc")
    .execute();
  return live.find((one) => isSame(scene, one, heard)) ?? null;
}

function isSame({ community, lane }: Scene, known: DemandRow, heard: Heard): boolean {
  if (heard.alarm.what === "quiet") return askerOf(known) === heard.author.id;
  const named = heard.location === null ? null : buildingOf(community, heard.location);
  const here = areaOfNeed(community, askedBy(heard));
  const elsewhere = named !== null && !overlap(community, named.id, known.area);
  if (elsewhere) return false;
  const justNow = lane.now.getTime() - known.created_at.getTime() <= INCIDENT_MS;
  return (justNow && known.origin_chat === heard.chat.id) || overlap(community, here, known.area);
}

const overlap = (community: Scene["community"], one: string, other: string): boolean =>
  contains(community, one, other) || contains(community, other, one);

/** Somebody tells of it too: their words are kept, and what was doubtful may be certain now, or needs a second look. */
async function join(
  scene: Scene,
  affairs: DemandKind,
  known: DemandRow,
  heard: Heard,
): Promise<void> {
  const { alarm, author, chat, message, text, at } = heard;
  const { number } = known;
  const report = { number, chat: chat.id, message, person: author.id, at };
  const seq = await addReport(scene.lane, report, text);
  await keepReport(scene.lane, { number, seq, person: author.id }, { text, edits: [] });
  if (known.state === "unsure") await affairs.toldAgain(scene, known, alarm.certain);
}

/** A line to the author, and to nobody else; once in ten minutes. */
async function answerQuietly(scene: Scene, { author, chat }: Heard): Promise<void> {
  const account = await reachableAccount(scene, author, chat.network);
  if (account === null) return;
  const own = await privateChat(scene.lane, author, account);
  const since = new Date(scene.lane.now.getTime() - INCIDENT_MS);
  if ((await postsSince(scene.lane, own.id, "alert", since)).length > 0) return;
  const number = numberFor(scene, "quiet");
  const police = numberFor(scene, "police");
  const text = (locale: Locale) => wording.quietLine[locale]({ number, police });
  await tell(scene, author, { kind: "alert", text, priority: 0, network: chat.network });
}
