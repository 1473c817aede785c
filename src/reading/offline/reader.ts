import { plainText } from "../../chat/clean.ts";
import { hearAlarm } from "../emergency.ts";
import { seeMessage } from "../learned/message.ts";
import { chanceOf, type Chances } from "../learned/table.ts";
import {
  markSpans,
  type Part,
  partsOf,
  tellAbout,
  understand,
  understandDemand,
} from "../learned/understand.ts";
import { ownWeights, type Weights } from "../learned/weights.ts";
import { READ } from "../learned/tokens.ts";
import { privateSpans } from "../privacy.ts";
import type { Alarm, ReadDemand, Reader, Reading, Window } from "../schema.ts";
import { isOfOwnHome } from "./signs.ts";
import { alarmDemand } from "./alarm-demand.ts";
import { alarmOf } from "./alarm-of.ts";
import { type Heard, readByTables } from "./by-tables.ts";
import { withoutFrame } from "./frame.ts";
import { confidenceOf, DEMAND, MAYBE, SURE } from "./confidence.ts";
import { localeOf, neutralGist } from "./gist.ts";
import { asksForMoney, isNoNeed } from "./no-favours.ts";
import { describePart } from "./describe-part.ts";

/** Reads without a model: what was learned from examples, rules for spans, in memory, no clock. */
export const offlineReader: Reader = {
  read: (window) => Promise.resolve(readOffline(window)),
};

/** Who reads offline: the version of the weights. */
export const offlineVersion = ({ version }: Weights = ownWeights()): string => `offline ${version}`;

/** How sure certain emergency words are. */
const ALARM = 0.95;

/** From this likelihood on a demand is an emergency. */
const EMERGENCY = 0.1;

/** From this likelihood on a message tells several needs. */
const SEVERAL = 0.5;

/** Understands the last line of a window; rather silent than wrong. */
export function readOffline(window: Window, weights: Weights = ownWeights()): Reading {
  const by = offlineVersion(weights);
  const line = window.lines.at(-1);
  if (line === undefined || line.role === "bot") return { ...nothing(), by };
  const whole = line.text.slice(0, LONGEST);
  const text = whole.slice(0, READ);
  const alarm = hearAlarm(whole);
  if (alarm?.certain === true) return { ...alarmed(whole, alarm, window), confidence: ALARM, by };
  const seen = seeMessage(framed(window, whole), alarm);
  const known = understand(weights, seen);
  const silent = { intent: known.other, confidence: 1 - known.demand, demands: [], alarm };
  if (known.demand < HEARD) {
    const fault = isShortFault(text) ? plainly(window, text, alarm, known.demand) : null;
    return { ...silent, ...(fault !== null && isSureFault(fault) && onlyNeeds(fault, whole)), by };
  }
  const isDemand = known.demand >= DEMAND;
  // What may be a quiet crisis must not be opened or quoted in a group: it is only ever an alarm.
  if (alarm?.what === "quiet")
    return isDemand
      ? { ...alarmed(whole, alarm, window), confidence: confidenceOf(known.demand), by }
      : { ...silent, by };
  const plain = plainly(window, text, alarm, known.demand);
  if (plain !== null && (plain.intent === "demand" || isDemand))
    return { ...silent, ...onlyNeeds(plain, whole), by };
  if (!isDemand) return { ...silent, by };
  const needs = needsIn(weights, window, text, understandDemand(weights, seen));
  const confidence = confidenceOf(known.demand);
  const sum = { intent: "demand" as const, confidence, demands: needs };
  return { ...silent, ...onlyNeeds({ ...sum, alarm: alarm ?? alarmOf(text, needs) }, whole), by };
}

/** What is left of a reading once favours that are none are taken out; money is staff's to see first. */
function onlyNeeds(heard: Heard, whole: string): Heard | null {
  const plain = plainText(whole);
  const asksMoney = asksForMoney(plain);
  const needs = heard.demands
    .filter((need) => !isNoNeed(plain, need))
    .map((need) => (asksMoney ? asHardship(need) : need));
  if (needs.length === 0 && heard.demands.length > 0) return null;
  return { ...heard, demands: withSecrets(needs, whole) };
}

const asHardship = (need: ReadDemand): ReadDemand =>
  need.kind !== "wish"
    ? need
    : {
        ...need,
        category: "hardship",
        summary: neutralGist("wish", "hardship")[localeOf(need.summary)],
      };

/** Emergency words and private words are looked for further on than needs are read. */
const LONGEST = 2_000;

/** What is private in a message is so in each of its needs, wherever it stands. */
const withSecrets = (demands: readonly ReadDemand[], whole: string): ReadDemand[] =>
  demands.map((demand) => ({
    ...demand,
    pii: [...new Set([...demand.pii, ...privateSpans(whole)])],
  }));

/** Less likely than this, nothing is looked for in a message: nearly all talk ends here. */
const HEARD = 0.01;

