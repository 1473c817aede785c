import type { Bilingual } from "../../src/kernel/locale.ts";
import type { Form } from "./form.ts";
import { type Houses, type Place, plain } from "./houses.ts";
import { communityId, groupIds, helperId, unitId } from "./ids.ts";

type Row = Readonly<Record<string, unknown>>;

/** A community file, part by part, as plain data; a part that says nothing is empty. */
export type Tree = {
  readonly community: Row;
  readonly areas: readonly Row[];
  readonly groups: readonly Row[];
  readonly units: readonly Row[];
  readonly people: readonly Row[];
  readonly routing: readonly Row[];
  readonly policies: Row;
};

/** Puts a form into the shape of the file; rows stay in their order, so that a mistake finds its field. */
export function treeOf(form: Form, { grids, buildings }: Houses): Tree {
  const areas = [
    ...grids.map((grid) => areaRow("grid", grid)),
    ...buildings.map((building) => areaRow("building", building)),
  ];
  return {
    community: community(form, [...grids, ...buildings]),
    areas,
    groups: groups(form),
    units: form.units.map((unit, index) => unitRow(form, unit, index)),
    people: form.people.map((helper, index) => helperRow(helper, helperId(index), grids)),
    routing: form.units.flatMap(({ handler }, index) => {
      const categories = handles[handler];
      return categories.length === 0 ? [] : [{ categories, unit: unitId(index) }];
    }),
    policies: policies(form.manners),
  };
}

/** What a unit gets by what it is; the others get what staff hand on, or what nobody else gets. */
const handles: Readonly<Record<Form["units"][number]["handler"], readonly string[]>> = {
  property: ["repair", "sanitation", "facility", "greening"],
  utilities: ["utilities"],
  community: [],
  street: [],
};

function community({ community: { zh, en, timezone, language } }: Form, areas: readonly Place[]) {
  const taken = areas.map(({ id }) => id);
  return {
    id: communityId(en, taken),
    ...entry("name", nameIn({ zh: plain(zh), en: plain(en) })),
    ...entry("timezone", timezone.trim()),
    language,
  };
}

/** A key with its value, or nothing where there is none. */
const entry = (key: string, value: unknown): Row =>
  value === "" || value === null ? {} : { [key]: value };

/** A name; one that is the same in both languages, or known in one alone, serves for both. */
const nameIn = ({ zh, en }: Bilingual) =>
  zh === en || zh === "" || en === "" ? zh || en : { zh, en };

const areaRow = (level: string, { id, name, also, within }: Place): Row => ({
  id,
  level,
  ...entry("within", within),
  name: nameIn(name),
  ...(also.length === 0 ? {} : { also }),
});

function groups({ groups }: Form): readonly Row[] {
  const ids = groupIds(groups);
  return groups.map(({ network, kind, language, chat }, index) => ({
    id: ids[index],
    network,
    ...entry("chat", chat.trim()),
    kind,
    language,
  }));
}

function unitRow(
  form: Form,
  { key, name, handler, group, fallback }: Form["units"][number],
  index: number,
): Row {
  const people = form.people.flatMap(({ role, unit }, at) =>
    role === "worker" && unit === key ? [helperId(at)] : [],
  );
  const at = form.groups.findIndex((each) => each.key === group);
  return {
    id: unitId(index),
    ...entry("name", plain(name)),
    handler,
    ...(people.length === 0 ? {} : { people }),
    ...entry("group", groupIds(form.groups)[at] ?? null),
    ...(fallback ? { fallback: "on" } : {}),
  };
}

function helperRow(helper: Form["people"][number], id: string, grids: readonly Place[]): Row {
  const { name, telegram, wechat } = helper;
  const accounts = { ...entry("telegram", telegram.trim()), ...entry("wechat", wechat.trim()) };
  const roles = rolesOf(helper, grids);
  return {
    id,
    ...entry("name", plain(name)),
    ...(Object.keys(accounts).length === 0 ? {} : { accounts }),
    ...(roles.length === 0 ? {} : { roles }),
  };
}

function rolesOf({ role, grid }: Form["people"][number], grids: readonly Place[]): readonly Row[] {
  if (role === "head") return [{ role: "staff" }, { role: "admin" }];
  // Who works for a unit stands with the unit.
  if (role === "worker") return [];
  const area = role === "grid" ? gridNamed(grids, grid) : undefined;
  return [{ role, ...entry("area", area?.id ?? null) }];
}

/** The grid of that name; undefined where the houses have none. */
export const gridNamed = (grids: readonly Place[], name: string): Place | undefined =>
  grids.find((grid) => grid.name.zh === plain(name) || grid.name.en === plain(name));

const policies = ({ quiet, from, to, weekly, weekday, at, daily }: Form["manners"]): Row => ({
  quiet: quiet ? `${from.trim()}-${to.trim()}` : "off",
  weekly: weekly ? `${weekday} ${at.trim()}` : "off",
  // A number stands there without quotes.
  daily: /^\d{1,9}$/u.test(daily.trim()) ? Number(daily) : daily.trim(),
});
