import type { Form } from "./form.ts";

const letters = { telegram: "T", wechat: "W" };

/** The ids of groups as the file and 设置 群 name them, in the order of the form: T1, T2, W1. */
export const groupIds = (groups: Form["groups"]): readonly string[] =>
  groups.map(({ network }, index) => {
    const earlier = groups.slice(0, index).filter((other) => other.network === network);
    return `${letters[network]}${earlier.length + 1}`;
  });

/** The id of the unit at that place in the form. */
export const unitId = (index: number): string => `U${index + 1}`;

/** The id of the helper at that place in the form. */
export const helperId = (index: number): string => `P${index + 1}`;

/**
 * The id of a community, out of its English name: lower-case letters, digits and dashes.
 *
 * @param taken ids of areas, which must be others
 */
export function communityId(name: string, taken: readonly string[]): string {
  const slug = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 40);
  if (slug === "") return "community";
  return taken.includes(slug) ? `${slug}-community` : slug;
}
