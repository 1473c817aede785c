import type { Post } from "./street.ts";

/** The one-time code that a post tells. */
export function codeIn({ text }: Pick<Post, "text">): string {
  const [code] = /(?<![A-Z\d])(?=[A-Z\d]*\d)[A-HJKMNQS-Z2-9]{6}(?![A-Z\d])/u.exec(text) ?? [];
  if (code === undefined) throw new Error(`No code in “${text}”.`);
  return code;
}
