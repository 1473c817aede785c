import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cloneDatabase } from "../database.ts";

const program = fileURLToPath(new URL("../../bots/start.ts", import.meta.url));

test.each([
  ["zh_CN.UTF-8", "数据库没有回应了，练习先停下。\n请再运行 npm start"],
  ["en_US.UTF-8", "does not answer any more, so the practice has stopped.\nRun npm start again"],
])(
  "a practice that loses its database says so in two lines and ends (%s)",
  { timeout: 60_000 },
  async (LANG, said) => {
    const database = await cloneDatabase();
    const folder = await mkdtemp(join(tmpdir(), "linli-lost-"));
    const env = { DATABASE_URL: database.url, DATA_DIR: folder, LANG, PORT: "0" };
    const child = spawn(process.execPath, [program], { cwd: folder, env, stdio: "pipe" });
    const complaints = text(child.stderr);
    await once(child.stdout, "data");
    await database.drop();
    const [code] = await once(child, "exit");
    // The log, which nobody sits in front of here, is printed too.
    const lines = (await complaints).split("\n").filter((line) => !line.startsWith("{"));
    expect(lines.join("\n")).toContain(said);
    expect(lines.filter((line) => line !== "")).toHaveLength(2);
    expect(code).toBe(1);
    await rm(folder, { recursive: true, force: true });
  },
);
