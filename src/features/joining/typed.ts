import { codesWithin, readCode } from "../../store/codes.ts";

const sureness = /(?:(?<![\s,，])[\s,，]+)?(?:确认|confirm)[\s.!。！]*$/iu;

/** The code that stands behind a verb, and whether its author is sure: `AB23CD 确认`, `AB23CD 谢谢`. */
export function readTyped(rest: string): { readonly code: string | null; readonly sure: boolean } {
  const [only = null, another] = codesWithin(rest);
  const code = readCode(rest.replace(sureness, "")) ?? (another === undefined ? only : null);
  return { code, sure: sureness.test(rest) };
}
