import type { Post } from "./open.ts";
import type { Journal } from "./journal.ts";
import type { Line } from "./protocol.ts";
import type { Speech } from "./speech.ts";

/** All that was said and posted, by chat, as pages show it. */
export type Talk = {
  /** Adds what somebody said. */
  said(speech: Speech, id: string, at: Date): Line;
  /** Adds a post, or changes the one that it replaces. */
  posted(post: Post): Line;
  /** Puts a line in place of its earlier state. */
  change(line: Line): void;
  /** What stood in a chat before a line, oldest first. */
  before(line: Line): readonly Line[];
  /** The demands that told of self-harm or of violence at home. */
  quiet(): ReadonlySet<number>;
  /** The last lines of all chats, oldest first. */
  last(most: number): readonly Line[];
};

/** More is not remembered of a practice that goes on for weeks. */
const KEPT = 5_000;

/** The name of a private chat between somebody and the bot. */
export const privateChat = (account: string): string => `private:${account}`;

/** Begins with what the journal remembers; every change is told to `changed`. */
export function openTalk(journal: Journal, changed: (line: Line) => void): Talk {
  const lines = new Map(journal.lines.map((line) => [line.id, line]));

  function keep(line: Line): Line {
    lines.set(line.id, line);
    const [oldest] = lines.keys();
    if (lines.size > KEPT && oldest !== undefined) lines.delete(oldest);
    journal.write(line);
    changed(line);
    return line;
  }

  return {
    said: ({ speaker, stage, text, replyTo = null }, id, at) =>
      keep({
        ...nothing,
        id,
        chat: stage?.group.id ?? privateChat(speaker.account),
        from: speaker.account,
        text,
        at: at.toISOString(),
        replyTo,
      }),
    posted: (post) => {
      const earlier = post.notice.edits === null ? undefined : lines.get(post.notice.edits);
      const line = lineOf(post);
      return keep(
        earlier === undefined ? line : { ...line, id: earlier.id, at: earlier.at, edited: true },
      );
    },
    change: keep,
    before: ({ chat, id }) => {
      const there = [...lines.values()].filter((line) => line.chat === chat);
      return there.slice(
        0,
        there.findIndex((line) => line.id === id),
      );
    },
    quiet: () =>
      new Set(
        [...lines.values()].flatMap(({ understood }) =>
          understood?.alarm?.what === "quiet" ? understood.numbers : [],
        ),
      ),
    last: (most) => [...lines.values()].slice(-most),
  };
}

const nothing = {
  kind: null,
  demand: null,
  buttons: [],
  edited: false,
  understood: null,
} as const;

function lineOf({ notice, at }: Post): Line {
  const { id, place, text, kind, demand, buttons, labels, replyTo } = notice;
  return {
    id,
    chat: place.kind === "group" ? place.id : privateChat(place.id),
    from: null,
    text,
    at: at.toISOString(),
    kind,
    demand,
    buttons: buttons.map((verb, index) => ({ verb, label: labels[index] ?? verb })),
    replyTo,
    edited: false,
    understood: null,
  };
}
