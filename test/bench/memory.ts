import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";

/** What this process and its Postgres hold in memory, in MB: shared pages count once. Linux only. */
export async function memoryOf(pool: pg.Pool): Promise<{ app: number; postgres: number }> {
  const { rows } = await pool.query<{ data_directory: string }>("show data_directory");
  const processes = await Promise.all((await numbersIn("/proc")).map(describe));
  const server = processes.find(({ command }) => command.includes(rows[0]?.data_directory ?? "?"));
  const ours = processes.filter(
    ({ id, parent }) => server !== undefined && (id === server.id || parent === server.id),
  );
  const sizes = await Promise.all(ours.map(({ id }) => share(id)));
  return {
    app: (await share(process.pid)) / 1024,
    postgres: sizes.reduce((sum, size) => sum + size, 0) / 1024,
  };
}

const numbersIn = async (folder: string): Promise<readonly number[]> =>
  (await readdir(folder)).filter((name) => /^\d+$/u.test(name)).map(Number);

const read = (id: number, file: string): Promise<string> =>
  readFile(join("/proc", String(id), file), "utf8").catch(() => "");

async function describe(id: number) {
  const status = await read(id, "status");
  const parent = Number(/^PPid:\s*(\d+)/mu.exec(status)?.[1] ?? 0);
  return { id, parent, command: await read(id, "cmdline") };
}

/** A process's own pages, and its part of those that it shares, in KB. */
async function share(id: number): Promise<number> {
  return Number(/^Pss:\s*(\d+)/mu.exec(await read(id, "smaps_rollup"))?.[1] ?? 0);
}
