import { startOf } from "../chat/standalone.ts";
import type { Area, Community } from "./community.ts";

type Tree = Pick<Community, "areas">;

/** The area of that id; null for an id the community does not know. */
export const areaOf = (community: Tree, id: string): Area | null =>
  community.areas.find((area) => area.id === id) ?? null;

/** The areas an area lies in, nearest first, up to street and district; not itself. */
export function ancestors(community: Tree, id: string): readonly string[] {
  const within = areaOf(community, id)?.within ?? null;
  return within === null ? [] : [within, ...ancestors(community, within)];
}

/** Whether `inner` is `outer` or lies in it. */
export const contains = (community: Tree, outer: string, inner: string): boolean =>
  inner === outer || ancestors(community, inner).includes(outer);

/** The area of that level which an area is or lies in, e.g. the grid of a building; else null. */
export function atLevel(community: Tree, id: string, level: Area["level"]): Area | null {
  const way = [id, ...ancestors(community, id)].map((step) => areaOf(community, step));
  return way.find((area) => area?.level === level) ?? null;
}

const namesOf = ({ name, also }: Area) => [name.zh, name.en, ...also];

/**
 * What people call the areas, longest first, for a reader that looks for places. Single letters
 * are left out: they would be found everywhere.
 */
export function placeNames(community: Tree): readonly string[] {
  const names = community.areas.flatMap(namesOf).filter((name) => name.length > 1);
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

/** Full-width forms, letter case and spaces inside Chinese make no difference to a place. */
const plain = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/gu, "")
    .trim();

/**
 * The area that some words speak of, by name or alias, else by a door in it; the longest name found
 * wins.
 *
 * @returns null where none is named, and where two areas bear the name
 */
export const findArea = (community: Tree, phrase: string): string | null =>
  namedArea(community, phrase) ?? doorArea(community, phrase);

function namedArea(community: Tree, phrase: string): string | null {
  const text = plain(phrase);
  const found = community.areas.flatMap((area) =>
    namesOf(area)
      .map(plain)
      .filter((name) => name !== "" && startOf(text, name) >= 0)
      .map((name) => ({ id: area.id, length: name.length })),
  );
  const longest = Math.max(...found.map(({ length }) => length));
  const best = new Set(found.filter(({ length }) => length === longest).map(({ id }) => id));
  const [only = null] = best;
  return best.size === 1 ? only : null;
}

/** What the community calls the place that some words name, in both languages; null for none. */
export function placeNamed(community: Tree, phrase: string | null): Area["name"] | null {
  const id = phrase === null ? null : findArea(community, phrase);
  return id === null ? null : (areaOf(community, id)?.name ?? null);
}

/** A door as a community writes it, such as `B-402` or `2-1-401`: the building comes first. */
const doorCode = /(?<![a-z\d#:.-])([a-z\d]{1,4})-(?:\d{1,2}-)?\d{3,4}(?![\d-])/u;

/** The building of a door that some words name: by its id, else by what such a number is called. */
function doorArea(community: Tree, phrase: string): string | null {
  const block = doorCode.exec(plain(phrase))?.[1];
  if (block === undefined) return null;
  const buildings = community.areas.filter(({ level }) => level === "building");
  const own = buildings.find(({ id }) => plain(id) === block);
  return (
    own?.id ??
    namedArea({ areas: buildings }, `${block}号楼`) ??
    namedArea({ areas: buildings }, `block ${block}`)
  );
}

/** The area of a home such as `A-402`: an id before a dash, else what its words speak of; else null. */
export function homeArea(community: Tree, home: string): string | null {
  const doors = community.areas.map(({ id }) => id).filter((id) => `${home}-`.startsWith(`${id}-`));
  return doors.toSorted((a, b) => b.length - a.length)[0] ?? findArea(community, home);
}

/** The building of a home or of words such as `3-402` or `1号楼 电梯`; null where none is told. */
export function buildingOf(community: Tree, words: string): Area | null {
  const area = homeArea(community, words.trim());
  return area === null ? null : atLevel(community, area, "building");
}
