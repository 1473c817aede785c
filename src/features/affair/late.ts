import { type Bilingual, type Locale, sentence, type Wording } from "../../kernel/locale.ts";
import type { Limit } from "../demand/limits.ts";

/** What is due or overdue, to be said in either language. */
export type Late = {
  readonly number: number;
  readonly limit: Limit;
  readonly unit: Bilingual | null;
  readonly what: (locale: Locale) => string;
  readonly due: (locale: Locale) => string;
};

const toDo: { readonly [L in Limit]: Bilingual } = {
  accept: { zh: "受理", en: "accepted" },
  word: { zh: "首次答复", en: "answered" },
  finish: { zh: "办结", en: "finished" },
};

const nextStep = ({ number, limit }: Late): Bilingual =>
  ({
    accept: { zh: `请回复：受理 ${number}`, en: `Please reply: accept ${number}` },
    word: { zh: `请回复：办理 ${number} 进展`, en: `Please reply: start ${number} NEWS` },
    finish: { zh: `办好请回复：完成 ${number} 结果`, en: `When done: done ${number} RESULT` },
  })[limit];

/** What the clock says about affairs that are due, or were. */
export const late = {
  reminder: sentence<Late>({
    zh: (about) =>
      `#${about.number} ${about.what("zh")}：${about.due("zh")} 前要${toDo[about.limit].zh}。${nextStep(about).zh}`,
    en: (about) =>
      `#${about.number} ${about.what("en")}: to be ${toDo[about.limit].en} by ${about.due("en")}. ${nextStep(about).en}`,
  }),
  overdue: sentence<Late>({
    zh: (about) =>
      `#${about.number} 已超时：${about.what("zh")}${by(about, "zh")}，应在${about.due("zh")} 前${toDo[about.limit].zh}。${nextStep(about).zh}`,
    en: (about) =>
      `#${about.number} overdue: ${about.what("en")}${by(about, "en")}, to be ${toDo[about.limit].en} by ${about.due("en")}. ${nextStep(about).en}`,
  }),
  forAsker: sentence<Late>({
    zh: ({ number, limit }) =>
      limit === "accept"
        ? `#${number} 还没有人接手，已催办并告诉上级，让您久等了。`
        : `#${number} 比约定的时间晚了，已催办并告诉上级，让您久等了。`,
    en: ({ number, limit }) =>
      limit === "accept"
        ? `#${number} Nobody has taken it on yet. It is being chased, and the level above is told. Sorry for the wait.`
        : `#${number} takes longer than promised. It is being chased, and the level above is told. Sorry for the wait.`,
  }),
  escalated: sentence<Late>({
    zh: (about) => `#${about.number} 仍未办结：${about.what("zh")}${by(about, "zh")}。请您过问。`,
    en: (about) =>
      `#${about.number} is still not finished: ${about.what("en")}${by(about, "en")}. Please see to it.`,
  }),
} as const satisfies { readonly [name: string]: Wording<Late> };

const by = ({ unit }: Late, locale: Locale): string =>
  unit === null ? "" : locale === "zh" ? `（${unit.zh}）` : ` (${unit.en})`;
