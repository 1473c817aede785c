import { randomUUID } from "node:crypto";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Client, Pool } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { openVault } from "../../src/store/sealed.ts";
import type { Tables } from "../../src/store/tables.ts";
import { cloneDatabase } from "../database.ts";
import { redisSaying, silentServer, skewedServer, strangerOn } from "../doctor/far.ts";
import { poolByTransaction } from "../doctor/pooler.ts";
import { diagnose, type Rig, soundSetup } from "../doctor/rig.ts";
import { freePort } from "../fake-telegram/free-port.ts";
import { openFakeTelegram } from "../fake-telegram/telegram.ts";

const SLOW = { timeout: 60_000 };

/** How a set-up is broken, and what both lines must say. */
type Broken = readonly [
  name: string,
  breakIt: (rig: Rig) => Promise<void> | void,
  zh: RegExp,
  en: RegExp,
];

const key = Buffer.alloc(32, 3);

/** A database of one's own with something in it; the set-up is led to it. */
async function withDatabase(rig: Rig): Promise<Kysely<Tables>> {
  const { url, drop } = await cloneDatabase();
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }),
  });
  onTestFinished(() => db.destroy().then(drop));
  rig.env["DATABASE_URL"] = url;
  return db;
}

/** A database in which a text is sealed. */
async function withTexts(rig: Rig): Promise<void> {
  const db = await withDatabase(rig);
  await sql`insert into community (id, salt) values ('elm', '\\x00')`.execute(db);
  const { rows } = await sql<{ id: number }>`
    insert into person (community, language) values ('elm', 'zh') returning id::int`.execute(db);
  await openVault(key).create(db, rows[0]?.id ?? 0);
}

/** The address of the database with something changed in it. */
function urlWith(rig: Rig, change: (url: URL) => void): void {
  const url = new URL(rig.env["DATABASE_URL"] ?? "");
  change(url);
  rig.env["DATABASE_URL"] = url.href;
}

const dotenv =
  (text: string, mode = 0o600): Broken[1] =>
  (rig) =>
    rig.write(".env", text, mode);

const machine: readonly Broken[] = [
  [
    "a data folder that others can read",
    ({ dataDir }) => chmod(dataDir, 0o755),
    /别人也能看：.*chmod 700/u,
    /read by others: .*chmod 700/u,
  ],
  [
    "a data folder that is a file",
    async (rig) => {
      await rig.write("file", "");
      rig.env["DATA_DIR"] = join(rig.folder, "file");
    },
    /不是目录：.*DATA_DIR/u,
    /is no folder: set DATA_DIR/u,
  ],
  [
    "a key file that holds no key",
    (rig) => rig.write("data/key", "lost it"),
    /不是密钥.*备份/u,
    /holds no key.*copy/u,
  ],
  [
    "a key that others can read",
    (rig) => rig.write("data/key", key.toString("hex"), 0o644),
    /密钥.*别人也能看：.*chmod 600/u,
    /key .*read by others: .*chmod 600/u,
  ],
  [
    "data without its key",
    async ({ dataDir }) => {
      await mkdir(join(dataDir, "postgres"));
      await writeFile(join(dataDir, "postgres", "PG_VERSION"), "18\n");
    },
    /密钥.*不见了.*放回来/u,
    /key .* is gone.*put it back/u,
  ],
  [
    "two keys",
    async (rig) => {
      await rig.write("data/key", key.toString("hex"));
      rig.env["LINLI_KEY"] = Buffer.alloc(32, 4).toString("hex");
    },
    /不是同一个密钥/u,
    /two different keys/u,
  ],
  [
    "files of another Postgres",
    async (rig) => {
      await rig.write("data/key", key.toString("hex"));
      await mkdir(join(rig.dataDir, "postgres"));
      await rig.write("data/postgres/PG_VERSION", "16\n");
    },
    /Postgres 16 写的.*备份/u,
    /written by Postgres 16.*backup/u,
  ],
  [
    "a time zone that does not exist",
    ({ env }) => void (env["TZ"] = "Asia/Elm"),
    /Asia\/Elm.*TZ/u,
    /no time zone Asia\/Elm.*TZ/u,
  ],
  [
    "a page port that another program has",
    async ({ env }) => void (env["PORT"] = String(await strangerOn())),
    /端口 \d+ 被别的程序占了：.*PORT=/u,
    /port \d+ is taken .*PORT=/u,
  ],
  [
    "a webhook port that another program has",
    async (rig) => {
      await withDatabase(rig);
      rig.env["TELEGRAM_WEBHOOK_URL"] = "https://linli.invalid/telegram";
      rig.env["TELEGRAM_WEBHOOK_PORT"] = String(await strangerOn());
    },
    /被别的程序占了.*TELEGRAM_WEBHOOK_PORT/u,
    /is taken .*TELEGRAM_WEBHOOK_PORT/u,
  ],
  [
    "a clock that is ahead",
    async ({ env }) => void (env["TELEGRAM_API_ROOT"] = await skewedServer(300)),
    /时钟比 127\.0\.0\.1.* 快 (?:299|300|301) 秒.*timedatectl/u,
    /clock .* (?:299|300|301) s ahead of 127\.0\.0\.1.*timedatectl/u,
  ],
  [
    "a clock that is behind",
    async ({ env }) => void (env["TELEGRAM_API_ROOT"] = await skewedServer(-300)),
    /慢 (?:299|300|301) 秒/u,
    /(?:299|300|301) s behind/u,
  ],
];

