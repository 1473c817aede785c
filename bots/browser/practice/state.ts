import type { Line, Snapshot, Update } from "../../practice/protocol.ts";
import type { Locale } from "../../../src/kernel/locale.ts";

/** What stands beside the chat; on a phone one of them, or the chat, is seen at a time. */
export const panels = ["talk", "understood", "wall", "staff"] as const;

export type Panel = (typeof panels)[number];

/** All that the page shows, and what was chosen on it. */
export type State = {
  readonly world: Snapshot | null;
  readonly connected: boolean;
  readonly locale: Locale;
  /** The account that one speaks as. */
  readonly speaker: string;
  /** A group's id, or the speaker's private chat. */
  readonly chat: string;
  readonly panel: Panel;
  /** The message whose reading is looked at; null is the last one in the chat. */
  readonly selected: string | null;
  readonly replyTo: Line | null;
  /** How many posts nobody looked at yet, by chat. */
  readonly unread: { readonly [chat: string]: number };
};

/** What somebody does on the page, and what comes from the neighbourhood. */
export type Action =
  | Update
  | { readonly type: "connected"; readonly connected: boolean }
  | { readonly type: "speak-as"; readonly account: string }
  | { readonly type: "go"; readonly chat: string }
  | { readonly type: "look"; readonly panel: Panel }
  | { readonly type: "select"; readonly id: string }
  | { readonly type: "reply"; readonly line: Line | null }
  | { readonly type: "language"; readonly locale: Locale };

/** What every part of the page is given: the neighbourhood, what was chosen, and how to change that. */
export type View = {
  readonly world: Snapshot;
  readonly state: State;
  readonly act: (action: Action) => void;
};

/** The name of somebody's private chat with the bot. */
export const privateOf = (account: string): string => `private:${account}`;

/** How the page begins. */
export const begin = (locale: Locale): State => ({
  world: null,
  connected: false,
  locale,
  speaker: locale === "zh" ? "lin" : "ann",
  chat: locale === "zh" ? "residents" : "residents-en",
  panel: "talk",
  selected: null,
  replyTo: null,
  unread: {},
});

/** The page after something happened. */
export function next(state: State, action: Action): State {
  switch (action.type) {
    case "snapshot":
      return { ...state, world: action.snapshot, connected: true };
    case "line":
      return withLine(state, action.line);
    case "boards":
      return inWorld(state, { boards: action.boards });
    case "clock":
      return inWorld(state, { now: action.now });
    case "playing":
      return inWorld(state, { playing: action.playing });
    case "connected":
      return { ...state, connected: action.connected };
    case "speak-as":
      return speakAs(state, action.account);
    case "go":
      return go(state, action.chat);
    case "look":
      return { ...state, panel: action.panel };
    case "select":
      return { ...state, selected: action.id, panel: "understood" };
    case "reply":
      return { ...state, replyTo: action.line };
    case "language":
      return { ...state, locale: action.locale };
  }
}

const inWorld = (state: State, more: Partial<Snapshot>): State =>
  state.world === null ? state : { ...state, world: { ...state.world, ...more } };

/** More is not kept in a page that stays open for days. */
const MOST_LINES = 2_000;

function withLine(state: State, line: Line): State {
  if (state.world === null) return state;
  const { lines } = state.world;
  const known = lines.some(({ id }) => id === line.id);
  const changed = known
    ? lines.map((one) => (one.id === line.id ? line : one))
    : [...lines, line].slice(-MOST_LINES);
  const fresh = !known && line.from === null && line.chat !== state.chat;
  const unread = fresh
    ? { ...state.unread, [line.chat]: (state.unread[line.chat] ?? 0) + 1 }
    : state.unread;
  return { ...inWorld(state, { lines: changed }), unread };
}

function go(state: State, chat: string): State {
  const unread = { ...state.unread, [chat]: 0 };
  return { ...state, chat, unread, selected: null, replyTo: null, panel: "talk" };
}

/** Whoever speaks as somebody else stays in the group, but has another private chat. */
function speakAs(state: State, account: string): State {
  const isPrivate = state.chat === privateOf(state.speaker);
  const as = { ...state, speaker: account };
  return isPrivate ? go(as, privateOf(account)) : as;
}
