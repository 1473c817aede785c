import { placeNames } from "../community/areas.ts";
import type { Community } from "../community/community.ts";
import type { ReadingModel } from "../config-model.ts";
import type { Said } from "../chat/event.ts";
import type { Sight } from "../feature.ts";
import { type Ahead, lookAhead } from "../hearing/ahead.ts";
import type { Stage } from "../hearing/heard.ts";
import { toReadOf, windowOf } from "../hearing/window.ts";
import { offlineReader } from "../reading/offline/reader.ts";
import type { Reader, Reading, Window } from "../reading/schema.ts";
import { openBudget } from "./budget.ts";
import type { Engine } from "./engine.ts";
import { openModelNews } from "./model-news.ts";
import { openEvent } from "./open-event.ts";
import { openTurns } from "./turns.ts";

/** One event of the inbox. */
export type Arrived = { readonly id: number; readonly community: string };

/**
 * Reads with a model what may be a demand, before its lane acts on it: no lane waits for a model. What
 * was understood is in memory alone; after a crash the event still waits, and is read again.
 */
export type Study = {
  /** Acts on an event in its turn, with a reader that knows what the model made of it. */
  inTurn(arrived: Arrived, act: (reader: Reader) => Promise<void>): Promise<void>;
  /** Gives up what is being read: the rules read it. */
  close(): Promise<void>;
};

/** What a study is opened with. */
export type StudyOptions = Pick<Stage, "botNames" | "group"> & {
  readonly communities: readonly Community[];
  readonly model: ReadingModel;
};

/** Opens the study; the code of the model reader is loaded here, and nowhere else. */
export async function openStudy(engine: Engine, options: StudyOptions): Promise<Study> {
  const { communities, model, botNames, group } = options;
  const { openModelReader } = await import("../reading/model/reader.ts");
  const news = await openModelNews(engine);
  const reader = openModelReader({
    setting: model.setting,
    budget: openBudget(engine, communities, model.caps, news.used),
    log: engine.log,
    troubled: news.outage,
  });
  const files = new Map(communities.map((community) => [community.id, community]));
  const verbs = engine.features.flatMap((feature) => feature.verbs);
  const turns = openTurns();
  /** Resolves when everything that came so far has taken its turn. */
  let looked: Promise<unknown> = Promise.resolve();

  async function look({ id, community }: Arrived): Promise<Ahead | null> {
    const file = files.get(community);
    const event = file === undefined ? null : await openEvent(engine, id);
    if (file === undefined || event === null) return null;
    return lookAhead({ verbs, botNames, places: placeNames(file) }, event);
  }

  /** Looks at what comes side by side, and gives what was found in the order in which it came. */
  function lookInOrder(arrived: Arrived): Promise<Ahead | null> {
    // What fails now fails in its lane again, and is seen to there.
    const found = Promise.all([look(arrived).catch(() => null), looked]).then(([ahead]) => ahead);
    looked = found;
    return found;
  }

  async function read(community: string, said: Said): Promise<Reader> {
    const file = files.get(community);
    if (file === undefined) return offlineReader;
    const { db, vault } = engine;
    const sight: Sight = { lane: { db, vault, community }, community: file };
    const toRead = await toReadOf(sight, said, group);
    if (toRead === null) return offlineReader;
    const window = await windowOf(sight, toRead);
    const reading = await reader.study(window, { community, chat: toRead.chat?.id ?? 0 });
    await news.told();
    return knowing(window, reading);
  }

  async function readOrNot(arrived: Arrived, said: Said | null): Promise<Reader> {
    if (said === null) return offlineReader;
    try {
      return await read(arrived.community, said);
    } catch (error) {
      engine.log.warn({ event: "unstudied", inbox: arrived.id, err: error });
      return offlineReader;
    }
  }

  return {
    async inTurn(arrived, act) {
      const ahead = await lookInOrder(arrived);
      if (ahead === null) return act(offlineReader);
      const turn = turns.take({ ...ahead, isAwaited: ahead.toRead !== null });
      try {
        const [known] = await Promise.all([readOrNot(arrived, ahead.toRead), turn.come]);
        await act(known);
      } finally {
        turn.leave();
      }
    },
    close: () => reader.close(),
  };
}

/** Knows what the last line of a window means, whatever is said around it meanwhile. */
function knowing({ lines }: Window, reading: Reading): Reader {
  const known = lines.at(-1);
  return {
    async read(window) {
      const line = window.lines.at(-1);
      const isKnown = line?.text === known?.text && line?.from === known?.from;
      return isKnown ? reading : offlineReader.read(window);
    },
  };
}
