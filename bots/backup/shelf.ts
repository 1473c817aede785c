import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { DateTime } from "luxon";

/** What a backup is made for: somebody asked, or the program changes what is there. */
export type Occasion = "asked" | "automatic";

const prefixes = { asked: "linli", automatic: "linli-auto" } as const;
const stamp = "yyyyMMdd-HHmmss";
const named =
  /^\.?linli-(?<automatic>auto-)?(?<stamp>\d{8}-\d{6})(?:-\d{3})?\.gz(?<partial>\.partial)?$/u;

/** How many automatic backups are kept, and no longer than so many days: an erasure is to last. */
const AUTOMATIC = { count: 5, days: 30 };

/** The folder of the backups of a data folder. */
const shelfIn = (dataDir: string): string => join(dataDir, "backups");

/** Where a backup is put that nobody named, by the machine's own time, to the millisecond: two may be made in a second. */
export const placeFor = (dataDir: string, occasion: Occasion, now: Date): string => {
  const at = DateTime.fromJSDate(now).toFormat(`${stamp}-SSS`);
  return join(shelfIn(dataDir), `${prefixes[occasion]}-${at}.gz`);
};

/**
 * Removes automatic backups but the last ones, and what a backup that was killed has left.
 *
 * @param days after which the others go too, as far as this program named them; null keeps them
 * @returns how many were removed
 */
export async function tidyShelf(
  dataDir: string,
  now: Date,
  days: number | null = null,
): Promise<number> {
  const names = await readdir(shelfIn(dataDir)).catch(() => []);
  const found = names.toSorted((one, other) => (one < other ? 1 : -1)).flatMap(read);
  const age = ({ made }: Found) => DateTime.fromJSDate(now).diff(made, "days").days;
  const automatic = found.filter((one) => one.automatic && !one.partial);
  const old = found.filter((one) => {
    if (one.partial) return age(one) > 1;
    if (one.automatic && automatic.indexOf(one) >= AUTOMATIC.count) return true;
    return age(one) > (one.automatic ? AUTOMATIC.days : (days ?? Infinity));
  });
  for (const { name } of old) await rm(join(shelfIn(dataDir), name), { force: true });
  return old.length;
}

type Found = {
  readonly name: string;
  readonly made: DateTime;
  readonly automatic: boolean;
  readonly partial: boolean;
};

function read(name: string): readonly Found[] {
  const groups = named.exec(name)?.groups;
  if (groups === undefined) return [];
  const made = DateTime.fromFormat(groups["stamp"] ?? "", stamp);
  const automatic = groups["automatic"] !== undefined;
  return [{ name, made, automatic, partial: groups["partial"] !== undefined }];
}
