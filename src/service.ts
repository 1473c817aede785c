import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Logger } from "pino";
import { type Question, show } from "./board/show.ts";
import type { Channel } from "./chat/channel.ts";
import type { ChatEvent } from "./chat/event.ts";
import type { Community } from "./community/community.ts";
import type { ReadingModel } from "./config-model.ts";
import { botNames, makeDoor, openDesk } from "./driving/door.ts";
import type { Engine } from "./driving/engine.ts";
import { handle } from "./driving/handle.ts";
import { type Health, watchHealth } from "./driving/health.ts";
import { dispatch } from "./driving/jobs.ts";
import { live, runDue } from "./driving/live.ts";
import { makeEngine } from "./driving/make-engine.ts";
import { openSender } from "./driving/sender.ts";
import { setUp } from "./driving/set-up.ts";
import { type Standing, standingOf } from "./driving/standing.ts";
import { stepwise } from "./driving/stepwise.ts";
import { openStudy } from "./driving/study.ts";
import { releaseNetwork } from "./features/people/release.ts";
import { openDirectory } from "./hearing/directory.ts";
import { judge } from "./hearing/intake.ts";
import type { Clock, VirtualClock } from "./kernel/clock.ts";
import { openQueues, type Queues } from "./queue/queues.ts";
import { type QueueName, queueNames } from "./queue/wake-up.ts";
import { storeArrivals, waitingArrivals } from "./store/inbox.ts";
import { keyFits } from "./store/key-fits.ts";
import { migrate } from "./store/migrate.ts";
import type { Database } from "./store/postgres.ts";
import { prepareStatements } from "./store/prepared.ts";
import { StartError } from "./store/start-error.ts";
import { beginPulse, lastPulse } from "./store/pulse.ts";
import type { Tables } from "./store/tables.ts";

/** A running linli, as programs see it. */
export type Service = {
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
  /** Answers a question about a community, in the shapes of the contract. */
  show(community: string, question: Question): Promise<object>;
  /** The id of the bound group that has an id on a network; null for none. */
  groupAt(network: string, chat: string): string | null;
  /** Where the bound groups with an id in their community are now. */
  groupsNamed(
    group: string,
  ): readonly { readonly community: string; readonly network: string; readonly chat: string }[];
  /** The bound groups on a network, by their ids in the community and on the network. */
  groupsOn(network: string): readonly { readonly id: string; readonly chat: string }[];
  /** How each community stands; where nobody can be its admin yet, with a fresh code for the first. */
  standings(): Promise<readonly Standing[]>;
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
  const { database, communities, channels, log } = options;
  const began = performance.now();
  const virtual = "virtual" in options.clock ? options.clock.virtual : null;
  const clock = "virtual" in options.clock ? options.clock.virtual : options.clock;
  const pool = openPool(database, log);
  const { beforeUpdate } = options;
  await migrate(pool, { bullmq: options.redisUrl === null, beforeUpdate });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await insistOnKey(db, options.key);
  const last = await lastPulse(db);
  const beginning = "virtual" in options.clock ? options.clock.beginning : undefined;
  virtual?.moveTo(last ?? beginning ?? clock.now());
  const served = communities.map(({ id }) => id);
  const boots = await beginPulse(db, clock.now(), served);
  const directory = openDirectory(db, served);
  const engine = makeEngine(options, db, clock, directory);
  for (const community of communities) await setUp(engine, community);
  await directory.refresh();
  const { model = null } = options;
  const { group } = directory;
  const study =
    model === null ? null : await openStudy(engine, { communities, model, botNames, group });
  const desk = await openDesk(db, directory, study);
  const door = makeDoor(engine, directory, communities);
  // What a timer lets go may leave at once, not at the next look.
  let lookAgain = async (): Promise<void> => {};
  const ticked = () => void lookAgain();
  const queues = await openWork(engine, options, virtual === null ? null : boots, ticked);
  const receive = async (events: readonly ChatEvent[]) => {
    const arrivals = await judge(door, events);
    if (arrivals.length > 0) await storeArrivals(engine, clock.now(), arrivals);
    for (const { type, event, message, network } of arrivals) {
      if (type === "said" && event === null && message !== null)
        await desk.onSaid(network, message);
    }
  };
  const works =
    virtual === null ? live(engine, desk, queues) : stepwise(engine, desk, queues, virtual);
  lookAgain = works.nudge;
  const service: Service = {
    boots,
    settle: works.settle,
    advanceTo: works.advanceTo,
    receive: (events) => works.receive(() => receive(events)),
    resume: async (network) => {
      for (const id of served) await engine.inLane(id, (scene) => releaseNetwork(scene, network));
      await works.nudge();
    },
    rush: async (events) => {
      await works.receive(async () => {
        await Promise.all(events.map((event) => receive([event])));
      });
      const waiting = await waitingArrivals(db, events.length);
      await Promise.all(waiting.map((arrival) => handle(engine, desk, arrival)));
    },
    show: (community, question) => engine.inLane(community, (scene) => show(scene, question)),
    groupAt: (network, chat) => directory.group(network, chat)?.group_id ?? null,
    groupsNamed: (group) =>
      directory
        .named(group)
        .map(({ community, network, external }) => ({ community, network, chat: external })),
    groupsOn: (network) =>
      directory
        .bound()
        .filter((chat) => chat.network === network)
        .map(({ group_id, external }) => ({ id: group_id ?? external, chat: external })),
    standings: () => Promise.all(communities.map((community) => standingOf(engine, community))),
    health: watchHealth(engine, queues, channels),
    close: async () => {
      const asked = performance.now();
      for (const channel of channels) await channel.close();
      await study?.close();
      await works.close();
      await queues.close();
      await db.destroy();
      log.info({ event: "stopped", ms: since(asked) });
    },
  };
  for (const channel of channels) await channel.listen((events) => service.receive(events));
  await works.start();
  const networks = channels.map(({ name }) => name);
  log.info({ event: "started", boots, communities: served, networks, ms: since(began) });
  return service;
}

