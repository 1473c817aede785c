import { politeOnly } from "./small-words.ts";

/** A rating from 1 (worst) to 5 (best). */
export type Mark = 1 | 2 | 3 | 4 | 5;

/** A short answer that has a meaning only beside a card or question of ours. */
export type Answer =
  | { readonly type: "claim-phrase" }
  | { readonly type: "yes" | "no" }
  | { readonly type: "mark"; readonly value: Mark; readonly rest: string };

/**
 * What people say instead of the claim verb; with a number they are one of its words.
 * `我去！` is an outcry, hence the exception below.
 */
export const claimPhrases: readonly string[] = [
  "认领 我认领 我要认领 我来认领 我来 我去 我可以 我能帮 我可以帮 我可以去 我能去".split(" "),
  "我来帮 我来帮忙 我来办 我来做 我来处理 我接 我领 交给我".split(" "),
  ["claim", "i claim it", "i'll take it", "i'll take this", "i can take it", "i'll do it"],
  ["i can do it", "i'll go", "i can go", "i can help", "i'll help", "i got it", "i've got this"],
  ["i will take it", "i will do it", "i will help", "let me do it", "mine", "on it"],
].flat();

const claim = anyOf(claimPhrases, "(?!(?<=我去)[!了啊])");
const yes = anyOf(
  "是 是的 是呀 对 对的 对呀 对对 嗯 嗯嗯 恩 好 好的 行 可以 没错 yes yep yeah yup y ok okay sure right correct".split(
    " ",
  ),
);
const no = anyOf(
  "不是 不是的 不 不用 不对 不要 没有 不行 不可以 不需要 否 no nope nah n wrong".split(" "),
);
const grades: readonly (readonly [RegExp, Mark])[] = [
  [/^(?:非常|很)?满意|^(?:very )?satisfied(?![a-z])/u, 5],
  [/^一般般?|^so-so/u, 3],
  [/^(?:非常|很)?不太?满意|^(?:dis|un|not )satisfied(?![a-z])/u, 1],
];

/** Reads a text that is nothing but an answer. `folded` is what `foldInPlace` gave. */
export function readAnswer(folded: string): Answer | null {
  if (alone(claim, folded)) return { type: "claim-phrase" };
  if (alone(no, folded)) return { type: "no" };
  if (alone(yes, folded)) return { type: "yes" };
  const mark = readMark(folded);
  return mark !== null && politeOnly.test(folded.slice(mark.length))
    ? { type: "mark", value: mark.value, rest: "" }
    : null;
}

/** Finds a mark at the beginning of a text: 5, ⑤, 五, 5分, 4/5, 5 stars, ⭐⭐⭐, 满意, 一般, 不满意. */
export function readMark(folded: string): { readonly value: Mark; readonly length: number } | null {
  for (const [grade, value] of grades) {
    const found = grade.exec(folded)?.[0];
    if (found !== undefined) return { value, length: found.length };
  }
  const stars = /^(?:[⭐★]\uFE0F?){1,5}(?![⭐★])/u.exec(folded)?.[0];
  const digit = /^[1-5①-⑤一二三四五]\uFE0F?\u20E3?(?!\p{N}|[.,:~-]\d)/u.exec(folded)?.[0];
  const start = stars ?? digit;
  if (start === undefined) return null;
  const place = stars?.match(/[⭐★]/gu)?.length ?? digits.indexOf(start.charAt(0)) + 1;
  const value = marks[(place - 1) % marks.length];
  const unit = /^\s*(?:分|颗?星|(?:stars?|points?)(?![a-z])|\/\s*5(?!\d))/u.exec(
    folded.slice(start.length),
  )?.[0];
  return value === undefined ? null : { value, length: start.length + (unit?.length ?? 0) };
}

const digits = "12345①②③④⑤一二三四五";
const marks: readonly Mark[] = [1, 2, 3, 4, 5];

function anyOf(phrases: readonly string[], unless = ""): RegExp {
  const longestFirst = phrases.toSorted((one, other) => other.length - one.length);
  return new RegExp(`^(?:${longestFirst.join("|")})(?![a-z'])${unless}`, "u");
}

function alone(pattern: RegExp, text: string): boolean {
  const found = pattern.exec(text)?.[0];
  return found !== undefined && politeOnly.test(text.slice(found.length));
}
