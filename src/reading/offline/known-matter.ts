import type { Category, Kind } from "../schema.ts";
import { errands, findFavour } from "./errands.ts";
import type { Matter } from "./matter.ts";
import { projects } from "./projects.ts";
import { troubles } from "./troubles.ts";

const lists: Readonly<Record<Kind, readonly Matter[]>> = {
  wish: errands,
  affair: troubles,
  project: projects,
};

const byCategory = new Map<string, readonly Matter[]>();

/** The everyday need that a text tells, of a kind and a category that are known; null for none that is listed. */
export const knownMatter = (
  plain: string,
  { kind, category }: { readonly kind: Kind; readonly category: Category },
): Matter | null => findFavour(plain, listed(kind, category));

function listed(kind: Kind, category: Category): readonly Matter[] {
  const key = `${kind} ${category}`;
  const known = byCategory.get(key);
  if (known !== undefined) return known;
  const list = lists[kind].filter((matter) => matter.category === category);
  byCategory.set(key, list);
  return list;
}
