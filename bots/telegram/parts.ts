import type { Notice } from "../../src/chat/notice.ts";
import { split } from "./split.ts";

/** One message of a post. */
export type Part = {
  readonly text: string;
  /** A picture's file id, to which the text is the caption. */
  readonly photo: string | null;
  /** Whether it stands for the whole post: it has the buttons and the id, and is what is edited. */
  readonly isHead: boolean;
};

/** How long a message and a caption may be, in UTF-16 units. */
const TEXT = 4096;
const CAPTION = 1024;

/**
 * The messages that a post becomes: one, unless it is too long. The first words have the buttons and
 * give the id, so that an answer, a press and an edit all find the same post.
 */
export function partsOf({ text, image }: Pick<Notice, "text" | "image">): readonly Part[] {
  if (image !== null && text.length <= CAPTION) return [{ text, photo: image, isHead: true }];
  const pieces = split(text, TEXT);
  const words = (pieces.length === 0 ? [text] : pieces).map((piece, index) => ({
    text: piece,
    photo: null,
    isHead: index === 0,
  }));
  return image === null ? words : [{ text: "", photo: image, isHead: false }, ...words];
}

/** What fits into a post that stands already. */
export function fitting(text: string, kind: "text" | "caption"): string {
  const most = kind === "text" ? TEXT : CAPTION;
  return text.length <= most ? text : `${split(text, most - 1)[0] ?? ""}…`;
}

/** The keyboard of a post: marks in one row, words two and two. */
export function keyboardOf({ buttons, labels }: Pick<Notice, "buttons" | "labels">) {
  const keys = buttons.map((name, index) => ({ text: labels[index] ?? name, callback_data: name }));
  const perRow = buttons.every((name) => /^[1-5]$/u.test(name)) ? 5 : 2;
  const rows = [];
  for (let at = 0; at < keys.length; at += perRow) rows.push(keys.slice(at, at + perRow));
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}
