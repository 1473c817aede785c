import { isAtHome } from "../../reading/offline/at-home.ts";
import { localeOf, neutralGist } from "../../reading/offline/gist.ts";
import { gistsOf, isListed } from "../../reading/offline/gists.ts";
import { leaks, privateSpans } from "../../reading/privacy.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import type { ReadDemand, Reader } from "../../reading/schema.ts";

/** A need that somebody has others tell, with what may be said of it in any group. */
export type ToldNeed = {
  readonly need: ReadDemand;
  readonly gist: Bilingual;
  readonly atHome: boolean;
};

/** What makes a request of words that only tell a need: `想要个人陪着去医院`. */
const lead: Bilingual = { zh: "谁能帮忙：", en: "Could somebody help: " };

/**
 * What is needed, as whoever files it tells. That something is needed is certain: where the reader
 * hears nothing, it is a wish of no category.
 *
 * @param secrets names and doors that must not come up in a gist, beside those in the words
 */
export async function readNeeds(
  reader: Reader,
  words: string,
  about: {
    readonly at: Date;
    readonly places: readonly string[];
    readonly secrets: readonly string[];
  },
): Promise<readonly ToldNeed[]> {
  const read = async (text: string): Promise<readonly ReadDemand[]> => {
    const line = { at: about.at, from: "", role: "resident" as const, text };
    return (await reader.read({ lines: [line], places: about.places })).demands;
  };
  const need = withoutPhones(words);
  const begin = lead[localeOf(need)];
  const heard = await read(need);
  const led = heard.length > 0 ? heard : (await read(begin + need)).filter(isKnown);
  const needs = led.length > 0 ? led : [unheard(words)];
  const atHome = isAtHome(words);
  return needs.map((need) => ({ ...tellable(words, need, about.secrets), atHome }));
}

/** Whether it is one of the lexicon's, and not merely some favour. */
const isKnown = (need: ReadDemand): boolean =>
  isListed(need) && !need.summary.startsWith(neutralGist("wish", "other")[localeOf(need.summary)]);

const label =
  /[,，;；。.!！?？(（\n]\s{0,40}(?!\s)(?:(?:her|his|their|call|ring|text) ?)*(?:telephone|tel|phone|mobile|contact|联系|本人)?(?:电话|手机号?|方式)?(?: (?:her|him|them|on|at|is|number|no\.?))*是?[\s:：]*$/iu;

/** A number to ring, said after a comma, is no part of the need: it asks for no help with a phone. */
function withoutPhones(words: string): string {
  const phones = privateSpans(words).filter((span) => span.replaceAll(/\D/gu, "").length >= 7);
  const rest = phones.reduce((text, phone) => {
    const at = text.indexOf(phone);
    const before = text.slice(0, Math.max(at, 0)).replace(label, "");
    return before.length < at ? before + text.slice(at + phone.length) : text;
  }, words);
  return /\p{L}/u.test(rest) ? rest : words;
}

/** A need of which only the words are known: what kind of help it is, not they, may be read of it. */
function unheard(words: string): ReadDemand {
  const pii = privateSpans(words);
  const summary = neutralGist("wish", "other")[localeOf(words)];
  return {
    kind: "wish",
    category: "other",
    urgency: "routine",
    location: null,
    when: null,
    for: "other",
    summary,
    pii,
  };
}

/** A need as others tell it, with what may be said of it in any group: none of these secrets. */
export function tellable(words: string, need: ReadDemand, secrets: readonly string[]) {
  const pii = [...new Set([...secrets, ...privateSpans(words), ...need.pii])];
  const neutral = neutralGist(need.kind, need.category);
  const safe = (text: string, instead: string): string =>
    leaks(text, pii) === null ? text : instead;
  const { zh, en } = gistsOf(words, need);
  const summary = safe(need.summary, neutral[localeOf(words)]);
  const gist = { zh: safe(zh, neutral.zh), en: safe(en, neutral.en) };
  return { need: { ...need, summary, pii }, gist };
}
