import { safeText } from "../../chat/clean.ts";
import { hearAlarm } from "../emergency.ts";
import type { Reading, Window, WindowLine } from "../schema.ts";
import { type Mask, openMask } from "./mask.ts";

/** Lines of context that go out, and how much of each: only the last line is judged. */
const BEFORE = 3;
const BEFORE_LENGTH = 50;
/** As much as the offline rules read. */
const LENGTH = 1000;
/** As much as private words are looked for in; at the end of it one may be cut in two. */
const SEARCHED = 2000;
const CUT = 60;

/** A message that a model is asked about: as it may leave the house, and what only we know of it. */
export type Candidate = {
  /** As typed. */
  readonly text: string;
  readonly offline: Reading;
  readonly mask: Mask;
  /** What goes out: nothing private is in it. */
  readonly told: Told;
};

/** One message as a model sees it, speakers as letters. */
export type Told = {
  readonly before: readonly string[];
  /** Who speaks; null where it does not matter. */
  readonly by: string | null;
  readonly text: string;
};

/** Prepares the last line of a window; null where there is nothing that a model should read. */
export function candidateIn(window: Window, offline: Reading): Candidate | null {
  const line = window.lines.at(-1);
  if (line === undefined || line.role === "bot" || offline.alarm !== null) return null;
  // A crisis is answered at once, and a quiet one is nobody's business.
  if (visible(line).trim() === "" || hearAlarm(line.text) !== null) return null;
  const before = window.lines.slice(0, -1).slice(-BEFORE).filter(isTellable);
  const mask = openMask([...before, line].map(visible));
  const speaker = speakersOf([...before, line]);
  const isAlone = before.length === 0 && line.role === "resident";
  return {
    text: line.text.slice(0, SEARCHED),
    offline,
    mask,
    told: {
      before: before.map((each) => `${speaker(each)}: ${hidden(mask, each, BEFORE_LENGTH)}`),
      by: isAlone ? null : speaker(line),
      text: hidden(mask, line, LENGTH),
    },
  };
}

const isTellable = ({ text }: WindowLine): boolean => hearAlarm(text)?.what !== "quiet";

/** Hidden first and shortened then, so that nothing private is cut in two and slips through. */
function hidden(mask: Mask, line: WindowLine, length: number): string {
  const text = mask.hide(visible(line));
  return (line.text.length > SEARCHED ? text.slice(0, -CUT) : text).slice(0, length);
}

/** Neither variation selectors nor control characters; line breaks stay. */
const visible = ({ text }: WindowLine): string =>
  safeText(text.slice(0, SEARCHED)).replace(
    /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|(?![\n\t])\p{Cc}/gu,
    "",
  );

function speakersOf(lines: readonly WindowLine[]): (line: WindowLine) => string {
  const known = [...new Set(lines.map(({ from }) => from))];
  return ({ from, role }) => {
    const letter = String.fromCharCode("A".charCodeAt(0) + known.indexOf(from));
    return role === "resident" ? letter : `${letter} (${role})`;
  };
}
