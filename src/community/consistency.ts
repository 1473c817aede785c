import { DateTime } from "luxon";
import type { Path } from "./document.ts";
import type { Finding, Why } from "./mistake.ts";
import { printPath } from "./mistake.ts";
import type { Outline } from "./outline.ts";
import { danglingReferences, rootsOf } from "./references.ts";

type Claim = { readonly key: string; readonly path: Path };

/** Of those that claim one key, all but the first are mistaken. */
function repeats(
  claims: readonly Claim[],
  is: "duplicate-id" | "chat-taken" | "account-taken",
): Finding[] {
  const first = new Map<string, Path>();
  return claims.flatMap(({ key, path }) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    return earlier === undefined ? [] : [{ path, why: { is, first: printPath(earlier) } }];
  });
}

const numbered = ["groups", "units", "people", "scope", "funds"] as const;

function duplicateIds(outline: Outline): Finding[] {
  return numbered.flatMap((section) =>
    repeats(
      outline[section].flatMap(({ id }, index) =>
        id === undefined ? [] : [{ key: id, path: [section, index, "id"] }],
      ),
      "duplicate-id",
    ),
  );
}

/** An area may repeat the id of a root of its own level: it only gives it a name. */
function duplicateAreas({ community, areas }: Outline): Finding[] {
  const roots = (["district", "street", "community"] as const).flatMap((level) => {
    const field = level === "community" ? "id" : level;
    const id = community[field];
    return id === undefined ? [] : [{ level, key: id, path: ["community", field] }];
  });
  const listed = areas.flatMap(({ id, level }, index) =>
    id === undefined ? [] : [{ level, key: id, path: ["areas", index, "id"] }],
  );
  const names = (area: (typeof listed)[number]) =>
    roots.some((root) => root.key === area.key && root.level === area.level);
  return [
    ...repeats([...roots, ...listed.filter((area) => !names(area))], "duplicate-id"),
    ...repeats(listed.filter(names), "duplicate-id"),
  ];
}

function takenChats({ groups }: Outline): Finding[] {
  const claims = groups.flatMap(({ network, chat }, index) =>
    network === undefined || chat === undefined
      ? []
      : [{ key: `${network} ${chat}`, path: ["groups", index, "chat"] }],
  );
  return repeats(claims, "chat-taken");
}

function takenAccounts({ people }: Outline): Finding[] {
  const claims = people.flatMap(({ accounts }, index) =>
    Object.entries(accounts).map(([network, account]) => ({
      key: `${network} ${account}`,
      path: ["people", index, "accounts", network],
    })),
  );
  return repeats(claims, "account-taken");
}

/** Areas that lie within themselves, each circle told once. */
function circles(outline: Outline): Finding[] {
  const roots = new Set(rootsOf(outline));
  const upward = new Map(
    outline.areas.flatMap(({ id, within }) =>
      id === undefined || within === undefined || roots.has(id) ? [] : [[id, within]],
    ),
  );
  const told = new Set<string>();
  return outline.areas.flatMap(({ id }, index) => {
    const through = id === undefined || told.has(id) ? [] : circleFrom(id, upward);
    for (const area of through) told.add(area);
    return through.length === 0
      ? []
      : [{ path: ["areas", index, "within"], why: { is: "circle" as const, through } }];
  });
}

function circleFrom(start: string, upward: ReadonlyMap<string, string>): readonly string[] {
  const way = [start];
  for (let at = upward.get(start); at !== undefined; at = upward.get(at)) {
    if (at === start) return way;
    if (way.includes(at)) return [];
    way.push(at);
  }
  return [];
}

const noUnit: Why = { is: "no-unit" };

function workersWithoutUnit({ people, roles, units }: Outline): Finding[] {
  const employed = new Set(units.flatMap((unit) => unit.people));
  const stray = (role: string | undefined, unit: string | undefined, person: string | undefined) =>
    role === "worker" && unit === undefined && !employed.has(person ?? "");
  const own = people.flatMap((person, index) =>
    person.roles.flatMap(({ role, unit }, at) =>
      stray(role, unit, person.id) ? [{ path: ["people", index, "roles", at], why: noUnit }] : [],
    ),
  );
  const listed = roles.flatMap(({ role, unit, person }, index) =>
    stray(role, unit, person) ? [{ path: ["roles", index], why: noUnit }] : [],
  );
  return [...own, ...listed];
}

function backwardShifts({ roster }: Outline): Finding[] {
  return roster.flatMap(({ from, to }, index) =>
    from !== undefined && to !== undefined && DateTime.fromISO(to) <= DateTime.fromISO(from)
      ? [{ path: ["roster", index, "to"], why: { is: "ends-before-start" as const } }]
      : [],
  );
}

const checks = [
  danglingReferences,
  duplicateIds,
  duplicateAreas,
  takenChats,
  takenAccounts,
  circles,
  workersWithoutUnit,
  backwardShifts,
];

/** What does not fit together within one file. */
export const inconsistencies = (outline: Outline): readonly Finding[] =>
  checks.flatMap((check) => check(outline));

const chat = (group: Outline["groups"][number]) => `${group.network} ${group.chat}`;

/** A file among others, for telling them apart. */
export type Neighbour = { readonly file: string; readonly outline: Outline };

/** What does not fit together between two files: one community or one chat in both. */
export function collisions({ file, outline }: Neighbour, later: Outline): readonly Finding[] {
  const { id } = outline.community;
  const chats = outline.groups.map(chat);
  const taken = later.groups.flatMap((group, index): Finding[] => {
    const at = group.chat === undefined ? -1 : chats.indexOf(chat(group));
    const why: Why = { is: "chat-taken", first: `${file}: groups[${at}].chat` };
    return at < 0 ? [] : [{ path: ["groups", index, "chat"], why }];
  });
  if (id === undefined || id !== later.community.id) return taken;
  const why: Why = { is: "duplicate-id", first: `${file}: community.id` };
  return [{ path: ["community", "id"], why }, ...taken];
}
