import { reason } from "../../src/store/start-error.ts";
import { type Finding, findingsOn } from "./finding.ts";
import { redisWording as wording } from "./redis-wording.ts";

const { ok, bad } = findingsOn("redis");

const PATIENCE_MS = 5_000;

/** BullMQ asks for it. */
const OLDEST = 6.2;

/** What a Redis told. */
export type RedisSeen = {
  readonly findings: readonly Finding[];
  /** The names of whoever is connected to the same database; null where it did not answer. */
  readonly clients: readonly string[] | null;
  /** The instant it shows, in milliseconds. */
  readonly time: number | null;
};

/** Looks at a Redis that should answer, without changing anything in it. */
export async function seeRedis(url: string): Promise<RedisSeen> {
  const { Redis } = await import("ioredis");
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    commandTimeout: PATIENCE_MS,
    enableReadyCheck: false,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
  });
  let trouble: unknown = null;
  client.on("error", (error) => {
    trouble ??= error;
  });
  try {
    await client.connect();
    const info = await client.info();
    const list = String(await client.client("LIST").catch(() => ""));
    const [seconds] = await client.time();
    const clients = namesIn(list, client.options.db ?? 0);
    return { findings: findingsIn(info), clients, time: Number(seconds) * 1000 };
  } catch (error) {
    return { findings: [bad(refusalOf(trouble ?? error))], clients: null, time: null };
  } finally {
    client.disconnect();
  }
}

const namesIn = (list: string, db: number): readonly string[] =>
  [...list.matchAll(/ name=(\S+)(?=.* db=(\d+) )/gu)]
    .filter(([, , where]) => Number(where) === db)
    .map(([, name = ""]) => name);

function refusalOf(error: unknown) {
  const said = error instanceof Error ? error.message : "";
  if (/NOAUTH|WRONGPASS|NOPERM|invalid password/iu.test(said)) return wording.wrongPassword();
  // Before version 6 a Redis does not even know how it is greeted.
  if (/unknown command/iu.test(said)) return wording.old("5");
  return wording.unreachable(reason(error));
}

function findingsIn(info: string): readonly Finding[] {
  const told = new Map(
    info.split("\r\n").map((line) => [line.split(":")[0] ?? "", line.split(":")[1] ?? ""]),
  );
  const version = told.get("redis_version") ?? "?";
  const policy = told.get("maxmemory_policy") ?? "noeviction";
  return [
    Number.parseFloat(version) < OLDEST
      ? bad(wording.old(version))
      : ok(wording.answers(version, told.get("aof_enabled") === "1")),
    ...(policy === "noeviction" ? [] : [bad(wording.forgets(policy))]),
    ...(told.get("role") === "slave" ? [bad(wording.replica())] : []),
  ];
}
