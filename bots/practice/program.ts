import { once } from "node:events";
import { Hono } from "hono";
import { practiceFile } from "../../src/community/load.ts";
import type { Config } from "../../src/config.ts";
import { within } from "../../src/kernel/within.ts";
import { StartError } from "../../src/store/start-error.ts";
import { programVersion } from "../serve/version.ts";
import { loadFiles } from "../serve/program.ts";
import { setupPage, setupRoutes } from "../setup/routes.ts";
import { healthRoutes } from "../web/health.ts";
import { listen } from "../web/listen.ts";
import { pageRoutes } from "../web/pages.ts";
import { trusted } from "../web/trusted.ts";
import { forgetPractice, type Opened, openPractice } from "./open.ts";
import { openPlayer, type Player } from "./play.ts";
import { openRoom, type PracticeRoom } from "./room.ts";
import { practiceRoutes } from "./routes.ts";
import { wording } from "./wording.ts";

/** How often time passes on while somebody looks. */
const TICK_MS = 1_000;

/** How long a database that may be gone is waited for: one that is only busy answers by then. */
const PATIENCE_MS = 15_000;

/** How long what needs it may take to end without it. */
const FAREWELL_MS = 3_000;

/** How often it is looked whether it is there. */
const LOOK_MS = 2_000;

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
  const trouble = Promise.withResolvers<never>();
  trouble.promise.catch(() => {});
  const player: Player = openPlayer(opened, () => room, trouble.reject);
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
    const clock = passTime(room, player, trouble.reject);
    const watch = watchDatabase(opened, trouble.reject);
    const end = AbortSignal.any([stop.signal, renewed.signal]);
    if (!end.aborted) await Promise.race([once(end, "abort"), trouble.promise]);
    [clock, watch].forEach(clearInterval);
    await server.close();
    await player.stop();
  } catch (error) {
    const why = await explained(error, opened);
    await within(FAREWELL_MS, room.close()).catch(() => {});
    throw why;
  }
  await room.close();
  return stop.signal.aborted ? "stop" : "renew";
}

/** Without its database nothing in the practice can go on; some of it would wait for ever. */
const watchDatabase = (opened: Opened, failed: (error: unknown) => void): NodeJS.Timeout =>
  setInterval(() => {
    void hasDatabase(opened).then((has) => has || failed(isLost()));
  }, LOOK_MS);

const isLost = () => new StartError(wording.lost, wording.startAgain);

async function hasDatabase({ service }: Opened): Promise<boolean> {
  const { database, ...others } = service.health();
  // Where one part fails the others mostly do too, unheard.
  void Promise.allSettled(Object.values(others));
  return within(PATIENCE_MS, database).then(
    () => true,
    () => false,
  );
}

/** Why the practice could not go on: mostly there is no database. */
const explained = async (error: unknown, opened: Opened): Promise<unknown> =>
  error instanceof StartError || (await hasDatabase(opened)) ? error : isLost();

const appOf = (host: string, routes: Hono): Hono =>
  new Hono()
    .use(trusted(host))
    .route("/", pageRoutes([page, setupPage]))
    .route("/", setupRoutes({ folder: process.cwd() }))
    .route("/", routes);

/** Time goes on while nothing is played; what has taken longer than a tick is not caught up. */
function passTime(
  room: PracticeRoom,
  player: Player,
  failed: (error: unknown) => void,
): NodeJS.Timeout {
  let busy = false;
  const pass = async () => {
    if (busy || player.playing() || !room.isWatched()) return;
    busy = true;
    await room.advance(new Date(room.now().getTime() + TICK_MS)).finally(() => (busy = false));
  };
  return setInterval(() => void pass().catch(failed), TICK_MS);
}
