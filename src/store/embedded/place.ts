import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  realpath,
  stat,
  symlink,
} from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { reason, StartError } from "../start-error.ts";

/** The user a server runs as. */
export type Owner = { readonly uid: number; readonly gid: number };

/** Where an embedded server keeps its things. */
export type Place = {
  /** The data folder, as an absolute path without links. */
  readonly dataDir: string;
  /** Where the server's files lie: the data folder, unless its owner cannot get there. */
  readonly home: string;
  /** Whom the server runs as; null is ourselves. */
  readonly owner: Owner | null;
};

const nobody: Owner = { uid: 65534, gid: 65534 };
const shelter = "/var/lib/linli";

/**
 * Makes the data folder, closed to other users, and finds out whom the server in it runs as.
 * Postgres refuses to run as root: there it runs as nobody, or as the owner of files that are there.
 * Below a folder that nobody may enter (/root), the files go to /var/lib/linli and a link says so.
 *
 * @throws {StartError} when the folder cannot be made or used
 */
export async function preparePlace(folder: string): Promise<Place> {
  try {
    const dataDir = await makeFolder(folder);
    const owner = isRoot() ? await ownerOf(join(dataDir, "postgres")) : null;
    return { dataDir, owner, home: await homeOf(dataDir, owner) };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      {
        zh: `数据目录 ${folder} 用不了（${reason(error)}）。`,
        en: `The data folder ${folder} cannot be used (${reason(error)}).`,
      },
      {
        zh: "请让这个用户能读写它，或者在 DATA_DIR 里换一个目录。",
        en: "Let this user read and write it, or name another folder in DATA_DIR.",
      },
      error,
    );
  }
}

/** Whether `owner` may enter a folder (or run a program) at `path`, and every folder above it. */
export async function canEnter(path: string, owner: Owner): Promise<boolean> {
  const { uid, gid, mode } = await stat(path);
  const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return path === dirname(path) || canEnter(dirname(path), owner);
}

/** Makes a folder that only the server's owner can enter. */
export async function makePrivate(path: string, owner: Owner | null): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (owner !== null) await chown(path, owner.uid, owner.gid);
}

const isRoot = () => process.getuid?.() === 0;

async function makeFolder(folder: string): Promise<string> {
  const above = dirname(resolve(folder));
  const made = await mkdir(above, { recursive: true, mode: 0o711 });
  // Where practice comes first, its folder is made before the data folder around it.
  if (made !== undefined) await closeToOthers(above);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const dataDir = await realpath(folder);
  const isNew = (await readdir(dataDir)).length === 0;
  // A folder that already holds something keeps its mode: DATA_DIR may have been set to /var.
  if (isNew) await closeToOthers(dataDir);
  return dataDir;
}

async function closeToOthers(path: string): Promise<void> {
  await chmod(path, 0o700);
  if (isRoot()) await admitGroup(path, nobody.gid);
}

async function admitGroup(path: string, gid: number): Promise<void> {
  await chown(path, 0, gid);
  await chmod(path, 0o710);
}

async function ownerOf(path: string): Promise<Owner> {
  const found = await stat(path).catch(() => null);
  return found === null || found.uid === 0 ? nobody : { uid: found.uid, gid: found.gid };
}

async function homeOf(dataDir: string, owner: Owner | null): Promise<string> {
  const link = await readlink(join(dataDir, "postgres")).catch(() => null);
  if (link !== null) return existing(dirname(link), dataDir);
  return owner === null || (await canEnter(dataDir, owner)) ? dataDir : takeShelter(dataDir);
}

async function takeShelter(dataDir: string): Promise<string> {
  await mkdir(shelter, { recursive: true, mode: 0o711 });
  const home = await mkdtemp(join(shelter, "data-"));
  await admitGroup(home, nobody.gid);
  await symlink(join(home, "postgres"), join(dataDir, "postgres"));
  return home;
}

async function existing(home: string, dataDir: string): Promise<string> {
  if ((await stat(home).catch(() => null)) !== null) return home;
  throw new StartError(
    {
      zh: `数据目录 ${dataDir} 的数据库应该在 ${home}，可是那里没有了。`,
      en: `The data folder ${dataDir} says that its database lies in ${home}, but that is gone.`,
    },
    {
      zh: `请把 ${home} 放回来，或者恢复备份；要从头开始才删 ${dataDir}/postgres 这个链接。`,
      en: `Put ${home} back, or restore a backup; remove the link ${dataDir}/postgres only to begin anew.`,
    },
  );
}
