import { hearAlarm } from "../emergency.ts";
import type { Alarm, Intent, Reader, Reading, Window, WindowLine } from "../schema.ts";
import { alarmDemand } from "./alarm-demand.ts";
import { describe } from "./describe.ts";
import { findNeeds, type Message } from "./needs.ts";

/** Only the beginning of a message is read: a need is said early, and a long paste must cost little. */
const read = 1000;

/** Reads without any model: word tables in Chinese and English, in memory, no clock. */
export const offlineReader: Reader = {
  read: (window) => Promise.resolve(readOffline(window)),
};

/** Understands the last line of a window by rules; rather silent than wrong. */
export function readOffline(window: Window): Reading {
  const line = window.lines.at(-1);
  if (line === undefined || line.role === "bot") return silent("chatter", null);
  const text = line.text.slice(0, read);
  const alarm = hearAlarm(text);
  if (alarm?.certain === true) {
    const demands = [alarmDemand(text, alarm, window.places)];
    return { intent: "demand", confidence: 0.95, demands, alarm };
  }
  // What may be a quiet crisis must not be opened, quoted or asked about in a group.
  if (alarm?.what === "quiet") return silent("chatter", alarm);
  return readNeeds({ text, places: window.places, isStaff: isStaff(line) }, alarm);
}

const isStaff = ({ role }: WindowLine): boolean => role === "staff" || role === "worker";

function readNeeds(message: Message, alarm: Alarm | null): Reading {
  const { intent, needs } = findNeeds(message);
  if (intent !== "demand") return silent(intent, alarm);
  const confidence = Math.min(...needs.map(({ judgement }) => judgement.confidence));
  const demands = needs.slice(0, 5).map((need) => describe(need, message));
  return { intent, confidence, demands, alarm };
}

const silent = (intent: Exclude<Intent, "demand">, alarm: Alarm | null): Reading => ({
  intent,
  confidence: 0.5,
  demands: [],
  alarm,
});
