import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { Client } from "pg";
import { guarded } from "../../bots/serve/guarded.ts";
import { simulatedNetwork } from "../../bots/simulated/network.ts";
import { accountLock } from "../../src/store/account-lock.ts";
import { type ClonedDatabase, cloneDatabase } from "../database.ts";
import { notice } from "./channel/trial.ts";

let database: ClonedDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

function open(account = "telegram 12") {
  const lock = accountLock({ connectionString: database.url }, account);
  onTestFinished(() => lock.release());
  return lock;
}

test("of two processes one has the account, until it lets go", async () => {
  const [first, second] = [open(), open()];
  expect(await first.holds()).toBe(true);
  expect(await second.holds()).toBe(false);
  expect(await first.holds()).toBe(true);
  await first.release();
  expect(await second.holds()).toBe(true);
});

test("another account is another lock", async () => {
  expect(await open().holds()).toBe(true);
  expect(await open("telegram 13").holds()).toBe(true);
});

test("a connection that breaks loses the account to whoever asks first", async () => {
  const [first, second] = [open(), open()];
  expect(await first.holds()).toBe(true);
  await breakConnections();
  expect(await second.holds()).toBe(true);
  expect(await first.holds()).toBe(false);
  expect(await second.holds()).toBe(true);
});

test("a connection that breaks is made anew", async () => {
  const lock = open();
  expect(await lock.holds()).toBe(true);
  await breakConnections();
  await lock.holds();
  expect(await lock.holds()).toBe(true);
});

/** A process with a channel to the one account there is. */
function process() {
  const seen: string[] = [];
  const told: string[] = [];
  const network = simulatedNetwork("telegram", ({ text }) => seen.push(text));
  let listens = false;
  const own = { ...network, listen: async () => void (listens = true) };
  const lock = accountLock({ connectionString: database.url }, "telegram 12");
  const channel = guarded(
    own,
    lock,
    {
      taken: () => told.push("taken"),
      failed: () => told.push("failed"),
      connection: () => told.push("connection"),
    },
    50,
  );
  onTestFinished(() => channel.close());
  return { channel, told, seen, listens: () => listens };
}

test("a second process waits, keeps its posts, and takes over when the first has let go", async () => {
  const [first, second] = [process(), process()];
  await first.channel.listen(async () => {});
  await expect.poll(first.listens).toBe(true);
  await second.channel.listen(async () => {});
  await expect.poll(() => second.told).toEqual(["taken"]);
  expect(await second.channel.post(notice(group, "#1 早"))).toEqual({ later: { seconds: 1 } });
  expect(second.listens()).toBe(false);
  await first.channel.close();
  await expect.poll(second.listens).toBe(true);
  expect(await second.channel.post(notice(group, "#1 好"))).toHaveProperty("sent");
  expect(second.seen).toEqual(["#1 好"]);
  expect(second.told).toEqual(["taken"]);
});

test("what is posted after the end waits for the next start", async () => {
  const { channel, seen } = process();
  await channel.listen(async () => {});
  await channel.close();
  expect(await channel.post(notice(group, "#1 晚"))).toEqual({ later: { seconds: 1 } });
  expect(seen).toEqual([]);
});

test("a network that cannot start is told of, and keeps nobody else from starting", async () => {
  const told: string[] = [];
  const broken = {
    ...simulatedNetwork("telegram", () => {}),
    listen: () => Promise.reject(new Error("the port is taken")),
  };
  const channel = guarded(broken, open("telegram 14"), {
    taken: () => told.push("taken"),
    failed: (error) => told.push(String(error)),
    connection: () => told.push("connection"),
  });
  await channel.listen(async () => {});
  await expect.poll(() => told).toEqual(["Error: the port is taken"]);
  expect(await channel.post(notice(group, "#1 在吗"))).toEqual({ later: { seconds: 1 } });
  await channel.close();
});

const group = { kind: "group", id: "-1001" } as const;

async function breakConnections(): Promise<void> {
  const client = new Client(database.url);
  await client.connect();
  await client.query(
    `select pg_terminate_backend(l.pid, 5000) from pg_locks l join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and l.classid = 8 and d.datname = current_database()`,
  );
  await client.end();
}
