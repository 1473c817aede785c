/** A message of a group's history, as its file tells it. */
export type Message = {
  readonly is: "message";
  /** Null where the file does not tell when. */
  readonly at: Date | null;
  /** What tells its author from others, and what they are called there; neither is ever shown. */
  readonly from: { readonly account: string; readonly name: string };
  /** What tells its group from others of the same file. */
  readonly group: string;
  readonly text: string;
  readonly forwarded: boolean;
  /** Whether nobody can be known behind it: a channel, an anonymous admin. */
  readonly faceless: boolean;
};

/** Why something could not be read. */
export const whys = [
  "no-file",
  "empty",
  "binary",
  "web-page",
  "unknown-format",
  "not-telegram",
  "private-chat",
  "cut-json",
  "cut-csv",
  "no-column",
  "no-words",
  "no-author",
  "strange-message",
  "strange-time",
  "long-line",
  "other-encoding",
] as const;

/** One of `whys`. */
export type Why = (typeof whys)[number];

/** Something that could not be read as it should; the rest goes on. */
export type Trouble = {
  readonly is: "trouble";
  readonly why: Why;
  /** Where: a line of the file, or its message of that place; null for the file as a whole. */
  readonly place: { readonly line: number } | { readonly message: number } | null;
};

/** What a file tells, piece by piece. */
export type Entry = Message | Trouble;

/** Something of a file that could not be read. */
export const trouble = (why: Why, place: Trouble["place"] = null): Trouble => ({
  is: "trouble",
  why,
  place,
});
