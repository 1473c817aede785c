import { safeText } from "../chat/clean.ts";
import { homeArea, placeNamed } from "../community/areas.ts";
import type { Community } from "../community/community.ts";
import { route } from "../features/affair/route.ts";
import { isDelicate } from "../features/affair/file.ts";
import { wording as toPage } from "../features/affair/page-wording.ts";
import { scopeOf } from "../features/affair/scope.ts";
import { wording as ofAffair } from "../features/affair/wording.ts";
import { categories as alarmCategories } from "../features/alarm/alarm.ts";
import { alarmNames, numberFor, ringNow } from "../features/demand/ring.ts";
import { wording as ofDemand } from "../features/demand/wording.ts";
import { isHeldBack, isSensitive } from "../features/wish/file.ts";
import { wording as ofWish } from "../features/wish/wording.ts";
import type { Locale } from "../kernel/locale.ts";
import { isAtHome } from "../reading/offline/at-home.ts";
import { SURE } from "../reading/offline/confidence.ts";
import { localeOf } from "../reading/offline/gist.ts";
import { gistsOf } from "../reading/offline/gists.ts";
import type { Alarm, ReadDemand, Reading } from "../reading/schema.ts";

/**
 * What the bot would have done: `card` in the group, `ring` the number to ring in the group, `ask` its
 * author privately, `screen` staff look before the group does, `check` staff find out whether it is an
 * emergency, `tell` staff of what is not kept yet.
 */
export const deeds = ["ring", "card", "ask", "screen", "check", "tell"] as const;

/** One of `deeds`. */
export type Deed = (typeof deeds)[number];

/** What would have been done about one need of a message. */
export type Would = Pick<ReadDemand, "kind" | "category" | "urgency"> & {
  readonly confidence: number;
  readonly alarm: Alarm["what"] | null;
  readonly deed: Deed;
  /** In the words that group, author or staff would have read. */
  readonly says: string;
};

/** Deeds that a group reads. */
export const isSpoken = (deed: Deed): boolean => deed === "card" || deed === "ring";

const inGroup = { zh: "群里", en: "In the group" } as const;

type Setting = { readonly community: Community; readonly nextNumber: () => number };
type Said = { readonly text: string; readonly forwarded: boolean };

/**
 * What the bot would have done about a message, before its pace and what it knows already are looked
 * at. Nothing for a quiet crisis: no list may hold one.
 */
export function wouldDo(setting: Setting, said: Said, reading: Reading): readonly Would[] {
  const { alarm, confidence } = reading;
  if (alarm?.what === "quiet") return [];
  if (alarm !== null) {
    const certain = alarm.certain && !said.forwarded;
    return [aboutAlarm(setting, said, { ...alarm, certain }, certain ? confidence : 0.5)];
  }
  if (said.forwarded) return [];
  return reading.demands.flatMap((need) => aboutNeed(setting, said, need, confidence) ?? []);
}

function aboutAlarm(
  { community, nextNumber }: Setting,
  { text }: Said,
  { what, certain }: Alarm,
  confidence: number,
): Would {
  const locale = localeOf(text);
  const quoted = { zh: `“${safeText(text)}”`, en: `“${safeText(text)}”` };
  const somebody = { zh: "", en: "" };
  const page = { what: alarmNames[what], who: somebody, quotes: quoted, filer: null, group: null };
  const says = certain
    ? ringNow[locale]({ number: numberFor({ community }, what) })
    : toPage.doubtful[locale]({ ...page, number: nextNumber(), where: null });
  const deed = certain ? "ring" : "check";
  const category = alarmCategories[what];
  return { kind: "affair", category, urgency: "emergency", confidence, alarm: what, deed, says };
}

function aboutNeed(
  setting: Setting,
  { text }: Said,
  need: ReadDemand,
  confidence: number,
): Would | null {
  const { community, nextNumber } = setting;
  const { kind, category, urgency } = need;
  const locale = localeOf(text);
  const gist = gistsOf(text, need, placeNamed(community, need.location));
  const about = { kind, category, urgency, confidence, alarm: null };
  if (kind === "project") {
    if (confidence < SURE) return null;
    const told = { group: inGroup[locale], gist: need.summary };
    return { ...about, deed: "tell", says: ofDemand.notKept[locale](told) };
  }
  const matter = { number: nextNumber(), gist };
  if (confidence < SURE) {
    const asks = kind === "wish" ? ofWish.isThisAWish : ofAffair.isThisAnAffair;
    return { ...about, deed: "ask", says: asks[locale](matter) };
  }
  if (kind === "affair")
    return { ...about, deed: "card", says: affairCard(setting, text, need, matter, locale) };
  const sensitive = isSensitive({ need, atHome: isAtHome(text), text });
  if (community.policies.screening || isHeldBack({ category, sensitive }, text))
    return { ...about, deed: "screen", says: ofWish.pleaseScreen[locale](matter) };
  return {
    ...about,
    deed: "card",
    says: ofWish.open[locale]({ ...matter, asker: null, alone: true }),
  };
}

/** Where it is another's to do, the way there; else that it was received, and by whom. */
function affairCard(
  { community }: Setting,
  text: string,
  { category, location }: ReadDemand,
  matter: { readonly number: number; readonly gist: { readonly zh: string; readonly en: string } },
  locale: Locale,
): string {
  const rule = scopeOf(community, text, category);
  if (rule !== null)
    return ofAffair.redirectedForAsker[locale]({ ...matter, path: rule.path[locale] });
  const area = (location === null ? null : homeArea(community, location)) ?? community.id;
  const unit = route(community, { category, area }).unit?.name ?? null;
  return ofAffair.received[locale]({ ...matter, unit, delicate: isDelicate(category) });
}
