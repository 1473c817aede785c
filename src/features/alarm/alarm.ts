import { traceable } from "../../chat/clean.ts";
import { placeNames } from "../../community/areas.ts";
import type { Asked, DemandKind, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { tellsOfOthers } from "../../reading/offline/alarm-whose.ts";
import { findWhere } from "../../reading/offline/where.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { Alarm, Category, ReadDemand } from "../../reading/schema.ts";
import type { DemandRow } from "../../store/tables.ts";
import { alarmNames, numberFor, ring } from "../demand/ring.ts";
import { addReport } from "../demand/table.ts";
import { keepReport } from "../demand/texts.ts";
import { tell } from "../people/voice.ts";
import type { Heard } from "./heard.ts";
import { INCIDENT_MS, incident, type Told, toldOf } from "./incident.ts";
import { answerAuthor, isAnotherHarm } from "./quiet.ts";
import { wording } from "./wording.ts";

/**
 * Answers emergency words 紧急词. A certain emergency: the number to ring, in the group, and an
 * affair that pages staff until somebody accepts it. An uncertain one: staff look first. A quiet
 * crisis: nothing in any group, a line to the author alone, and staff reach out privately.
 */
export async function answerAlarm(scene: Scene, affairs: DemandKind, heard: Heard): Promise<void> {
  const { alarm, author, chat, message } = heard;
  const known = await incident(scene, heard);
  const before = known === null ? [] : await toldOf(scene, known.number);
  const number = known?.number ?? (await affairs.file(scene, askedBy(scene, heard)));
  if (known !== null) await keep(scene, known.number, heard);
  const news = known === null || isNews(before, heard);
  if (known !== null && (news || alarm.what !== "quiet")) await affairs.toldAgain(scene, known);
  if (alarm.what === "quiet") return news ? answerAuthor(scene, heard) : undefined;
  if (!alarm.certain) return;
  const rung = await ring(scene, chat, alarm.what, { replyTo: message, demand: number, author });
  if (known !== null && news && rung !== "private") await tellKnown(scene, known, heard);
}

/**
 * Whether an author is answered again: ten minutes after they were answered last, or at once where a
 * quiet crisis is of another harm.
 */
function isNews(before: readonly Told[], heard: Heard): boolean {
  const own = before
    .filter(({ person }) => person === heard.author.id)
    .filter(({ text }) => heard.alarm.what !== "quiet" || !isAnotherHarm(text, heard.text))
    .map(({ at }) => at.getTime())
    .toSorted((one, other) => one - other);
  const answered = own.reduce((last, at) => (at - last > INCIDENT_MS ? at : last), -Infinity);
  return heard.at.getTime() - answered > INCIDENT_MS;
}

/** What an emergency counts as. */
export const categories: { readonly [W in Alarm["what"]]: Category } = {
  fire: "safety",
  police: "safety",
  medical: "health",
  quiet: "health",
};

function askedBy({ community }: Scene, heard: Heard): Asked {
  const { alarm, author, beneficiary, chat, message, text, at } = heard;
  const others = beneficiary !== null || tellsOfOthers(text);
  const need: ReadDemand = {
    kind: "affair",
    category: categories[alarm.what],
    urgency: "emergency",
    location: whereIs(community, heard),
    when: null,
    for: others ? "other" : "self",
    summary: alarmNames[alarm.what][chat.language],
    pii: [...privateSpans(text)],
  };
  const confidence = alarm.certain || alarm.what === "quiet" ? 1 : 0.5;
  const about = { gist: alarmNames[alarm.what], confidence, atHome: false, beneficiary };
  const readBy = "emergency-words";
  return { need, alarm: alarm.what, readBy, author, chat, message, text, at, ...about };
}

/** The place as typed. Of a quiet crisis only staff read it, so it goes down to the door. */
function whereIs(community: Scene["community"], { alarm, location, text }: Heard): string | null {
  const typed = (names: readonly string[]) => findWhere(traceable(text), text, names);
  const door = alarm.what === "quiet" ? typed([]) : null;
  return door ?? location ?? typed(placeNames(community));
}

/** Somebody tells of it too: their words are kept. */
async function keep(scene: Scene, number: number, heard: Heard): Promise<void> {
  const { author, chat, message, text, at } = heard;
  const report = { number, chat: chat.id, message, person: author.id, at };
  const seq = await addReport(scene.lane, report, text);
  await keepReport(scene.lane, { number, seq, person: author.id }, { text, edits: [] });
}

/** Whoever tells of what is known hears so privately. */
async function tellKnown(scene: Scene, known: DemandRow, heard: Heard): Promise<void> {
  const { number } = known;
  const ringing = numberFor(scene, heard.alarm.what);
  const text = (locale: Locale) => wording.known[locale]({ number, ringing });
  const words = { kind: "notice", priority: 0, numbers: [number] } as const;
  await tell(scene, heard.author, { ...words, text, network: heard.chat.network });
}
