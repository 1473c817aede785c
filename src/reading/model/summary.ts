import { plainText } from "../../chat/clean.ts";
import { isReserved } from "../offline/delicate.ts";
import { localeOf, neutralGist, tellsWho } from "../offline/gist.ts";
import { leaks, privateSpans } from "../privacy.ts";
import type { ReadDemand, Reading } from "../schema.ts";

/** Letters of both languages, digits, and the plainest marks: no link, no address, no number of a demand. */
const plainWords = /^[\p{Script=Han}a-zà-ÿ\d ,，、'’()（）-]+$/iu;
const LONGEST = { zh: 30, en: 60 };

/** What is known of a message that a gist is for. */
type About = { readonly text: string; readonly pii: readonly string[]; readonly offline: Reading };

/**
 * The gist of a need for a public card: a model's own words only where they are short, harmless, of the
 * message's language and about what it says; else what the rules say, else what kind of help.
 */
export function gistFrom(said: string, need: ReadDemand, about: About): string {
  const gist = said.trim();
  if (!isReserved(about.text, need) && isFit(gist, about)) return gist;
  const known = about.offline.demands.find(
    ({ kind, category }) => kind === need.kind && category === need.category,
  );
  return known?.summary ?? neutralGist(need.kind, need.category)[localeOf(about.text)];
}

function isFit(gist: string, { text, pii }: About): boolean {
  const locale = localeOf(text);
  return (
    gist.length >= 2 &&
    gist.length <= LONGEST[locale] &&
    localeOf(gist) === locale &&
    plainWords.test(gist) &&
    !/\d{3}/u.test(gist) &&
    leaks(gist, pii) === null &&
    privateSpans(gist).length === 0 &&
    !tellsWho(gist) &&
    isGrounded(gist, text, locale)
  );
}

/** Whether at least half of a gist stands in the message: what is not there was made up, or smuggled in. */
function isGrounded(gist: string, text: string, locale: "zh" | "en"): boolean {
  const whole = plainText(text);
  const parts =
    plainText(gist).match(locale === "zh" ? /\p{Script=Han}/gu : /[a-zà-ÿ]{3,}/gu) ?? [];
  // The first letters: words bend.
  const held = parts.filter((part) => whole.includes(part.slice(0, 4)));
  return parts.length > 0 && held.length * 2 >= parts.length;
}
