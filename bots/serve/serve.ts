import { isTerminal, loadFiles } from "./program.ts";
import { once } from "node:events";
import { networkName } from "../../src/chat/network-names.ts";
import type { Community } from "../../src/community/community.ts";
import type { Config } from "../../src/config.ts";
import { accountLock } from "../../src/store/account-lock.ts";
import { converse } from "../chat/conversation.ts";
import { network as practice } from "../practice/neighbourhood.ts";
import { type Connect, openLive, type Opened } from "../practice/open.ts";
import { programVersion } from "./version.ts";
import { startLines } from "./first-lines.ts";
import { guarded } from "./guarded.ts";
import {
  adminCodeLine,
  checkLines,
  connectionLine,
  standingLines,
  unconnectedLines,
} from "./lines.ts";
import { groupsOfFiles, type Network, networksIn } from "./networks.ts";
import { openWatched } from "./watched.ts";
import { wording } from "./wording.ts";

/**
 * Serves the configured communities on every network that the environment names. Groups on the
 * practice network are in the terminal; without any, there is nothing to type.
 */
export async function serve(config: Config, stop: AbortController): Promise<void> {
  const communities = await loadFiles(config.communityFiles ?? [], config);
  // Until the service knows better, the groups are those of the files.
  let groupsOn = groupsOfFiles(communities);
  const networks = networksIn(config, (network) => groupsOn(network));
  const teller = openTeller();
  const connect = connectTo(networks, communities, config, teller.tell);
  const opened = await openLive(config, communities, connect, (id, code) =>
    teller.tell(adminCodeLine(communities, { community: id, code }, config.locale)),
  );
  groupsOn = (network) => opened.service.groupsOn(network);
  const watched = await openWatched(opened.service, config, teller.tell);
  const close = async () => {
    await watched?.close();
    await opened.close();
  };
  // The server would outlive a program that ends here.
  const lines = await firstLines(opened, networks, config, watched?.url ?? null).catch(
    (error: unknown) => close().then(() => Promise.reject(error)),
  );
  const groups = communities.flatMap((community) => community.groups);
  if (groups.some(({ network }) => network === practice)) {
    lines.push(...(await checkAll(opened, config)));
    teller.begin([]);
    return converse({ ...opened, close }, config, stop, lines.join("\n"));
  }
  try {
    teller.begin(lines);
    (await checkAll(opened, config)).forEach(teller.tell);
    if (!isTerminal()) teller.tell("ready");
    if (!stop.signal.aborted) await once(stop.signal, "abort");
  } finally {
    await close();
  }
}

/** Prints lines; what networks tell before the first lines stand there comes after them. */
function openTeller() {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  let early: string[] | null = [];
  return {
    tell: (line: string) => void (early === null ? print(line) : early.push(line)),
    begin(first: readonly string[]) {
      const lines = [...first, ...(early ?? [])];
      early = null;
      lines.forEach(print);
    },
  };
}

/** Opens the networks; one that cannot be opened is told, and the others go on. */
const connectTo =
  (
    networks: readonly Network[],
    communities: readonly Community[],
    { locale }: Config,
    tell: (line: string) => void,
  ): Connect =>
  async (database, log) => {
    const zone = communities[0]?.timezone ?? "UTC";
    const opening = networks.map(async ({ name, account, open }) => {
      const network = networkName(name, locale);
      const lock = accountLock(database.config, account);
      const failed = (error: unknown) => {
        log.error({ event: "channel-failed", network: name, err: error });
        tell(wording.failed[locale]({ network }));
      };
      try {
        const channel = await open({ log: log.child({ network: name }), owns: lock.holds });
        return guarded(channel, lock, {
          taken: () => tell(wording.taken[locale]({ network })),
          failed,
          connection: (event) => tell(connectionLine(event, zone, locale)),
        });
      } catch (error) {
        failed(error);
        return null;
      }
    });
    return (await Promise.all(opening)).filter((channel) => channel !== null);
  };

/** Lets what waited for its network leave, and gives what is told first, whatever the networks do. */
async function firstLines(
  { communities, service, channels }: Opened,
  networks: readonly Network[],
  config: Config,
  address: string | null,
): Promise<string[]> {
  const { locale } = config;
  for (const { name } of channels) await service.resume(name);
  const names = networks.map(({ name }) => name);
  const version = await programVersion();
  const bound = names.map((name) => ({ name, groups: service.groupsOn(name).length }));
  const first = startLines({ version, communities, config, networks: bound, address }, locale);
  const missing = unconnectedLines(communities, [practice, ...names], locale);
  if (names.length === 0) return [...first, ...missing];
  return [
    ...first,
    ...standingLines(communities, await service.standings(), names, locale),
    ...missing,
  ];
}

async function checkAll({ channels }: Opened, { locale }: Config): Promise<readonly string[]> {
  const lines = await Promise.all(channels.map((channel) => checkLines(channel, locale)));
  return lines.flat();
}
