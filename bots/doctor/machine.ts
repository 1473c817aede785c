import { readdir, stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Finding, findingsOn } from "./finding.ts";
import { machineWording as wording } from "./machine-wording.ts";

/** The version that takes our files as they are. */
const NODE = 24;

/** Looks at the Node that runs. */
export function checkNode(version: string = process.version): Finding {
  const { ok, bad } = findingsOn("node");
  const isOld = Number.parseInt(version.slice(1), 10) < NODE;
  return isOld ? bad(wording.oldNode(version)) : ok(wording.node(version));
}

const LITTLE = 1_000_000_000;
const TOO_LITTLE = 200_000_000;

/**
 * Looks how much room is left where data is kept.
 *
 * @param free bytes; left out: asked of the disk
 */
export async function checkDisk(dataDir: string, free?: number): Promise<Finding> {
  const { ok, warn, bad } = findingsOn("disk");
  const bytes = free ?? (await freeBytes(dataDir));
  const mb = Math.floor(bytes / 1_000_000);
  if (bytes < TOO_LITTLE) return bad(wording.fullDisk(mb));
  return bytes < LITTLE ? warn(wording.fullDisk(mb)) : ok(wording.disk(mb));
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(await firstThere(resolve(folder)));
  return bavail * bsize;
}

/** A folder that is not made yet lies on the disk of the one above it. */
async function firstThere(path: string): Promise<string> {
  const isThere = await stat(path).then(Boolean, () => false);
  return isThere || path === dirname(path) ? path : firstThere(dirname(path));
}

/** Looks whether the time zone of this machine is one. */
export function checkZone(zone: string | undefined): Finding {
  const { ok, warn } = findingsOn("zone");
  const set = zone === "" ? undefined : zone?.replace(/^:/u, "");
  if (set !== undefined && !isZone(set)) return warn(wording.strangeZone(set));
  return ok(wording.zone(set ?? Intl.DateTimeFormat().resolvedOptions().timeZone));
}

function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

const folders = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  "/System/Library/Fonts",
  "/Library/Fonts",
  "C:\\Windows\\Fonts",
];

/** Files of fonts that have Chinese letters. */
const chinese =
  /noto.*cjk|source-?han|wqy|wenquanyi|droidsansfallback|uming|ukai|pingfang|stheiti|heiti|songti|msyh|simsun|simhei|notosanssc|notoserifsc/iu;

/** Looks for Chinese letters to draw with: a remark only, for pictures are not drawn yet. */
export async function checkFonts(places: readonly string[] = folders): Promise<Finding> {
  const lists = await Promise.all(
    places.map((folder) => readdir(folder, { recursive: true }).catch(() => [])),
  );
  const found = lists.flat().some((file) => chinese.test(file));
  return findingsOn("fonts").ok(found ? wording.fonts() : wording.noFonts());
}
