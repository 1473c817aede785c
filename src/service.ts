import type { Logger } from "pino";
import type { Channel } from "./chat/channel.ts";
import type { ChatEvent } from "./chat/event.ts";
import type { Community } from "./community/community.ts";
import type { ReadingModel } from "./config-model.ts";
import { type Answers, makeAnswers } from "./driving/answers.ts";
import { botNames, makeDoor, openDesk } from "./driving/door.ts";
import { handle } from "./driving/handle.ts";
import { type Health, watchHealth } from "./driving/health.ts";
import { watchNetworks } from "./driving/network-states.ts";
import { live } from "./driving/live.ts";
import { makeEngine } from "./driving/make-engine.ts";
import { openStore } from "./driving/open-store.ts";
import { openWork } from "./driving/open-work.ts";
import { receive } from "./driving/receive.ts";
import { setUp } from "./driving/set-up.ts";
import { stepwise } from "./driving/stepwise.ts";
import { openStudy } from "./driving/study.ts";
import { releaseNetwork } from "./features/people/release.ts";
import { openDirectory } from "./hearing/directory.ts";
import type { Clock, VirtualClock } from "./kernel/clock.ts";
import { waitingArrivals } from "./store/inbox.ts";
import type { Database } from "./store/postgres.ts";
import { beginPulse, lastPulse } from "./store/pulse.ts";

/** A running linli, as programs see it. */
export type Service = Answers & {
  /** Takes events in; resolves once they are stored. They are acted on after that. */
  receive(events: readonly ChatEvent[]): Promise<void>;
  /** Moves a virtual clock; whatever falls due on the way fires in order, each at its own instant. */
  advanceTo(at: Date): Promise<void>;
  /** Works, or waits, until nothing can be done at this instant. */
  settle(): Promise<void>;
  /** A network is back: what waits for it may leave. */
  resume(network: string): Promise<void>;
  /** Takes events in and acts on them concurrently, as they come when many speak in one instant. */
  rush(events: readonly ChatEvent[]): Promise<void>;
  /** How often this database was started before; with the line number it makes an id that is new. */
  readonly boots: number;
  /** How its parts are just now. */
  health(): Health;
  /** Lets go of everything, in order; nothing is lost. The database itself stays open. */
  close(): Promise<void>;
};

/** What a service is opened with. */
export type ServiceOptions = {
  readonly database: Database;
  readonly redisUrl: string | null;
  /** 32 bytes under which every person's key is wrapped. */
  readonly key: Buffer;
  readonly communities: readonly Community[];
  readonly channels: readonly Channel[];
  /**
   * A virtual clock makes everything happen one step at a time. It goes on from where the last run
   * ended; at the very first start, from `beginning`.
   */
  readonly clock: Clock | { readonly virtual: VirtualClock; readonly beginning?: Date };
  readonly log: Logger;
  /** Told a fresh code where a new login left a community without an admin. */
  readonly adminCode?: ((community: string, code: string) => void) | undefined;
  /** The model that helps to read; null or left out: everything is read offline. */
  readonly model?: ReadingModel | null;
  /** Called before tables that hold something are changed; while it throws, nothing is. */
  readonly beforeUpdate?: (() => Promise<void>) | undefined;
};

/** Opens a service: tables, queues, channels, and what the last run left undone. */
export async function openService(options: ServiceOptions): Promise<Service> {
  const { communities, channels, log } = options;
  const began = performance.now();
  const parts = await openParts(options);
  const service = serviceOf(options, parts);
  for (const channel of channels) await channel.listen((events) => service.receive(events));
  await parts.works.start();
  const served = communities.map(({ id }) => id);
  const networks = channels.map(({ name }) => name);
  log.info({
    event: "started",
    boots: parts.boots,
    communities: served,
    networks,
    ms: since(began),
  });
  return service;
}

type Parts = Awaited<ReturnType<typeof openParts>>;

/** Opens all that works, in the order in which one needs the other. */
async function openParts(options: ServiceOptions) {
  const { database, redisUrl, key, communities, log, beforeUpdate, model = null } = options;
  const virtual = "virtual" in options.clock ? options.clock.virtual : null;
  const clock = "virtual" in options.clock ? options.clock.virtual : options.clock;
  const db = await openStore(database, key, log, { bullmq: redisUrl === null, beforeUpdate });
  const last = await lastPulse(db);
  const beginning = "virtual" in options.clock ? options.clock.beginning : undefined;
  virtual?.moveTo(last ?? beginning ?? clock.now());
  const served = communities.map(({ id }) => id);
  const boots = await beginPulse(db, clock.now(), served);
  const directory = openDirectory(db, served);
  const engine = makeEngine(options, db, clock, directory);
  for (const community of communities) await setUp(engine, community);
  await directory.refresh();
  const { group } = directory;
  const study =
    model === null ? null : await openStudy(engine, { communities, model, botNames, group });
  const desk = await openDesk(db, directory, study);
  const door = makeDoor(engine, directory, communities);
  // What a timer lets go may leave at once, not at the next look.
  let lookAgain = async (): Promise<void> => {};
  const ticked = () => void lookAgain();
  const run = virtual === null ? null : boots;
  const queues = await openWork(engine, { database, redisUrl, communities, run, ticked });
  const works =
    virtual === null ? live(engine, desk, queues) : stepwise(engine, desk, queues, virtual);
  lookAgain = works.nudge;
  return { db, boots, directory, engine, study, desk, door, queues, works };
}

/** What programs hold of it. */
function serviceOf({ communities, channels, log }: ServiceOptions, parts: Parts): Service {
  const { db, boots, directory, engine, study, desk, door, queues, works } = parts;
  const networks = watchNetworks(channels);
  const takeIn = async (events: readonly ChatEvent[]) => {
    await receive(engine, door, desk, events);
    networks.hear(events);
  };
  return {
    ...makeAnswers(engine, directory, communities),
    boots,
    settle: works.settle,
    advanceTo: works.advanceTo,
    receive: (events) => works.receive(() => takeIn(events)),
    async resume(network) {
      for (const { id } of communities)
        await engine.inLane(id, (scene) => releaseNetwork(scene, network));
      await works.nudge();
    },
    async rush(events) {
      await works.receive(async () => {
        await Promise.all(events.map((event) => takeIn([event])));
      });
      const waiting = await waitingArrivals(db, events.length);
      await Promise.all(waiting.map((arrival) => handle(engine, desk, arrival)));
    },
    health: watchHealth(engine, queues, networks),
    async close() {
      const asked = performance.now();
      for (const channel of channels) await channel.close();
      await study?.close();
      await works.close();
      await queues.close();
      await db.destroy();
      log.info({ event: "stopped", ms: since(asked) });
    },
  };
}

const since = (began: number): number => Math.round(performance.now() - began);
