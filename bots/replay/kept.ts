import type { People } from "../../src/foreseeing/people.ts";
import { safeText } from "../../src/chat/clean.ts";
import { privateSpans } from "../../src/reading/privacy.ts";
import { detached } from "../../src/foreseeing/detached.ts";
import type { Finding } from "./shape.ts";
import type { Would } from "../../src/foreseeing/would.ts";

/** What was found in a message, with its words as they were typed. */
export type Raw = Would & {
  readonly at: Date | null;
  readonly group: number;
  readonly who: string;
  readonly text: string;
  /** What its reader found private in it. */
  readonly secrets: readonly string[];
};

/** What is kept of a history, however long it is. */
export type Kept = {
  add(raw: Raw): void;
  /** Everything kept, in the order in which it was said; the surest; the least sure. */
  shown(people: People, withheld: string): Shown;
};

/** Findings as they may be shown. */
export type Shown = {
  readonly all: readonly Finding[];
  readonly surest: readonly Finding[];
  readonly leastSure: readonly Finding[];
  /** How many more there are. */
  readonly unlisted: number;
};

/** As many findings are listed. */
const MOST = 5_000;

/** As many examples are given. */
const EXAMPLES = 10;

/** Nothing private is looked for further on, so nothing further on is shown. */
const READ = 2_000;

/** As much of a message is shown. */
const SHOWN = 160;

/** Keeps findings until everybody's name is known. */
export function openKept(): Kept {
  const all: Raw[] = [];
  const surest: Raw[] = [];
  const leastSure: Raw[] = [];
  let unlisted = 0;
  return {
    add(whole) {
      const raw = {
        ...whole,
        // What cannot be seen would part a number, so that nobody knew it for one.
        text: detached(safeText(whole.text.slice(0, READ))),
        says: detached(whole.says.slice(0, READ)),
        secrets: whole.secrets.map(detached),
      };
      if (all.length < MOST) all.push(raw);
      else unlisted += 1;
      insert(surest, raw, (one, other) => other.confidence - one.confidence);
      insert(leastSure, raw, (one, other) => one.confidence - other.confidence);
    },
    shown(people, withheld) {
      const show = (raw: Raw): Finding => safe(raw, people, withheld);
      return {
        all: all.map(show),
        surest: surest.map(show),
        leastSure: leastSure.filter((raw) => !surest.includes(raw)).map(show),
        unlisted,
      };
    },
  };
}

/** Keeps a short list in order; who says the same again is no further example. */
function insert(list: Raw[], raw: Raw, order: (one: Raw, other: Raw) => number): void {
  const last = list.at(-1);
  if (last !== undefined && list.length === EXAMPLES && order(last, raw) <= 0) return;
  if (list.some(({ text }) => text === raw.text)) return;
  const place = list.findIndex((other) => order(raw, other) < 0);
  list.splice(place < 0 ? list.length : place, 0, raw);
  if (list.length > EXAMPLES) list.pop();
}

function safe(
  { at, text, secrets: found, ...raw }: Raw,
  people: People,
  withheld: string,
): Finding {
  const secrets = [...privateSpans(text), ...found];
  const show = (words: string): string => cut(people.masked(words, secrets) ?? withheld);
  const { alarm } = raw;
  return {
    ...raw,
    alarm: alarm === "quiet" ? null : alarm,
    confidence: Math.round(raw.confidence * 100) / 100,
    at: at?.toISOString() ?? null,
    said: show(text),
    says: show(raw.says),
  };
}

const cut = (text: string): string =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).toWellFormed()}…`;
