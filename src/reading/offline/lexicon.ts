const alternatives = (list: TemplateStringsArray): string =>
  String.raw(list)
    .split(/\s*(?:\s\/\s|\n)\s*/u)
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .join("|");

/**
 * Any of a list of Chinese words: one to a line, or several with " / " between.
 * Words may use regular expression syntax, but no quantifier inside another.
 */
export const words = (list: TemplateStringsArray): RegExp =>
  new RegExp(`(?:${alternatives(list)})`, "u");

/** Like `words`, for English: each stands alone, not inside a longer word. */
export const terms = (list: TemplateStringsArray): RegExp =>
  new RegExp(`(?<![a-z])(?:${alternatives(list)})(?![a-z])`, "u");

/** Whether any of the patterns is found; patterns expect folded text. */
export const finds = (text: string, ...patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => pattern.test(text));
