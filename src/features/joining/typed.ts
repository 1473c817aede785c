import { readCode } from "../../store/codes.ts";

const sureness = /[\s,，]*(?:确认|confirm)[\s.!。！]*$/iu;

/** The code that stands behind a verb, and whether its author is sure: `AB12CD 确认`. */
export const readTyped = (
  rest: string,
): { readonly code: string | null; readonly sure: boolean } => ({
  code: readCode(rest.replace(sureness, "")),
  sure: sureness.test(rest),
});
