import type { Locale } from "../../src/kernel/locale.ts";
import { type Form, networks } from "./form.ts";
import { type HouseMistake, type Houses, plain } from "./houses.ts";
import { gridNamed } from "./tree.ts";
import { wording } from "./wording.ts";

/** What is missing at a field. */
export type Need = { readonly field: string; readonly says: string };

/** What the form asks for and the file would not: a name, a group, somebody in charge. */
export function needsOf(form: Form, houses: Houses, locale: Locale): readonly Need[] {
  const need = (field: string, what: Plain): Need => ({ field, says: wording[what][locale]() });
  return [
    ...community(form, need),
    ...houses.mistakes.map((mistake) => ({
      field: "houses",
      says: houseMistake(mistake, locale),
    })),
    ...groups(form, need),
    ...units(form, need),
    ...people(form, houses, need),
    ...repeats(idsIn(form)).map((field) => need(field, "taken")),
  ];
}

type Plain = {
  [what in keyof typeof wording]: (typeof wording)[what]["zh"] extends () => string ? what : never;
}[keyof typeof wording];

type ToNeed = (field: string, what: Plain) => Need;

const isBlank = (words: string) => plain(words) === "";

function community({ community: { zh, en, timezone, language } }: Form, need: ToNeed) {
  return [
    ...(isBlank(zh) && isBlank(en) ? [need(`community.${language}`, "name")] : []),
    ...(isBlank(timezone) ? [need("community.timezone", "zone")] : []),
  ];
}

function houseMistake(mistake: HouseMistake, locale: Locale): string {
  switch (mistake.is) {
    case "twice":
      return wording.twice[locale](mistake);
    case "backward":
      return wording.backward[locale](mistake);
    case "many":
      return wording.many[locale](mistake);
  }
}

const telegramId = /^-?\d+$/u;

function groups({ groups }: Form, need: ToNeed): readonly Need[] {
  const misnamed = groups.flatMap(({ network, chat }, index) =>
    network === "telegram" && !isBlank(chat) && !telegramId.test(chat.trim())
      ? [need(`groups.${index}.chat`, "telegramId")]
      : [],
  );
  const some = groups.some(({ kind }) => kind === "residents");
  return some ? misnamed : [need("groups", "residents"), ...misnamed];
}

function units({ units }: Form, need: ToNeed): readonly Need[] {
  const unnamed = units.flatMap(({ name }, index) =>
    isBlank(name) ? [need(`units.${index}.name`, "name")] : [],
  );
  const some = units.length === 0 || units.some(({ fallback }) => fallback);
  return some ? unnamed : [need("units", "fallback"), ...unnamed];
}

function people({ people, units }: Form, { grids }: Houses, need: ToNeed): readonly Need[] {
  const each = people.flatMap(({ name, role, unit, grid, telegram }, index): Need[] => {
    const at = (field: string) => `people.${index}.${field}`;
    const homeless = role === "worker" && !units.some(({ key }) => key === unit);
    const gridless = role === "grid" && grids.length > 0 && gridNamed(grids, grid) === undefined;
    const misnamed = !isBlank(telegram) && !telegramId.test(telegram.trim());
    return [
      ...(isBlank(name) ? [need(at("name"), "name")] : []),
      ...(homeless ? [need(at("unit"), "unit")] : []),
      ...(gridless ? [need(at("grid"), "grid")] : []),
      ...(misnamed ? [need(at("telegram"), "telegramId")] : []),
    ];
  });
  return people.some(({ role }) => role === "head") ? each : [need("people", "head"), ...each];
}

type Id = { readonly field: string; readonly id: string };

function idsIn({ groups, people }: Form): readonly Id[] {
  const chats = groups.map(({ network, chat }, index) => ({
    field: `groups.${index}.chat`,
    id: `chat ${network} ${chat.trim()}`,
  }));
  const accounts = people.flatMap((person, index) =>
    networks.map((network) => ({
      field: `people.${index}.${network}`,
      id: `account ${network} ${person[network].trim()}`,
    })),
  );
  return [...chats, ...accounts].filter(({ id }) => !id.endsWith(" "));
}

/** The fields in which an id stands that stood before. */
function repeats(ids: readonly Id[]): readonly string[] {
  const seen = new Set<string>();
  return ids.flatMap(({ field, id }) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [field] : [];
  });
}
