import { once } from "node:events";
import { Hono } from "hono";
import { practiceFile } from "../../src/community/load.ts";
import type { Config } from "../../src/config.ts";
import { programVersion } from "../serve/version.ts";
import { loadFiles } from "../serve/program.ts";
import { setupPage, setupRoutes } from "../setup/routes.ts";
import { healthRoutes } from "../web/health.ts";
import { listen } from "../web/listen.ts";
import { pageRoutes } from "../web/pages.ts";
import { trusted } from "../web/trusted.ts";
import { forgetPractice, openPractice } from "./open.ts";
import { openPlayer, type Player } from "./play.ts";
import { openRoom, type PracticeRoom } from "./room.ts";
import { practiceRoutes } from "./routes.ts";
import { wording } from "./wording.ts";

/** How often time passes on while somebody looks. */
const TICK_MS = 1_000;

/** The practice group's page. */
const page = { path: "/", title: "邻里 linli", entry: "practice/main.tsx" };

/** Opens the practice community in the browser, until it is stopped; as often as it is begun again. */
export async function practise(config: Config, stop: AbortController): Promise<void> {
  while ((await playOnce(config, stop)) === "renew") await forgetPractice(config);
}

async function playOnce(config: Config, stop: AbortController): Promise<"stop" | "renew"> {
  const { locale, page: address } = config;
  const communities = await loadFiles([practiceFile], config);
  const opened = await openPractice(config, communities);
  const player: Player = openPlayer(opened, () => room);
  // The server would outlive a room that does not open.
  const room: PracticeRoom = await openRoom(opened, () => player.playing()).catch(
    (error: unknown) => opened.close().then(() => Promise.reject(error)),
  );
  const renewed = new AbortController();
  try {
    const renew = opened.embedded ? () => renewed.abort() : null;
    const routes = practiceRoutes(room, player, renew);
    const app = appOf(address.host, routes).route("/", healthRoutes(opened.service.health));
    const server = await listen(app, address);
    const { dataDir } = opened;
    const about = { version: await programVersion(), url: server.url, dataDir };
    process.stdout.write(`${wording.open[locale](about)}\n`);
    if (opened.service.boots === 0) void player.playMinute();
    const clock = passTime(room, player);
    const end = AbortSignal.any([stop.signal, renewed.signal]);
    if (!end.aborted) await once(end, "abort");
    clearInterval(clock);
    await server.close();
    await player.stop();
  } finally {
    await room.close();
  }
  return stop.signal.aborted ? "stop" : "renew";
}

const appOf = (host: string, routes: Hono): Hono =>
  new Hono()
    .use(trusted(host))
    .route("/", pageRoutes([page, setupPage]))
    .route("/", setupRoutes({ folder: process.cwd() }))
    .route("/", routes);

/** Time goes on while nothing is played; what has taken longer than a tick is not caught up. */
function passTime(room: PracticeRoom, player: Player): NodeJS.Timeout {
  let busy = false;
  const pass = async () => {
    if (busy || player.playing() || !room.isWatched()) return;
    busy = true;
    await room.advance(new Date(room.now().getTime() + TICK_MS)).finally(() => (busy = false));
  };
  return setInterval(() => void pass(), TICK_MS);
}
