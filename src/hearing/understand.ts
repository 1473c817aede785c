import { safeText } from "../chat/clean.ts";
import { isThanks } from "../chat/small-words.ts";
import { placeNamed } from "../community/areas.ts";
import { rootOf } from "../features/demand/family.ts";
import { answerJoined } from "../features/demand/follow.ts";
import { kindOf } from "../features/demand/kinds.ts";
import { joinSame } from "../features/demand/same.ts";
import { isLive, liveStates } from "../features/demand/states.ts";
import { addReport, demandsOf, sameWords } from "../features/demand/table.ts";
import { keepReport } from "../features/demand/texts.ts";
import { wording } from "../features/demand/wording.ts";
import { beneficiaryOf } from "../features/proxy/relayed.ts";
import { tellable } from "../features/proxy/told.ts";
import { isSilenced } from "../features/people/mute.ts";
import { isMember } from "../features/people/table.ts";
import { answer, maySpeak, tellStaff } from "../features/people/voice.ts";
import { correctsPlace } from "./corrected.ts";
import { askOf, type Heard, type Verdict } from "./heard.ts";
import { MAYBE, SURE } from "../reading/offline/confidence.ts";
import { admit } from "./media.ts";
import { raise } from "./raise.ts";
import { isAtHome } from "../reading/offline/at-home.ts";
import { gistsOf } from "../reading/offline/gists.ts";
import type { Reading } from "../reading/schema.ts";
import { windowOf } from "./window.ts";

const understand = async (heard: Heard): Promise<Reading> =>
  heard.stage.reader.read(await windowOf(heard.stage, heard));

/** Whether a message that looks like half a command may be a demand instead. */
export async function mayBeDemand(heard: Heard): Promise<boolean> {
  const { intent, confidence } = await understand(heard);
  return intent === "demand" && confidence >= MAYBE;
}

/** Reads what was said, and opens what it asks for. */
export async function read(heard: Heard): Promise<Verdict> {
  const { event, speaker, chat, stage } = heard;
  const reading = doubted(heard, await understand(heard));
  const text = safeText(event.text);
  if (reading.alarm !== null) {
    const alarm = event.forwarded ? { ...reading.alarm, certain: false } : reading.alarm;
    const location = reading.demands.find((need) => need.location !== null)?.location ?? null;
    await raise(heard, alarm, { location });
    return { intent: "demand", confidence: alarm.certain ? 1 : MAYBE };
  }
  const unheard = speaker.opted_out || isSilenced(speaker, event.at);
  if (unheard || (event.forwarded && chat.kind !== "private"))
    return { intent: "chatter", confidence: 1 };
  if (await correctsPlace(heard)) return { intent: "chatter", confidence: 1 };
  const wanted = reading.intent === "demand" && reading.confidence >= MAYBE;
  if (!wanted) {
    const spokenTo = chat.kind === "private" || event.mentionsBot;
    if (spokenTo && !isThanks(text) && !(await isInCrisis(heard))) await admit(heard);
    return reading;
  }
  if (!(await isMember(stage, speaker))) {
    const sentence = wording.notMember;
    await answer(askOf(heard, { verb: "file", number: null, rest: "" }), {
      kind: "refusal",
      text: sentence[chat.language](),
    });
    return reading;
  }
  if (chat.kind !== "private" && !maySpeak(stage, chat, "card"))
    await reportWatched(heard, reading);
  else await open(heard, reading, text);
  return reading;
}

/** What others said, and somebody passes on privately, is asked about before it becomes anything. */
const doubted = ({ event }: Heard, reading: Reading): Reading =>
  event.forwarded ? { ...reading, confidence: Math.min(reading.confidence, PASSED_ON) } : reading;

const PASSED_ON = 0.7;

/** Whoever has told of a quiet crisis that is being seen to is never told that they were not understood. */
async function isInCrisis({ stage, speaker }: Heard): Promise<boolean> {
  const asked = await demandsOf(stage.lane, speaker.id, liveStates);
  return asked.some(({ quiet, requester }) => quiet && requester === speaker.id);
}

/** While a group is only watched, or paused, staff hear privately what would have been caught. */
async function reportWatched({ stage, chat }: Heard, { demands }: Reading): Promise<void> {
  const gists = demands.map(({ summary }) => summary).join("；");
  const about = { group: chat.group_id ?? chat.external, gists, paused: chat.paused };
  await tellStaff(stage, chat.area ?? stage.community.id, "notice", wording.watched, about);
}

const DAY_MS = 86_400_000;

async function open(heard: Heard, reading: Reading, text: string): Promise<void> {
  const { stage, event, speaker, chat } = heard;
  if (await joinSameWords(heard, text)) return;
  const other = event.forwarded ? await beneficiaryOf(stage, speaker, heard.relayed) : null;
  for (const need of reading.demands) {
    const kind = kindOf(stage, need);
    if (kind === null) {
      await passOn(heard, need.summary, reading.confidence);
      continue;
    }
    const own = { need, gist: gistsOf(text, need, placeNamed(stage.community, need.location)) };
    const asked = {
      ...(other === null ? own : tellable(text, need, other.secrets)),
      confidence: reading.confidence,
      readBy: reading.by,
      alarm: null,
      atHome: isAtHome(text),
      author: speaker,
      beneficiary: other?.person ?? null,
      chat,
      message: event.id,
      text,
      at: event.at,
      alone: reading.demands.length === 1,
    };
    const ask = askOf(heard, { verb: "file", number: null, rest: "" });
    if (other === null && (await joinSame(ask, asked))) continue;
    await kind.file(stage, asked);
  }
}

/**
 * A need of a kind that is not kept here yet: staff hear of it, and whoever spoke to the bot itself
 * is told whom to turn to.
 */
async function passOn(heard: Heard, gist: string, confidence: number): Promise<void> {
  const { stage, chat, event } = heard;
  const spokenTo = chat.kind === "private" || event.mentionsBot;
  if (confidence < SURE && !spokenTo) return;
  const area = chat.area ?? stage.community.id;
  await tellStaff(stage, area, "notice", wording.notKept, { group: chat.group_id, gist });
  if (!spokenTo) return;
  const ask = askOf(heard, { verb: "file", number: null, rest: "" });
  await answer(ask, { kind: "notice", text: wording.passedOn[chat.language]() });
}

/** The same words by the same person within a day, in whatever group, are one demand. */
async function joinSameWords(heard: Heard, text: string): Promise<boolean> {
  const { stage, event, speaker, chat } = heard;
  const { lane } = stage;
  const known = await liveWithWords(heard, text);
  for (const number of known) {
    const report = { number, chat: chat.id, message: event.id, person: speaker.id, at: event.at };
    const seq = await addReport(lane, report, text);
    await keepReport(lane, { number, seq, person: speaker.id }, { text, edits: [] });
    const ask = askOf(heard, { verb: "file", number, rest: "" });
    await answerJoined(ask, number, (locale) => wording.alreadyHere[locale]({ number }));
  }
  return known.size > 0;
}

/** The live demands that the speaker asked for in these words within a day, or what they went into. */
async function liveWithWords({ stage, speaker }: Heard, text: string) {
  const { lane } = stage;
  const since = new Date(lane.now.getTime() - DAY_MS);
  const numbers = new Set<number>();
  for (const demand of await sameWords(lane, speaker.id, text, since)) {
    const root = await rootOf(lane, demand);
    if (isLive(root)) numbers.add(root.number);
  }
  return numbers;
}