const variables: readonly Broken[] = [
  [
    ".env that others can read",
    dotenv("LOG_LEVEL=info\n", 0o644),
    /\.env 别人也能看.*chmod 600/u,
    /\.env can be read by others.*chmod 600/u,
  ],
  [
    ".env with a mark at its beginning",
    dotenv("\uFEFFLOG_LEVEL=info\n"),
    /BOM.*UTF-8/u,
    /BOM.*UTF-8/u,
  ],
  [
    ".env with the line ends of Windows",
    dotenv("LOG_LEVEL=info\r\nPORT=1\r\n"),
    /Windows 换行.*sed/u,
    /line ends of Windows.*sed/u,
  ],
  [
    ".env with a token that is still behind its #",
    dotenv("# WECHATY_PUPPET_TOKEN=do-not-print\n"),
    /WECHATY_PUPPET_TOKEN 这一行以 # 开头.*删掉/u,
    /WECHATY_PUPPET_TOKEN behind a #.*remove/u,
  ],
  [
    ".env with a wide equals sign",
    dotenv("# ours\nLOG_LEVEL＝info\n"),
    /\.env 第 2 行/u,
    /\.env line 2/u,
  ],
  [
    ".env that says something twice",
    dotenv("PORT=1\nPORT=2\n"),
    /PORT 写了两次.*删掉/u,
    /sets PORT twice.*remove/u,
  ],
  [
    "a name nearly right",
    async (rig) => {
      delete rig.env["TELEGRAM_BOT_TOKEN"];
      await rig.write(".env", "TELEGRAM_TOKEN=do-not-print\n");
    },
    /没有 TELEGRAM_TOKEN .*请改成 TELEGRAM_BOT_TOKEN/u,
    /no variable TELEGRAM_TOKEN.*call it TELEGRAM_BOT_TOKEN/u,
  ],
  [
    "a value in quotes",
    ({ env }) => void (env["WECHATY_PUPPET_TOKEN"] = "“do-not-print”"),
    /WECHATY_PUPPET_TOKEN 的值带着引号/u,
    /value of WECHATY_PUPPET_TOKEN has quotes/u,
  ],
  [
    "a value left from the example",
    ({ env }) => void (env["DATABASE_URL"] = "postgres://linli:password@localhost:1/linli"),
    /DATABASE_URL 还是例子里的值/u,
    /DATABASE_URL still has the value of an example/u,
  ],
  [
    "half of WeChat",
    ({ env }) => void (env["WECHATY_PUPPET_ENDPOINT"] = "127.0.0.1:1"),
    /WECHATY_PUPPET_TOKEN 不对：/u,
    /WECHATY_PUPPET_TOKEN is wrong: /u,
  ],
  [
    "a key of the wrong length",
    ({ env }) => void (env["LINLI_KEY"] = "abcd"),
    /LINLI_KEY 不对：.*openssl/u,
    /LINLI_KEY is wrong: .*openssl/u,
  ],
  [
    "a token that is none",
    ({ env }) => void (env["TELEGRAM_BOT_TOKEN"] = "do-not-print"),
    /TELEGRAM_BOT_TOKEN 不对：.*BotFather/u,
    /TELEGRAM_BOT_TOKEN is wrong: .*BotFather/u,
  ],
  [
    "a token that Telegram refuses",
    async ({ env }) => {
      const other = await openFakeTelegram({ token: "43:another" });
      onTestFinished(() => other.close());
      env["TELEGRAM_API_ROOT"] = other.url;
    },
    /Telegram.*令牌不对.*BotFather/u,
    /Telegram does not know the token.*BotFather/u,
  ],
  [
    "a Telegram that is away",
    async ({ telegram }) => telegram.down(),
    /Telegram：连不上/u,
    /Telegram cannot be reached/u,
  ],
  [
    "a bot that is in no group",
    async ({ telegram }) => telegram.group(-1001, "3号楼", { bot: "left" }),
    /不在群里.*拉进群/u,
    /not in it; add it/u,
  ],
  [
    "a community file with a mistake",
    (rig) =>
      rig.write(
        "community.yaml",
        "version: 1\ncommunity: { id: elm, name: Elm, timezone: Moon/Base }\n",
      ),
    /community\.yaml 第 2 行.*时区/u,
    /community\.yaml.*2.*time zone/u,
  ],
  [
    "a community file that is not there",
    ({ env, folder }) => void (env["COMMUNITY_FILE"] = join(folder, "elm.yaml")),
    /elm\.yaml.*读不到/u,
    /elm\.yaml.*cannot be read/u,
  ],
];