const since = (began: number): number => Math.round(performance.now() - began);

/** With another key than theirs no text could be read, and new ones would be sealed under it beside them. */
async function insistOnKey(db: Kysely<Tables>, key: Buffer): Promise<void> {
  if (await keyFits(db, key)) return;
  await db.destroy();
  throw new StartError(
    {
      zh: "这把密钥打不开数据库里已有的文字。",
      en: "This is not the key that the texts in the database are sealed with.",
    },
    {
      zh: "请把原来的密钥放回 DATA_DIR/key（或 LINLI_KEY），再启动。",
      en: "Put the key that belongs to them back (DATA_DIR/key, or LINLI_KEY), and start again.",
    },
  );
}

/** Connections beside those of the queues: lanes, drains, and the door. */
const CONNECTIONS = 16;

function openPool(database: Database, log: Logger): pg.Pool {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ ...database.config, max: CONNECTIONS });
  prepareStatements(pool);
  pool.on("error", (error) => log.warn({ event: "connection-lost", err: error }));
  return pool;
}

/**
 * @param run the number of this run where everything happens one step at a time: it has queues of
 * its own, for a job left by a run that was killed must not come to life between two steps
 * @param ticked called when the timers that were due have fired
 */
async function openWork(
  engine: Engine,
  { database, redisUrl, communities, log }: ServiceOptions,
  run: number | null,
  ticked: () => void,
): Promise<Queues> {
  const sender = await openSender(engine);
  const most = run === null ? Infinity : 1;
  const handOver = (row: string) => dispatch(engine, Number(row));
  return openQueues({
    backend:
      redisUrl === null
        ? { kind: "postgres", connection: database.config }
        : { kind: "redis", url: redisUrl },
    prefix: run === null ? "linli" : `linli.${run}`,
    alarm: run === null,
    log: ({ error, ...event }) => log.warn({ ...event, ...(error !== null && { err: error }) }),
    work: {
      post: (chat) => sender.drain(Number(chat), most),
      tick: () => runDue(engine).then(ticked),
      ...Object.fromEntries(queuesServed(communities).map((queue) => [queue, handOver])),
    },
  });
}

/** The queues of all who handle demands in these communities. */
function queuesServed(communities: readonly Community[]): readonly QueueName[] {
  const units = communities.flatMap((community) => community.units);
  const handlers = new Set(["volunteers", "community", ...units.map(({ handler }) => handler)]);
  return queueNames.filter((name) => handlers.has(name.replace("handle-", "")));
}
