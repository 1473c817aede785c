/** What a post is for; the pipe and the pages tell posts apart by it. */
export const noticeKinds = [
  "card",
  "claim",
  "result",
  "ask",
  "refusal",
  "notice",
  "summary",
  "disclosure",
  "alert",
] as const;

/** One of `noticeKinds`. */
export type NoticeKind = (typeof noticeKinds)[number];

/** A post on its way to one chat, finished: the sender neither reads state nor renders. */
export type Notice = {
  /** Ours, and the same at every try. */
  readonly id: string;
  readonly place: { readonly kind: "group" | "private"; readonly id: string };
  /** The demand it is about, if one. */
  readonly demand: number | null;
  readonly kind: NoticeKind;
  /** What is to be done there: words are said; a group is left; a friend request is accepted. */
  readonly act: "say" | "leave" | "befriend";
  /** The words; for `befriend` the network's id of the request. */
  readonly text: string;
  /** The network's id of the message it answers. */
  readonly replyTo: string | null;
  /** Accounts named in the text. */
  readonly mentions: readonly string[];
  /** Commands that can be given by a press: verbs, or marks from `1` to `5`. */
  readonly buttons: readonly string[];
  /** What stands on each button, in the chat's language. */
  readonly labels: readonly string[];
  /** A picture to go with the text, by its file id on this network. */
  readonly image: string | null;
  /** The network's id of the post it replaces, where the network can edit. */
  readonly edits: string | null;
  /** When it was written. */
  readonly at: Date;
};
