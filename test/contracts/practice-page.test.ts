import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openPractice } from "../../bots/practice/open.ts";
import { openPlayer } from "../../bots/practice/play.ts";
import { openRoom, type PracticeRoom } from "../../bots/practice/room.ts";
import { practiceRoutes } from "../../bots/practice/routes.ts";
import { loadFiles } from "../../bots/serve/program.ts";
import { listen, type Listening } from "../../bots/web/listen.ts";
import { pageRoutes } from "../../bots/web/pages.ts";
import { trusted } from "../../bots/web/trusted.ts";
import { practiceFile } from "../../src/community/load.ts";
import { readConfig } from "../../src/config.ts";
import { cloneDatabase, type ClonedDatabase } from "../database.ts";

let database: ClonedDatabase;
let folder: string;
let room: PracticeRoom;
let server: Listening;
let reopen: (key: Buffer) => ReturnType<typeof openPractice>;

beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), "linli-room-"));
  const config = readConfig({ DATABASE_URL: database.url, DATA_DIR: folder }, () => false);
  if (!config.ok) throw new Error(config.error.join("\n"));
  const communities = await loadFiles([practiceFile], config.value);
  reopen = (key) => openPractice({ ...config.value, key }, communities);
  const opened = await openPractice(config.value, communities);
  const player = openPlayer(opened, () => room);
  room = await openRoom(opened, () => player.playing());
  const app = new Hono().use(trusted("127.0.0.1")).route(
    "/",
    practiceRoutes(room, player, () => {}),
  );
  server = await listen(app, { host: "127.0.0.1", port: 0 });
}, 60_000);

afterAll(async () => {
  await server.close();
  await room.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** The status of an answer to a request with headers that `fetch` would not send. */
const statusWith = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve) => {
    request(`${server.url}/api/demands/1`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });

test("what is said is answered once the bot is done with it", async () => {
  const said = { chat: "residents", from: "li", text: "谁家有梯子？想借用一下" };
  expect((await post("say", said)).status).toBe(200);
  const { lines } = await room.snapshot();
  expect(lines.map(({ text }) => text).join("\n")).toContain("#1 一位居民想请邻居帮忙：借梯子");
  const details = await fetch(`${server.url}/api/demands/1`);
  expect(await details.json()).toMatchObject({ row: { number: 1, state: "open" } });
});

test.each([
  ["say", "{ no JSON", 400],
  ["say", { chat: "residents", from: "li", text: "" }, 400],
  ["say", { chat: "residents", from: "li", text: "好".repeat(4_001) }, 400],
  ["say", { chat: "residents", from: "nobody", text: "好" }, 404],
  ["say", { chat: "elsewhere", from: "li", text: "好" }, 404],
  ["say", { chat: "private:wang", from: "li", text: "好" }, 404],
  ["say", "x".repeat(70_000), 413],
  ["press", { from: "nobody", post: "x", button: "claim" }, 404],
  ["clock", { minutes: -5 }, 400],
  ["clock", { minutes: 1e9 }, 400],
  ["play", { what: "everything" }, 400],
  ["nothing", {}, 404],
])("what cannot be done changes nothing: %s %j", async (path, body, status) => {
  const before = (await room.snapshot()).lines.length;
  expect((await post(path, body)).status).toBe(status);
  expect((await room.snapshot()).lines).toHaveLength(before);
});

test("pages from elsewhere, and other names of this machine, are kept out", async () => {
  const said = { chat: "residents", from: "li", text: "好" };
  expect((await post("say", said, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
  expect((await post("say", said, { Origin: "http://linli.example" })).status).toBe(403);
  expect((await post("say", said, { Origin: server.url })).status).toBe(200);
  expect(await statusWith({ Host: "linli.example" })).toBe(421);
  expect(await statusWith({ Host: "localhost:8787" })).toBe(200);
});

test("a script that a browser has is not sent again", async () => {
  const pages = pageRoutes([{ path: "/", title: "", entry: "practice/main.tsx" }]);
  const headers = { "Accept-Encoding": "gzip" };
  const first = await pages.request("/practice.js", { headers });
  const known = { ...headers, "If-None-Match": first.headers.get("ETag") ?? "" };
  expect((await pages.request("/practice.js", { headers: known })).status).toBe(304);
  const older = { ...headers, "If-None-Match": '"another"' };
  expect((await pages.request("/practice.js", { headers: older })).status).toBe(200);
});

test("a page that is closed is forgotten, however many there were", async () => {
  const closing = Array.from({ length: 10 }, () => new AbortController());
  const pages = await Promise.all(
    closing.map(({ signal }) => fetch(`${server.url}/api/events`, { signal })),
  );
  const readers = pages.flatMap(({ body }) => body?.getReader() ?? []);
  await Promise.all(readers.map((reader) => reader.read()));
  expect(room.isWatched()).toBe(true);
  await post("say", { chat: "residents", from: "li", text: "大家早" });
  const heard = await Promise.all(readers.map((reader) => reader.read()));
  for (const chunk of heard) expect(new TextDecoder().decode(chunk.value)).toContain("大家早");
  closing.forEach((one) => one.abort());
  await vi.waitFor(() => expect(room.isWatched()).toBe(false), 5_000);
});

test("with another key than its texts are sealed with, it does not start", async () => {
  await expect(reopen(Buffer.alloc(32, 1))).rejects.toThrow("This is not the key");
});