const stores: readonly Broken[] = [
  [
    "a database that does not run",
    async ({ env }) =>
      void (env["DATABASE_URL"] = `postgres://a:b@127.0.0.1:${await freePort()}/c`),
    /连不上 Postgres（ECONNREFUSED）：.*DATABASE_URL/u,
    /Postgres cannot be reached \(ECONNREFUSED\): .*DATABASE_URL/u,
  ],
  [
    "a wrong password of the database",
    async (rig) => {
      await withDatabase(rig);
      urlWith(rig, (url) => {
        url.password = "do-not-print";
      });
    },
    /不认这个用户或密码：/u,
    /refuses the user or password: /u,
  ],
  [
    "a database that is not there",
    async (rig) => {
      await withDatabase(rig);
      urlWith(rig, (url) => {
        url.pathname = "/nowhere";
      });
    },
    /没有这个数据库：.*createdb/u,
    /no such database: run createdb/u,
  ],
  [
    "a database user without rights",
    async (rig) => {
      const role = `guest_${randomUUID().slice(0, 8)}`;
      onTestFinished(() => onCluster(`drop role ${role}`));
      const db = await withDatabase(rig);
      await onCluster(`create role ${role} login password 'guest'`);
      await sql.raw("drop schema bullmq cascade").execute(db);
      urlWith(rig, (url) => {
        url.username = role;
        url.password = "guest";
      });
    },
    /建不了表：.*owner/u,
    /no tables can be made.*owner/u,
  ],
  [
    "a database that can only be read",
    async (rig) => {
      await withDatabase(rig);
      urlWith(rig, (url) => url.searchParams.set("options", "-c default_transaction_read_only=on"));
    },
    /只能读：.*主库/u,
    /can only be read: .*primary/u,
  ],
  [
    "a database of a newer linli",
    async (rig) => {
      const db = await withDatabase(rig);
      await sql`insert into kysely_migration (name, timestamp) values ('999_later', 'now')`.execute(
        db,
      );
    },
    /更新的邻里写的（999_later）：.*备份/u,
    /newer linli \(999_later\): .*backup/u,
  ],
  [
    "a pooler before the database",
    async (rig) => {
      await withDatabase(rig);
      const name = new URL(rig.env["DATABASE_URL"] ?? "").pathname.slice(1);
      const port = await poolByTransaction(clusterAt(name));
      rig.env["DATABASE_URL"] = `postgres://a:b@127.0.0.1:${port}/${name}`;
    },
    /连接池.*session/u,
    /pooler.*session mode/u,
  ],
  [
    "a key that is not that of the database",
    async (rig) => {
      await withTexts(rig);
      rig.env["LINLI_KEY"] = Buffer.alloc(32, 4).toString("hex");
    },
    /密钥和数据库对不上.*请用/u,
    /not that of the database.*use the key/u,
  ],
  [
    "a key file that is not that of the database",
    async (rig) => {
      await withTexts(rig);
      await rig.write("data/key", Buffer.alloc(32, 4).toString("hex"));
    },
    /密钥和数据库对不上.*请用/u,
    /not that of the database.*use the key/u,
  ],
  [
    "a database elsewhere whose key was left behind",
    withTexts,
    /密钥和数据库对不上.*请用/u,
    /not that of the database.*use the key/u,
  ],
  [
    "queues that nobody works on",
    async (rig) => {
      const db = await withDatabase(rig);
      await sql`insert into pulse (at) values (now() + interval '1 minute')`.execute(db);
      await workBesides(["post", "tick", "handle-volunteers", "handle-community"]);
    },
    /没人干活：post tick handle-volunteers handle-community.*重启/u,
    /nobody works on these queues: post tick handle-volunteers handle-community.*start it again/u,
  ],
  [
    "a community that stopped",
    async (rig) => {
      const db = await withDatabase(rig);
      await sql`insert into community (id, salt, stopped_at, stopped_why) values ('elm', '\\x00', now(), 'law')`.execute(
        db,
      );
    },
    /社区 elm 因为出错停下了.*日志/u,
    /community elm stopped.*log/u,
  ],
  [
    "a Redis that does not run",
    async ({ env }) => void (env["REDIS_URL"] = `redis://127.0.0.1:${await freePort()}`),
    /连不上 Redis.*REDIS_URL/u,
    /Redis cannot be reached.*REDIS_URL/u,
  ],
  [
    "a Redis that forgets",
    async ({ env }) => {
      const port = await redisSaying({ redis_version: "7.4.0", maxmemory_policy: "allkeys-lru" });
      env["REDIS_URL"] = `redis://127.0.0.1:${port}`;
    },
    /allkeys-lru.*noeviction/u,
    /allkeys-lru.*noeviction/u,
  ],
  [
    "a Redis too old",
    async ({ env }) => {
      const port = await redisSaying({ redis_version: "5.0.14" });
      env["REDIS_URL"] = `redis://127.0.0.1:${port}`;
    },
    /Redis 5 太旧：.*6\.2/u,
    /Redis 5 is too old: .*6\.2/u,
  ],
];

