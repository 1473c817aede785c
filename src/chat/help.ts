import type { Bilingual, Locale } from "../kernel/locale.ts";
import { audiences, type Audience, type Verb } from "./verb.ts";

const titles: Readonly<Record<Audience, Bilingual>> = {
  anyone: { zh: "大家", en: "Everybody" },
  requester: { zh: "提诉求的人", en: "Who asked" },
  unit: { zh: "责任单位", en: "Units" },
  staff: { zh: "社区工作者", en: "Staff" },
  admin: { zh: "管理员", en: "Admins" },
};

const longestHelp = 12;

/**
 * What can be typed, grouped by whom it is for: a line for each verb while that fits into twelve
 * lines, else a line for each audience.
 *
 * @param audience what the reader is; others' verbs are left out
 */
export function helpText(
  verbs: readonly Verb[],
  audience: ReadonlySet<Audience>,
  locale: Locale,
): string {
  const groups = audiences
    .filter((name) => audience.has(name))
    .map((name) => ({ name, verbs: verbs.filter((verb) => verb.audience === name) }))
    .filter((group) => group.verbs.length > 0);
  const lines = groups.flatMap((group) => [
    `${titles[group.name][locale]}${colon[locale].trimEnd()}`,
    ...group.verbs.map((verb) => `${usage(verb, locale)}${dash[locale]}${verb.help[locale]}`),
  ]);
  if (lines.length <= longestHelp) return lines.join("\n");
  return groups
    .map(({ name, verbs: own }) => {
      const usages = own.map((verb) => usage(verb, locale)).join(" · ");
      return `${titles[name][locale]}${colon[locale]}${usages}`;
    })
    .join("\n");
}

const colon: Bilingual = { zh: "：", en: ": " };
const dash: Bilingual = { zh: "：", en: " – " };

/** How a verb is typed: `评价 12 5 [话]`. */
export function usage(verb: Verb, locale: Locale): string {
  return `${verb.words[locale][0] ?? verb.name} ${verb.pattern[locale]}`.trim();
}
