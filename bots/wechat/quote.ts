/** A quoted reply, which WeChat sends as plain text. */
export type Quote = { readonly name: string; readonly words: string; readonly reply: string };

/** The last ruler counts: of a quote within a quote, only what was typed now is the reply. */
const quotation = /^「([^：:\n]+)[：:]([\s\S]*)」\n(?:- ){5,}-?[^\S\n]*\n([\s\S]+)$/u;

/** Reads `「昵称：被引文字」`, a ruler of dashes and the reply; null for any other text. */
export function readQuote(text: string): Quote | null {
  const [, name, words, reply] = quotation.exec(text.replaceAll("\r\n", "\n")) ?? [];
  if (name === undefined || words === undefined || reply === undefined) return null;
  return { name: name.trim(), words: words.trim(), reply: reply.trim() };
}
