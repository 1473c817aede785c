import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { pino } from "pino";
import type { Channel } from "../../src/chat/channel.ts";
import { openService } from "../../src/service.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { communitiesOf, type Spot } from "./town.ts";

/** A town on an embedded Postgres that keeps what it commits, and a service that runs it. */
export type Ground = Awaited<ReturnType<typeof openGround>>;

/** The key under which the town's texts are sealed. */
export const masterKey = Buffer.alloc(32, 1);

/**
 * Opens the town.
 *
 * @param channels made when there is a folder that they may write to
 */
export async function openGround(
  spots: readonly Spot[],
  channels: (folder: string) => readonly Channel[],
) {
  const folder = await mkdtemp(join(tmpdir(), "linli-bench-"));
  // Open to the user as whom Postgres runs under root; else its data would lie elsewhere.
  await chmod(folder, 0o755);
  const database = await openPostgres({ dataDir: join(folder, "data") });
  let aheadMs = 0;
  const service = await openService({
    database,
    key: masterKey,
    redisUrl: null,
    communities: communitiesOf(spots),
    channels: channels(folder),
    clock: { now: () => new Date(Date.now() + aheadMs) },
    log: pino({ level: "error" }, pino.destination(2)),
  });
  const pool = new pg.Pool({ ...database.config, max: 8 });
  return {
    service,
    pool,
    database,
    /** Lets time pass: acknowledgements that come close together leave as one post. */
    letPass: (ms: number) => void (aheadMs += ms),
    now: () => new Date(Date.now() + aheadMs),
    /** Resolves when all that was taken in was acted on. */
    async handled() {
      const waiting = "select from inbox where handled_at is null limit 1";
      while ((await pool.query(waiting)).rowCount !== 0) await sleep(5);
    },
    async close() {
      await service.close();
      await pool.end();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