/** Another linli on the same server works on queues of its own. */
async function workBesides(queues: readonly string[]): Promise<void> {
  const workers = queues.map(
    (queue) => new Client({ ...clusterAt("postgres"), application_name: `linli.${queue}` }),
  );
  await Promise.all(workers.map((worker) => worker.connect()));
  onTestFinished(async () => void (await Promise.all(workers.map((worker) => worker.end()))));
}

const clusterAt = (database: string) => {
  const { host, port, user, password } = inject("cluster");
  return { host, port, user, password, database };
};

async function onCluster(statement: string): Promise<void> {
  const pool = new Pool(clusterAt("postgres"));
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}

test("a sound set-up has no finding", SLOW, async () => {
  const rig = await soundSetup();
  const { findings, open } = await diagnose(rig);
  expect(open).toEqual([]);
  expect(findings.length).toBeGreaterThan(12);
});

test("a sound set-up on a database of its own has no finding", SLOW, async () => {
  const rig = await soundSetup();
  await withDatabase(rig);
  if (inject("redisUrl") !== null) rig.env["REDIS_URL"] = inject("redisUrl") ?? "";
  expect((await diagnose(rig)).open).toEqual([]);
});

test.each([...machine, ...variables, ...stores])(
  "%s is found, with what to do",
  SLOW,
  async (_, breakIt, zh, en) => {
    const rig = await soundSetup();
    await breakIt(rig);
    const told = await diagnose(rig);
    expect(told.zh).toContainEqual(expect.stringMatching(zh));
    expect(told.en).toContainEqual(expect.stringMatching(en));
    expect(JSON.stringify(told.findings)).not.toContain("do-not-print");
  },
);

test("nothing that does not answer holds it up for longer than 20 s", SLOW, async () => {
  const rig = await soundSetup();
  const port = await silentServer();
  Object.assign(rig.env, {
    DATABASE_URL: `postgres://a:b@127.0.0.1:${port}/c`,
    REDIS_URL: `redis://127.0.0.1:${port}`,
    TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
    WECHATY_PUPPET_ENDPOINT: `127.0.0.1:${port}`,
    WECHATY_PUPPET_TOKEN: "token",
    OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
    OPENAI_MODEL: "small",
    PORT: String(port),
  });
  const began = performance.now();
  const { open } = await diagnose(rig);
  expect(performance.now() - began).toBeLessThan(20_000);
  const abouts = new Set(open.map(({ about }) => about));
  expect([...abouts].toSorted()).toEqual([
    "clock",
    "model",
    "ports",
    "postgres",
    "redis",
    "telegram",
  ]);
});