/** So few words tell too little of how people speak for likelihoods: of faults, word tables know better. */
const FEW = { zh: 12, en: 40 };

/** What is said of things that do not work, and no question. */
const faults =
  /[漏堵坏爆裂溢塌臭]|[停断][水电气网]|没[水电气网]|不[亮热走响转]|打不开|关不上|leak|broke|burst|block|stuck|clogg|flood|out of order|no (?:water|power|gas|heat)|not work|won't (?:open|close|shut)/iu;
const asked = /[?？吗呢么]\s*$/u;

function isShortFault(text: string): boolean {
  if (!faults.test(text)) return false;
  const bare = withoutFrame(text);
  return bare.length <= FEW[localeOf(bare)] && !asked.test(bare);
}

const isSureFault = ({ confidence, demands }: Heard): boolean =>
  confidence >= SURE && demands.every(({ kind }) => kind === "affair");

/** Words in a longer message may belong to anything; learned weights know better. */
const SHORT = { zh: 30, en: 90 };

/** A phone at the end makes no long message. */
const numbers = /\d[\d\s-]{3,}/gu;

/**
 * What word tables hear in a few plain words, a need or plainly none; in a longer message, where they
 * are sure, a need that nothing else hears, or several.
 *
 * @returns null where what was learned is to decide
 */
function plainly(window: Window, text: string, alarm: Alarm | null, demand: number): Heard | null {
  const heard = readByTables(window, text, alarm);
  const length = withoutFrame(text).replace(numbers, "").length;
  if (length <= SHORT[localeOf(text)])
    return heard.confidence >= MAYBE ? surer(heard, text, confidenceOf(demand)) : null;
  const isMore = demand < DEMAND || heard.demands.length > 1;
  return heard.intent === "demand" && isMore && heard.confidence >= SURE ? heard : null;
}

/** What presses needs no question where it is heard in both ways, or is told of one's own home. */
function surer(heard: Heard, text: string, learned: number): Heard {
  const presses = heard.demands.some(
    ({ kind, urgency }) => kind === "affair" && (urgency === "urgent" || urgency === "emergency"),
  );
  const isPlain = presses && (learned >= SURE || isOfOwnHome(plainText(text)));
  return isPlain ? { ...heard, confidence: Math.max(heard.confidence, SURE) } : heard;
}

/** The window as what was learned is asked about it. */
const framed = (window: Window, whole: string): Window => {
  const last = window.lines.at(-1);
  if (last === undefined) return window;
  return {
    ...window,
    lines: [...window.lines.slice(0, -1), { ...last, text: withoutFrame(whole) }],
  };
};

const nothing = (): Omit<Reading, "by"> => ({
  intent: "chatter",
  confidence: 1,
  demands: [],
  alarm: null,
});

const alarmed = (text: string, alarm: Alarm, { places }: Window) => ({
  intent: "demand" as const,
  demands: [alarmDemand(text, alarm, places)],
  alarm,
});

function needsIn(
  weights: Weights,
  window: Window,
  text: string,
  { number, emergency }: ReturnType<typeof understandDemand>,
): ReadDemand[] {
  const parts = partsOf(weights, text, howMany(number));
  const spans = markSpans(weights, text, window.places);
  const quote = ({ from, to }: { readonly from: number; readonly to: number }) =>
    text.slice(from, to);
  const secrets = [...new Set([...privateSpans(text), ...spans.pii.map(quote)])];
  const about = parts.map((part) => tellAbout(weights, window, part.text));
  const worst = about.findIndex(({ urgency }) => urgency === "emergency");
  const isEmergency = emergency >= EMERGENCY;
  return parts.map((part, at) => {
    const told = about[at] ?? tellAbout(weights, window, part.text);
    const urgency = isEmergency && at === Math.max(worst, 0) ? "emergency" : calmed(told.urgency);
    const mine = { location: ownOf(spans.location, part), when: ownOf(spans.when, part) };
    return describePart(
      { ...told, urgency },
      {
        text: part.text,
        whole: text,
        secrets,
        location: mine.location === null ? null : quote(mine.location),
        when: mine.when === null ? null : quote(mine.when),
      },
    );
  });
}

/** Emergencies are told of the message as a whole; a part alone is no more than urgent. */
const calmed = (urgency: ReadDemand["urgency"]): ReadDemand["urgency"] =>
  urgency === "emergency" ? "urgent" : urgency;

function howMany(number: Chances): number {
  if (chanceOf(number, "1") > 1 - SEVERAL) return 1;
  return chanceOf(number, "3") > chanceOf(number, "2") ? 3 : 2;
}

/** The span of a part; one that stands alone in the message serves every part. */
function ownOf<T extends { readonly from: number }>(
  spans: readonly T[],
  { text, from }: Part,
): T | null {
  const own = spans.find((span) => span.from >= from && span.from < from + text.length);
  return own ?? (spans.length === 1 ? (spans[0] ?? null) : null);
}
