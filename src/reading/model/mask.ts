import { plainText } from "../../chat/clean.ts";
import { finds } from "../offline/lexicon.ts";
import {
  chineseNames,
  disabilities,
  englishNames,
  hardships,
  illnesses,
} from "../offline/private-words.ts";
import { privateSpans } from "../privacy.ts";

/** Hides private words behind typed tokens such as `<PHONE1>`, and puts them back. */
export type Mask = {
  hide(text: string): string;
  restore(text: string): string;
};

/**
 * Makes a mask for a stretch of talk: what is private in one of its lines is hidden in all of them.
 *
 * @param texts the lines, as typed
 */
export function openMask(texts: readonly string[]): Mask {
  const spans = [...new Set(texts.flatMap((text) => privateSpans(text)))];
  const tokens = new Map<string, string>();
  const secrets = new Map<string, string>();

  function tokenFor(secret: string, type: string): string {
    const known = tokens.get(secret);
    if (known !== undefined) return known;
    const token = `<${type}${tokens.size + 1}>`;
    tokens.set(secret, token);
    secrets.set(token, secret);
    return token;
  }

  function hideOne(stretch: string): string {
    const type = typeOf(stretch);
    const house = type === "DOOR" ? houseIn(stretch) : "";
    return house + tokenFor(stretch.slice(house.length), type);
  }

  return {
    hide(text) {
      let hidden = "";
      let after = 0;
      for (const [from, to] of stretches(text, spans)) {
        hidden += text.slice(after, from) + hideOne(text.slice(from, to));
        after = to;
      }
      return hidden + text.slice(after);
    },
    restore: (text) =>
      text.replace(/<[A-Z]{2,9}\d{1,4}>/gu, (token) => secrets.get(token) ?? token),
  };
}

/** Where any of some words stand in a text, in order; what overlaps is one stretch. */
function stretches(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const found = words.flatMap((word) => {
    const places: (readonly [number, number])[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      places.push([at, at + word.length]);
    return places;
  });
  const merged: [number, number][] = [];
  for (const [from, to] of found.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** The kind of thing is told, for it decides what a message is about: an illness is no phone. */
function typeOf(stretch: string): string {
  const plain = plainText(stretch);
  const digits = plain.replace(/\D/gu, "").length;
  if (/@|微信|wechat|qq|vx|wx/u.test(plain)) return "CONTACT";
  if (finds(plain, ...illnesses)) return "ILLNESS";
  if (finds(plain, ...disabilities)) return "DISABILITY";
  if (finds(plain, ...hardships)) return "HARDSHIP";
  if (doors.test(plain)) return "DOOR";
  if (digits >= 15) return "ID";
  if (digits >= 7) return "PHONE";
  const isName = (name: RegExp): boolean => stretch.search(name) >= 0;
  return chineseNames.some(isName) || englishNames.some(isName) ? "NAME" : "PRIVATE";
}

const doors =
  /室|房|栋|幢|座|弄|单元|号楼|号院|^\d{1,3}-(?:\d{1,2}-)?\d{3,4}$|^[a-z]-\d{3,4}|(?:flat|apt|apartment|condo|suite|room|rm|unit|door|blk|block|building|tower|wing|house)[ .#]|#\d/u;

const houses: readonly RegExp[] = [
  /^(?:[\p{Nd}a-z一二三四五六七八九十]{1,4}(?:号楼|號樓|号院|栋|棟|幢|座|弄|单元|單元|门栋|梯)[\s,，的-]{0,2}){1,2}/iu,
  /^\d{1,3}-(?:\d{1,2}-)?(?=\d)/u,
  /^[a-z]-(?=\d)/iu,
  /^(?:block|blk|building|tower|wing)\s[a-z\d]{1,3}[ ,]{1,2}(?=\S)/iu,
];

/** A house and its entrance may be told; what comes after leads to a door. */
function houseIn(door: string): string {
  const house = houses.map((pattern) => pattern.exec(door)?.[0]).find((found) => found);
  return house === undefined || house.length === door.length ? "" : house;
}
