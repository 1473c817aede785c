import { join } from "node:path";
import type { ChatEvent } from "../../src/chat/event.ts";
import { boardsOf, detailsOf } from "./boards.ts";
import { eventOf } from "../pipe/events.ts";
import { openJournal } from "./journal.ts";
import { openLookAgain } from "./look-again.ts";
import { network, neighbourhoodOf } from "./neighbourhood.ts";
import type { Opened } from "./open.ts";
import type { Actions, Details, Snapshot, Update } from "./protocol.ts";
import { sceneryOf } from "./scenery.ts";
import { saidBy, type Speech } from "./speech.ts";
import { openTalk, privateChat } from "./talk.ts";
import { openTurns } from "./turns.ts";
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

const STEP_MS = 3_600_000;

/** Opens the room over a practice community that was opened. */
export async function openRoom(opened: Opened, playing: () => boolean): Promise<PracticeRoom> {
  const { service, communities } = opened;
  const [community] = communities;
  if (community === undefined) throw new Error("Nobody lives here.");
  const { stages, cast } = neighbourhoodOf(communities, "zh");
  const listeners = new Set<(update: Update) => void>();
  const tell = (update: Update) => listeners.forEach((hear) => hear(update));
  const journal = await openJournal(join(opened.dataDir, "talk.jsonl"), service.boots === 0);
  const talk = openTalk(journal, (line) => tell({ type: "line", line }));
  // The clock of the practice stands still while something is done, and nothing looks in between.
  const turns = openTurns();
  const look = () => boardsOf(service, community.id, talk.quiet());
  const boards = openLookAgain(() =>
    turns.take(async () => tell({ type: "boards", boards: await look() })),
  );
  const closing = new AbortController();
  let count = 0;
  const fresh = (kind: "t" | "p") => `${kind}${service.boots}.${(count += 1)}`;

  /** Hands an event over, and shows what the bot posted upon it; gives whether it did. */
  async function happens(event: ChatEvent): Promise<boolean> {
    await service.receive([event]);
    await service.settle();
    return showPosts();
  }

  function showPosts(): boolean {
    const posts = opened.takePosts().filter(({ notice }) => notice.act === "say");
    posts.forEach(talk.posted);
    if (posts.length > 0) boards.soon();
    return posts.length > 0;
  }

  const speak = (speech: Speech) =>
    turns.take(async () => {
      const event = saidBy(opened, cast, speech, fresh("t"));
      const line = talk.said(speech, event.id, event.at);
      const context = { answered: await happens(event), before: talk.before(line) };
      talk.change({ ...line, understood: await understand(opened, speech, line, context) });
      boards.soon();
    });

  const step = (until: Date) =>
    turns.take(async () => {
      const next = Math.min(until.getTime(), opened.now().getTime() + STEP_MS);
      await opened.advance?.(new Date(next));
      showPosts();
      tell({ type: "clock", now: opened.now().toISOString() });
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
    snapshot: () =>
      turns.take(async () => ({
        ...sceneryOf(communities),
        lines: talk.last(SHOWN),
        boards: await look(),
        now: opened.now().toISOString(),
        clock: opened.advance !== null,
        renewable: opened.embedded,
        playing: playing(),
      })),
    async say({ chat, from, text, replyTo = null }) {
      const speaker = cast.find(({ account }) => account === from);
      const stage = stages.find(({ group }) => group.id === chat) ?? null;
      if (speaker === undefined || (stage === null && chat !== privateChat(from))) return false;
      await speak({ speaker, stage, text, replyTo });
      return true;
    },
    press: ({ from, post, button }) =>
      turns.take(async () => {
        const line = { do: "press" as const, network, from, post, button };
        const about = { communities, now: opened.now(), fresh: fresh("p") };
        const event = eventOf(line, about);
        if (!event.ok || !cast.some(({ account }) => account === from)) return false;
        await happens(event.value);
        return true;
      }),
    async advance(until) {
      while (!closing.signal.aborted && opened.advance !== null && opened.now() < until)
        await step(until);
    },
    details: (number) =>
      turns.take(async () =>
        talk.quiet().has(number) ? null : detailsOf(service, community.id, number),
      ),
    async close() {
      closing.abort();
      boards.stop();
      listeners.clear();
      await turns.over();
      await journal.close();
      await opened.close();
    },
  };
}
