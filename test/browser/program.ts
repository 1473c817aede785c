import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { cloneDatabase } from "../database.ts";

const program = fileURLToPath(new URL("../../bots/start.ts", import.meta.url));

/** The practice page as `npm start` opens it, in a folder of its own, on any free port. */
export async function openProgram() {
  const database = await cloneDatabase();
  const folder = await mkdtemp(join(tmpdir(), "linli-page-"));
  let running = await start(database.url, folder);
  return {
    url: () => running.url,
    /** Asks it to stop, and starts it again where it stood; its port may be another. */
    async restart() {
      await running.stop();
      running = await start(database.url, folder);
    },
    async close() {
      await running.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function start(databaseUrl: string, folder: string) {
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { DATABASE_URL: databaseUrl, DATA_DIR: folder, LANG: "zh_CN.UTF-8", PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/u.exec(line) ?? [];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      stop: () => {
        child.kill("SIGTERM");
        return ended;
      },
    };
  }
  throw new Error("The program ended before its page was open.");
}
