import { join } from "node:path";
import { boardsOf, detailsOf } from "./boards.ts";
import { eventOf } from "../pipe/events.ts";
import { openJournal } from "./journal.ts";
import { network, neighbourhoodOf } from "./neighbourhood.ts";
import type { Opened } from "./open.ts";
import type { Actions, Details, Snapshot, Update } from "./protocol.ts";
import { sceneryOf } from "./scenery.ts";
import { saidBy, type Speech } from "./speech.ts";
import { openTalk, privateChat } from "./talk.ts";
import { understand } from "./understood.ts";

/** The practice neighbourhood as pages see it: everything happens one after the other. */
export type PracticeRoom = {
  snapshot(): Promise<Snapshot>;
  /** Hears of every change from now on; gives how to stop. */
  subscribe(hear: (update: Update) => void): () => void;
  /** Somebody says something; refused (false) where nobody is, or no such chat. */
  say(asked: Actions["say"]): Promise<boolean>;
  /** The same, with an id of its own. */
  speak(speech: Speech): Promise<void>;
  /** Somebody presses a button under a post. */
  press(asked: Actions["press"]): Promise<boolean>;
  /** Time passes, and what falls due happens in it, an hour at a time. */
  advance(until: Date): Promise<void>;
  details(number: number): Promise<Details | null>;
  /** Whether any page is open. */
  isWatched(): boolean;
  /** Tells every page. */
  tell(update: Update): void;
  now(): Date;
  close(): Promise<void>;
};

/** How much of the talk a page is given at first. */
const SHOWN = 400;

/** What happens together is shown on the boards together. */
const BOARDS_MS = 150;

const STEP_MS = 3_600_000;

/** Opens the room over a practice community that was opened. */
export async function openRoom(opened: Opened, playing: () => boolean): Promise<PracticeRoom> {
  const { service, communities } = opened;
  const [community] = communities;
  if (community === undefined) throw new Error("Nobody lives here.");
  const neighbourhood = neighbourhoodOf(communities, "zh");
  const { stages, cast } = neighbourhood;
  const listeners = new Set<(update: Update) => void>();
  const tell = (update: Update) => listeners.forEach((hear) => hear(update));
  const journal = await openJournal(join(opened.dataDir, "talk.jsonl"), service.boots === 0);
  const talk = openTalk(journal, (line) => tell({ type: "line", line }));
  let count = 0;
  let boards: NodeJS.Timeout | null = null;

  // What is asked for at once happens in turn: the clock of the practice stands still meanwhile.
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  /** Shows what the bot posted; gives whether it did. */
  function showPosts(): boolean {
    const posts = opened.takePosts().filter(({ notice }) => notice.act === "say");
    posts.forEach(talk.posted);
    if (posts.length > 0) showBoards();
    return posts.length > 0;
  }

  function showBoards(): void {
    boards ??= setTimeout(() => {
      boards = null;
      void boardsOf(service, community?.id ?? "").then((now) =>
        tell({ type: "boards", boards: now }),
      );
    }, BOARDS_MS);
  }

  const speak = (speech: Speech) =>
    inTurn(async () => {
      count += 1;
      const event = saidBy(opened, cast, speech, `t${service.boots}.${count}`);
      const line = talk.said(speech, event.id, event.at);
      await service.receive([event]);
      await service.settle();
      const answered = showPosts();
      const context = { before: talk.before(line), answered };
      talk.change({ ...line, understood: await understand(opened, speech, line, context) });
      showBoards();
    });

  return {
    now: () => opened.now(),
    isWatched: () => listeners.size > 0,
    tell,
    speak,
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    snapshot: async () => ({
      ...sceneryOf(communities),
      lines: talk.last(SHOWN),
      boards: await boardsOf(service, community.id),
      now: opened.now().toISOString(),
      clock: opened.advance !== null,
      renewable: opened.embedded,
      playing: playing(),
    }),
    async say({ chat, from, text, replyTo = null }) {
      const speaker = cast.find(({ account }) => account === from);
      const stage = stages.find(({ group }) => group.id === chat) ?? null;
      if (speaker === undefined || (stage === null && chat !== privateChat(from))) return false;
      await speak({ speaker, stage, text, replyTo });
      return true;
    },
    press: ({ from, post, button }) =>
      inTurn(async () => {
        count += 1;
        const fresh = `p${service.boots}.${count}`;
        const line = { do: "press" as const, network, from, post, button };
        const event = eventOf(line, { communities, now: opened.now(), fresh });
        if (!event.ok || !cast.some(({ account }) => account === from)) return false;
        await service.receive([event.value]);
        await service.settle();
        showPosts();
        return true;
      }),
    async advance(until) {
      while (opened.advance !== null && opened.now() < until)
        await inTurn(async () => {
          const next = Math.min(until.getTime(), opened.now().getTime() + STEP_MS);
          await opened.advance?.(new Date(next));
          showPosts();
          tell({ type: "clock", now: opened.now().toISOString() });
        });
    },
    details: (number) => inTurn(() => detailsOf(service, community.id, number)),
    async close() {
      if (boards !== null) clearTimeout(boards);
      listeners.clear();
      await turn;
      await journal.close();
      await opened.close();
    },
  };
}
