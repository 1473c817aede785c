import { type Labelled, targetOf } from "../labelled.ts";
import type { ReadDemand, Reading } from "../schema.ts";
import { overlaps, type Pair, pairUp } from "./pairs.ts";

/** Counts of what was found, of what was found wrongly and of what was missed. */
export type Found = { readonly right: number; readonly wrong: number; readonly missed: number };

/** A labelled window beside what a reader made of it. */
export type Read = { readonly labelled: Labelled; readonly reading: Reading };

export const precision = ({ right, wrong }: Found): number => share(right, right + wrong);
export const recall = ({ right, missed }: Found): number => share(right, right + missed);
export const f1 = ({ right, wrong, missed }: Found): number =>
  share(2 * right, 2 * right + wrong + missed);

/** A part of a whole, 0 to 1; of nothing, nothing was missed. */
export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** How often something was meant and read, over all windows. */
export function tally(
  reads: readonly Read[],
  meant: (labelled: Labelled) => boolean,
  read: (reading: Reading) => boolean,
): Found {
  const count = (was: boolean, is: boolean) =>
    reads.filter(({ labelled, reading }) => meant(labelled) === was && read(reading) === is).length;
  return { right: count(true, true), wrong: count(false, true), missed: count(true, false) };
}

/** All figures of a reader on a file of labelled windows. */
export type Score = ReturnType<typeof score>;

export function score(reads: readonly Read[]) {
  const asked = reads.filter(({ labelled }) => labelled.intent === "demand");
  const found = asked.filter(({ reading }) => reading.intent === "demand");
  const pairs = found.flatMap(({ labelled, reading }) =>
    pairUp(labelled.demands, reading.demands).map((pair) => ({
      ...pair,
      text: targetOf(labelled),
    })),
  );
  const same = (of: (demand: ReadDemand) => string) =>
    share(pairs.filter(({ meant, read }) => of(meant) === of(read)).length, pairs.length);
  return {
    windows: reads.length,
    demand: tally(reads, isDemand, isDemand),
    intent: share(
      reads.filter(({ labelled, reading }) => labelled.intent === reading.intent).length,
      reads.length,
    ),
    kind: same(({ kind }) => kind),
    category: same(({ category }) => category),
    urgency: same(({ urgency }) => urgency),
    for: same((demand) => demand.for),
    exact: share(asked.filter(isExact).length, asked.length),
    emergency: tally(reads, isEmergency, isEmergency),
    number: share(
      found.filter(({ labelled, reading }) => labelled.demands.length === reading.demands.length)
        .length,
      found.length,
    ),
    location: spans(pairs, ({ location }) => location),
    when: spans(pairs, ({ when }) => when),
    pii: secrets(found),
  };
}

const isDemand = ({ intent }: Pick<Reading, "intent">): boolean => intent === "demand";

const isEmergency = ({ demands }: Pick<Reading, "demands">): boolean =>
  demands.some(({ urgency }) => urgency === "emergency");

/** Number, kinds, categories and urgencies, all of them right. */
export function isExact({ labelled, reading }: Read): boolean {
  const told = (demands: readonly ReadDemand[]) =>
    demands
      .map(({ kind, category, urgency }) => `${kind} ${category} ${urgency}`)
      .toSorted()
      .join();
  return told(labelled.demands) === told(reading.demands);
}

function spans(
  pairs: readonly (Pair & { readonly text: string })[],
  of: (demand: ReadDemand) => string | null,
): Found {
  const both = pairs.map(({ meant, read, text }) => [of(meant), of(read), text] as const);
  const hits = both.filter(
    ([meant, read, text]) => meant !== null && read !== null && overlaps(text, meant, read),
  ).length;
  return {
    right: hits,
    wrong: both.filter(([, read]) => read !== null).length - hits,
    missed: both.filter(([meant]) => meant !== null).length - hits,
  };
}

/** Private words are found when every sign of them is covered. */
function secrets(reads: readonly Read[]): Found {
  const each = reads.map(({ labelled, reading }) => {
    const text = targetOf(labelled);
    const meant = covered(
      text,
      labelled.demands.flatMap(({ pii }) => pii),
    );
    const read = covered(
      text,
      reading.demands.flatMap(({ pii }) => pii),
    );
    const whole = [...new Set(labelled.demands.flatMap(({ pii }) => pii))];
    const right = whole.filter((span) => [...covered(text, [span])].every((at) => read.has(at)));
    const wrong = [...new Set(reading.demands.flatMap(({ pii }) => pii))].filter(
      (span) => ![...covered(text, [span])].some((at) => meant.has(at)),
    );
    return { right: right.length, wrong: wrong.length, missed: whole.length - right.length };
  });
  const sum = (of: (found: Found) => number) => each.reduce((total, one) => total + of(one), 0);
  return {
    right: sum((one) => one.right),
    wrong: sum((one) => one.wrong),
    missed: sum((one) => one.missed),
  };
}

function covered(text: string, spans: readonly string[]): Set<number> {
  const places = new Set<number>();
  for (const span of spans) {
    const at = text.indexOf(span);
    if (at < 0) continue;
    for (let sign = at; sign < at + span.length; sign += 1) places.add(sign);
  }
  return places;
}
