import { plainText } from "../../chat/clean.ts";
import type { Category, ReadDemand } from "../schema.ts";
import { careErrands, schoolRun } from "./errands-care.ts";
import { finds } from "./lexicon.ts";
import { findMatter } from "./matter.ts";
import { disabilities, hardships, illnesses } from "./private-words.ts";

/** What staff see before anybody else does: illness, want, children, disability. */
export const delicateCategories: readonly Category[] = [
  "health",
  "hardship",
  "childcare",
  "disability",
];

const childcare = careErrands.filter(({ category }) => category === "childcare");

/**
 * Whether a message speaks of illness, disability, want or the minding of a child, whatever favour
 * it asks for. Told by its words, so that no reader can miss it.
 */
export function isPersonal(text: string): boolean {
  const plain = plainText(text.slice(0, 2000));
  const tells = finds(plain, ...hardships, ...disabilities, ...illnesses);
  return tells || findMatter(plain, childcare) !== null;
}

/** Whether a wish is to meet or bring a child: no group reads where, whoever said it. */
export const isSchoolRun = (text: string, { kind }: Pick<ReadDemand, "kind">): boolean =>
  kind === "wish" && finds(plainText(text.slice(0, 2000)), ...schoolRun.said);

/** Whether nothing but what kind of help is wanted may be read of a need in a group. */
export const isReserved = (text: string, { category }: Pick<ReadDemand, "category">): boolean =>
  category === "eldercare" || delicateCategories.includes(category) || isPersonal(text);
