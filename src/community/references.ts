import type { Path } from "./document.ts";
import type { Finding, Target } from "./mistake.ts";
import type { Outline, Section } from "./outline.ts";

type Reference = { readonly path: Path; readonly to: Target; readonly id: string };

const fields = [
  ["areas", "within", "area"],
  ["groups", "area", "area"],
  ["units", "group", "group"],
  ["roles", "person", "person"],
  ["roles", "area", "area"],
  ["roles", "unit", "unit"],
  ["routing", "area", "area"],
  ["routing", "unit", "unit"],
  ["roster", "person", "person"],
  ["roster", "area", "area"],
] as const satisfies readonly (readonly [Section, string, Target])[];

function fieldReferences(outline: Outline): Reference[] {
  return fields.flatMap(([section, field, to]) =>
    outline[section].flatMap((entry, index) => {
      const id = entry[field];
      return id === undefined ? [] : [{ path: [section, index, field], to, id }];
    }),
  );
}

function listReferences(outline: Outline): Reference[] {
  const staff = outline.units.flatMap(({ people }, unit) =>
    people.map((id, index) => ({
      path: ["units", unit, "people", index],
      to: "person" as const,
      id,
    })),
  );
  const deciders = outline.decision.deciders.map((id, index) => ({
    path: ["decision", "deciders", index],
    to: "person" as const,
    id,
  }));
  return [...staff, ...deciders];
}

function ownRoleReferences(outline: Outline): Reference[] {
  return outline.people.flatMap(({ roles }, person) =>
    roles.flatMap((role, index) =>
      (["area", "unit"] as const).flatMap((field) => {
        const id = role[field];
        return id === undefined
          ? []
          : [{ path: ["people", person, "roles", index, field], to: field, id }];
      }),
    ),
  );
}

const idsOf = (entries: readonly { readonly id?: string | undefined }[]) => [
  ...new Set(entries.flatMap(({ id }) => id ?? [])),
];

/** The areas above the tree that the file names without listing them. */
export const rootsOf = ({ community }: Outline): readonly string[] =>
  [community.id, community.street, community.district].filter((id) => id !== undefined);

/** References that lead to nothing in the file. */
export function danglingReferences(outline: Outline): readonly Finding[] {
  const known: Record<Target, readonly string[]> = {
    area: [...idsOf(outline.areas), ...rootsOf(outline)],
    unit: idsOf(outline.units),
    person: idsOf(outline.people),
    group: idsOf(outline.groups),
  };
  const references = [fieldReferences, listReferences, ownRoleReferences].flatMap((find) =>
    find(outline),
  );
  return references
    .filter(({ to, id }) => !known[to].includes(id))
    .map(({ path, to }) => ({ path, why: { is: "leads-nowhere", to, known: known[to] } }));
}
