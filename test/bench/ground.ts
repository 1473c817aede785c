import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { pino } from "pino";
import type { Channel } from "../../src/chat/channel.ts";
import type { Said } from "../../src/chat/event.ts";
import type { Notice } from "../../src/chat/notice.ts";
import type { Community } from "../../src/community/community.ts";
import { parseCommunity } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";
import { openService } from "../../src/service.ts";
import { openPostgres } from "../../src/store/postgres.ts";

/** How large the town is. */
export const COMMUNITIES = 64;
export const GROUPS = 8;

/** A town on an embedded Postgres that keeps what it commits, and a service that runs it. */
export type Ground = Awaited<ReturnType<typeof openGround>>;

/** Opens the town. `hear` gets every post, at once. */
export async function openGround(hear: (notice: Notice) => void) {
  const folder = await mkdtemp(join(tmpdir(), "linli-bench-"));
  // Open to the user as whom Postgres runs under root; else its data would lie elsewhere.
  await chmod(folder, 0o755);
  const database = await openPostgres({ dataDir: join(folder, "data") });
  let aheadMs = 0;
  const service = await openService({
    database,
    key: Buffer.alloc(32, 1),
    redisUrl: null,
    communities: Array.from({ length: COMMUNITIES }, (_, index) => community(index)),
    channels: [network(hear)],
    clock: { now: () => new Date(Date.now() + aheadMs) },
    log: pino({ level: "warn" }, pino.destination(2)),
  });
  const pool = new pg.Pool({ ...database.config, max: 8 });
  return {
    service,
    pool,
    /** Lets time pass: acknowledgements that come close together leave as one post. */
    letPass: (ms: number) => void (aheadMs += ms),
    now: () => new Date(Date.now() + aheadMs),
    async close() {
      await service.close();
      await pool.end();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function network(hear: (notice: Notice) => void): Channel {
  return {
    name: "telegram",
    capabilities: { edit: true, buttons: true, privateFirst: true, idempotent: true },
    listen: async () => {},
    close: async () => {},
    async post(notice) {
      hear(notice);
      return { sent: notice.id };
    },
  };
}

const chatOf = (community: number, group: number): string => `-${community}0${group}`;

/** A community with a group for each of its buildings; nothing is held back. */
function community(index: number): Community {
  const each = (line: (group: number) => string) =>
    Array.from({ length: GROUPS }, (_, group) => `  - { ${line(group)} }`).join("\n");
  const parsed = parseCommunity(
    `
version: 1
community: { id: town-${index}, name: 小区${index}, timezone: Asia/Shanghai }
areas:
${each((group) => `id: b${group}, level: building, name: ${group + 1}号楼`)}
groups:
${each((group) => `id: g${group}, network: telegram, chat: "${chatOf(index, group)}", kind: residents, area: b${group}, mode: active`)}
policies: { flood: off, quiet: off, hourly: off, daily: off }
`,
    "town.yaml",
  );
  if (!parsed.ok) throw new Error(explain(parsed.error, "en").join("\n"));
  return parsed.value;
}

let told = 0;

/** A message in a group, by somebody of that group. */
export function said(place: { community: number; group: number }, text: string, at: Date): Said {
  told += 1;
  const chat = chatOf(place.community, place.group);
  return {
    type: "said",
    network: "telegram",
    key: `m:${chat}:${told}`,
    at,
    place: { kind: "group", id: chat },
    id: String(told),
    from: { account: `neighbour-${place.community}-${place.group}`, name: "李姐" },
    text,
    replyTo: null,
    forwarded: false,
    mentions: [],
    mentionsBot: false,
    media: null,
    file: null,
  };
}
