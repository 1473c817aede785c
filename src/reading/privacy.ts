import { plainText, traceable } from "../chat/clean.ts";
import {
  chineseNames,
  disabilities,
  englishNames,
  hardships,
  illnesses,
  solitudes,
  spokenDoors,
} from "./offline/private-words.ts";
import { privateShapes, publicShapes } from "./offline/private-shapes.ts";

const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern.source, "gu");
const circumstances = [...disabilities, ...illnesses, ...hardships, ...solitudes];
const namesAndCircumstances = [...chineseNames, ...spokenDoors, ...circumstances].map(everywhere);

/** Longer text is never read, so nothing of it is ever shown. */
const read = 2000;

/**
 * Words of a message that no group may see 个人信息: numbers, doors, plates, accounts, names,
 * illness and hardship. Finds rather too much than too little.
 *
 * @param text as typed, already safe
 * @returns exact substrings, each once, in no order that means anything
 */
export function privateSpans(text: string): string[] {
  const typed = text.slice(0, read);
  const folded = traceable(typed);
  const shapes = shapesIn(folded.text);
  const names = namesAndCircumstances.flatMap((pattern) =>
    [...folded.text.matchAll(pattern)].map(extent),
  );
  const english = englishNames.flatMap((pattern) =>
    [...typed.matchAll(pattern)].map(([name]) => name),
  );
  const spans = outermost([...shapes, ...names]).map(([from, to]) => folded.typed(from, to).trim());
  return [...new Set([...spans, ...english])];
}

type Extent = readonly [from: number, to: number];

const extent = (match: RegExpExecArray): Extent => [match.index, match.index + match[0].length];

/** Blanks out what is public, same length, then looks for private shapes. */
function shapesIn(folded: string): Extent[] {
  const rest = publicShapes.reduce(
    (text, pattern) => text.replace(pattern, (found) => "·".repeat(found.length)),
    folded,
  );
  return privateShapes.flatMap((pattern) =>
    [...rest.matchAll(pattern)].filter(([found]) => isPrivate(found)).map(extent),
  );
}

/** Groups of digits are private from seven on (a phone); rooms and codes carry their own words. */
function isPrivate(found: string): boolean {
  if (!/^[\d\s().+-]+x?$/u.test(found) || /^\d{1,3}-(?:\d{1,2}-)?\d{3,4}$/u.test(found))
    return true;
  return found.replace(/\D/gu, "").length >= 7;
}

const outermost = (extents: readonly Extent[]): readonly Extent[] => {
  const sorted = extents.toSorted(([a, b], [c, d]) => a - c || d - b);
  let reach = -1;
  return sorted.filter(([, to]) => {
    const isNew = to > reach;
    if (isNew) reach = to;
    return isNew;
  });
};

/**
 * The last gate before anything is posted to a group.
 *
 * @param text the post, ready to send
 * @param secrets what is known to be private about the people concerned; shorter than two characters is ignored
 * @returns the first thing that must not leave, or null when the post may go
 */
export function leaks(text: string, secrets: readonly string[]): string | null {
  const plain = plainText(text);
  const [shape] = outermost(shapesIn(plain));
  if (shape !== undefined) return plain.slice(...shape);
  const bare = joined(plain);
  return secrets.find((secret) => holds(plain, bare, plainText(secret))) ?? null;
}

/** Whether a text holds any of some words, however they are spaced in it. */
export function speaksOf(text: string, words: readonly string[]): boolean {
  const plain = plainText(text);
  const bare = joined(plain);
  return words.some((word) => holds(plain, bare, plainText(word)));
}

const separators = /[\s\p{P}\p{S}]+/gu;
const joined = (plain: string): string => plain.replace(separators, "");

/** Chinese words are found anywhere; digits and Latin letters only as whole words (402 is not in 14021). */
function holds(plain: string, bare: string, secret: string): boolean {
  const core = joined(secret);
  if (core.length < 2) return false;
  if (/[^\p{Script=Latin}\d]/u.test(core) || core.length >= 7) return bare.includes(core);
  const parts = secret.split(separators).filter((part) => part !== "");
  return new RegExp(`(?<![\\p{L}\\d#])${parts.join("[\\s\\p{P}]{0,3}")}(?![\\p{L}\\d])`, "u").test(
    plain,
  );
}
