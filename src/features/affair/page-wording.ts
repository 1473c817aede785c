import { type Bilingual, type Locale, sentence } from "../../kernel/locale.ts";

/** What a page tells of an emergency. */
export type Page = {
  readonly number: number;
  readonly what: Bilingual;
  /** Whoever said it first, or whom it is said for; with the group. */
  readonly who: Bilingual;
  /** Each of the latest reports with its own author. */
  readonly quotes: Bilingual;
  /** Whoever speaks for somebody who does not write here. */
  readonly filer: string | null;
  /** Null where it was said privately. */
  readonly group: Bilingual | null;
  /** The place as it was typed. */
  readonly where: string | null;
};

const at = (where: string | null, locale: Locale): string =>
  where === null ? "" : locale === "zh" ? `（地点：${where}）` : ` (place: ${where})`;

/** How staff are paged. */
export const wording = {
  urgent: sentence<Page>({
    zh: ({ number, what, quotes }) =>
      `#${number} 紧急：${what.zh}。${quotes.zh}\n请回复：受理 ${number}`,
    en: ({ number, what, quotes }) =>
      `#${number} URGENT: ${what.en}. ${quotes.en}\nPlease reply: accept ${number}`,
  }),
  doubtful: sentence<Page>({
    zh: ({ number, what, quotes }) =>
      `#${number} 可能紧急，请先核实：${what.zh}。${quotes.zh}\n属实请回复：属实 ${number}；不是请回复：不是 ${number}`,
    en: ({ number, what, quotes }) =>
      `#${number} Possibly urgent, please check first: ${what.en}. ${quotes.en}\nIf it is so: true ${number}; if not: not a request ${number}`,
  }),
  again: sentence<Page>({
    zh: ({ number, what, quotes }) => `#${number} ${what.zh}，又有人说：${quotes.zh}`,
    en: ({ number, what, quotes }) => `#${number} ${what.en}; told again: ${quotes.en}`,
  }),
  quiet: sentence<Page>({
    zh: ({ number, who, filer }) =>
      `#${number} 请私下联系 ${who.zh}${filer === null ? "" : `，${filer}代报`}：可能需要关心和帮助。不要在群里提起。接手请回复：受理 ${number}`,
    en: ({ number, who, filer }) =>
      `#${number} Please reach out privately to ${who.en}${filer === null ? "" : `, told by ${filer}`}: they may need care. Not a word in any group. To take it: accept ${number}`,
  }),
  quietOfOthers: sentence<Page>({
    zh: ({ number, who, where }) =>
      `#${number} ${who.zh}反映：有人可能需要关心和帮助${at(where, "zh")}。请私下了解，不要在群里提起。接手请回复：受理 ${number}`,
    en: ({ number, who, where }) =>
      `#${number} ${who.en} tells of somebody who may need care${at(where, "en")}. Please look into it privately; not a word in any group. To take it: accept ${number}`,
  }),
  quietAgain: sentence<Page>({
    zh: ({ number, who }) => `#${number} ${who.zh}又说了让人担心的话，请尽快私下联系。`,
    en: ({ number, who }) =>
      `#${number} ${who.en} wrote again, and it is worrying. Please reach out privately soon.`,
  }),
  unheard: sentence<Page>({
    zh: ({ number, what, group }) =>
      `#${number} 紧急：${what.zh}${group === null ? "" : `（${group.zh}）`}还没有人接手，请您过问。`,
    en: ({ number, what, group }) =>
      `#${number} URGENT: ${what.en}${group === null ? "" : ` (${group.en})`}: nobody has taken it on yet. Please see to it.`,
  }),
};
