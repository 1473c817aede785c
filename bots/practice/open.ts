import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DateTime } from "luxon";
import type { Logger } from "pino";
import type { Channel } from "../../src/chat/channel.ts";
import type { Notice } from "../../src/chat/notice.ts";
import type { Community } from "../../src/community/community.ts";
import type { Config } from "../../src/config.ts";
import { keyIn } from "../../src/key.ts";
import { virtualClock, wallClock } from "../../src/kernel/clock.ts";
import type { Service, ServiceOptions } from "../../src/service.ts";
import { type Database, openPostgres } from "../../src/store/postgres.ts";
import { backUpBeforeUpdate } from "../backup/before-update.ts";
import { tidyShelf } from "../backup/shelf.ts";
import { openLog } from "../log.ts";
import { simulatedNetwork } from "../simulated/network.ts";
import { beginning } from "./minute.ts";
import { network } from "./neighbourhood.ts";
import { isTerminal } from "../serve/program.ts";

/** A service with the practice network as one of its networks. */
export type Opened = {
  readonly service: Service;
  readonly communities: readonly Community[];
  /** The networks beside the terminal. */
  readonly channels: readonly Channel[];
  /** Where its files are, as an absolute path. */
  readonly dataDir: string;
  /** Whether the database lies there too. */
  readonly embedded: boolean;
  now(): Date;
  /** Moves the clock; null where time is real. */
  readonly advance: ((at: Date) => Promise<void>) | null;
  /** Takes the posts that came since it was last asked. */
  takePosts(): readonly Post[];
  close(): Promise<void>;
};

/** Opens the networks beside the terminal, once there is a database. */
export type Connect = (database: Database, log: Logger) => Promise<readonly Channel[]>;

/** A post that reached the terminal, and when. */
export type Post = { readonly notice: Notice; readonly at: Date };

/**
 * Opens the practice community on a clock of its own, which goes on where it stood. It keeps to a
 * folder of its own, and touches a configured database only where no community is configured, so
 * that practice never mixes with real neighbours.
 */
export function openPractice(config: Config, communities: readonly Community[]): Promise<Opened> {
  const alone = config.communityFiles === null;
  return open(
    {
      ...config,
      databaseUrl: alone ? config.databaseUrl : null,
      redisUrl: alone ? config.redisUrl : null,
      dataDir: folderOf(config),
      // What it plays first is written for what the rules understand.
      model: null,
    },
    communities,
    null,
  );
}

/** Deletes all that was said and registered in practice; nothing of it may be open. */
export const forgetPractice = (config: Config): Promise<void> =>
  rm(folderOf(config), { recursive: true, force: true });

const folderOf = ({ dataDir }: Config): string => join(dataDir, "practice");

/** Opens the configured communities on the wall clock. */
export function openLive(
  config: Config,
  communities: readonly Community[],
  connect: Connect,
  adminCode: (community: string, code: string) => void,
): Promise<Opened> {
  return open(config, communities, connect, adminCode);
}

async function open(
  config: Config,
  communities: readonly Community[],
  connect: Connect | null,
  adminCode?: (community: string, code: string) => void,
): Promise<Opened> {
  const { databaseUrl, dataDir } = config;
  // Half a second of modules is loaded while the server starts.
  const loading = import("../../src/service.ts");
  const database = await openPostgres({ databaseUrl: databaseUrl ?? undefined, dataDir });
  try {
    const { openService } = await loading;
    return await openOn(database, openService, { config, communities, connect, adminCode });
  } catch (error) {
    // The server would outlive a service that does not open.
    await database.close();
    throw error;
  }
}

type Opening = {
  readonly config: Config;
  readonly communities: readonly Community[];
  readonly connect: Connect | null;
  readonly adminCode: ((community: string, code: string) => void) | undefined;
};

async function openOn(
  database: Database,
  openService: (options: ServiceOptions) => Promise<Service>,
  { config, communities, connect, adminCode }: Opening,
): Promise<Opened> {
  const { dataDir, redisUrl } = config;
  const key = config.key ?? (await keyIn(dataDir));
  await tidyShelf(dataDir, wallClock.now());
  // In front of somebody, the log goes to its file alone.
  const { log, close: closeLog } = openLog({ dataDir, prints: !isTerminal() }, config.logLevel);
  const virtual = connect === null ? virtualClock(firstMorning(communities)) : null;
  const clock = virtual ?? wallClock;
  const posts: Post[] = [];
  const terminal = simulatedNetwork(network, (notice) => posts.push({ notice, at: clock.now() }));
  const channels = (await connect?.(database, log)) ?? [];
  const service = await openService({
    database,
    redisUrl,
    key,
    communities,
    channels: [terminal, ...channels],
    clock: virtual === null ? wallClock : { virtual },
    log,
    adminCode,
    model: config.model,
    beforeUpdate: () => backUpBeforeUpdate(database.config, config, wallClock.now()),
  });
  return {
    service,
    communities,
    channels,
    dataDir: resolve(dataDir),
    embedded: database.embedded,
    now: () => clock.now(),
    advance: virtual === null ? null : (at) => service.advanceTo(at),
    takePosts: () => posts.splice(0),
    close: () =>
      service
        .close()
        .then(() => database.close())
        .finally(closeLog),
  };
}

/** The morning of the first start: after quiet hours, whenever somebody starts. */
function firstMorning([community]: readonly Community[]): Date {
  const zone = community?.timezone ?? "UTC";
  return DateTime.now().setZone(zone).startOf("day").set(beginning).toJSDate();
}
