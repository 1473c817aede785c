import { plainText, traceable } from "../chat/clean.ts";
import { mayFind } from "./gate/gate.ts";
import { bodyParts, hurtsEn } from "./offline/private-ailments-en.ts";
import { addresses, spokenDoors } from "./offline/private-doors.ts";
import {
  chineseNames,
  disabilities,
  englishNames,
  frailties,
  hardships,
  illnesses,
  solitudes,
} from "./offline/private-words.ts";
import { privateShapes, publicShapes } from "./offline/private-shapes.ts";

const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern.source, "gu");
const circumstances = [...disabilities, ...illnesses, ...frailties, ...hardships, ...solitudes];
const said = [...chineseNames, ...circumstances].map(everywhere);
/** Most messages are written in one script: the words of the other are not looked for. */
const isChinese = ({ source }: RegExp): boolean => /[\u4e00-\u9fff]/u.test(source);
const chinese = said.filter(isChinese);
const hurts = hurtsEn.map(everywhere);
const isHurt = ({ source }: RegExp): boolean => hurts.some((hurt) => hurt.source === source);
const latin = said.filter((pattern) => !isChinese(pattern) && !isHurt(pattern));

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
  if (text !== latest.text) latest = { text, spans: searched(text) };
  return [...latest.spans];
}

/** A message is asked about several times in a row. */
let latest: { readonly text: string; readonly spans: readonly string[] } = { text: "", spans: [] };

function searched(text: string): readonly string[] {
  const typed = text.slice(0, read);
  const folded = traceable(typed);
  const extents = outermost([...shapesIn(folded.text), ...wordsIn(folded.text)]);
  const spans = extents.map(([from, to]) => folded.typed(from, to).trim());
  const capitals = /[A-Z]/u.test(typed) ? [...englishNames, ...addresses] : [];
  const english = capitals.flatMap((pattern) => matches(typed, pattern).map(([name]) => name));
  return [...new Set([...spans, ...english])];
}

/** Names, doors and circumstances as they are said. */
function wordsIn(folded: string): Extent[] {
  const patterns = [
    ...(/[\u4e00-\u9fff]/u.test(folded) ? chinese : []),
    ...(/[a-z]{2}/u.test(folded) ? latin : []),
    ...(bodyParts.test(folded) ? hurts : []),
    ...(/[\d一二三四五六七八九十]/u.test(folded) ? spokenDoors : []),
  ];
  return patterns.flatMap((pattern) => matches(folded, pattern).map(extent));
}

/** Most patterns are not in most texts: looked for first, since `matchAll` copies the pattern. */
const matches = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  !mayFind(text, pattern) || text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];

type Extent = readonly [from: number, to: number];

const extent = (match: RegExpExecArray): Extent => [match.index, match.index + match[0].length];

/** No private shape is without a number, written or said, or the sign of an account. */
const mayHoldShapes =
  /[\d@]|[〇零幺洞拐两一二三四五六七八九]{3}|微信|wechat|wx|vx|v信|weixin|企鹅号|qq|(?<![a-z])(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine) (?:oh|o|zero|nought|double|one|two|three|four|five|six|seven|eight|nine)(?![a-z])/u;

/** Blanks out what is public, same length, then looks for private shapes. */
function shapesIn(folded: string): Extent[] {
  if (!mayHoldShapes.test(folded)) return [];
  const rest = publicShapes.reduce(
    (text, pattern) => text.replace(pattern, (found) => "·".repeat(found.length)),
    folded,
  );
  return privateShapes.flatMap((pattern) =>
    matches(rest, pattern)
      .filter(([found]) => isPrivate(found))
      .map(extent),
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
