import { randomInt } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { Lane } from "./lane.ts";
import type { Vault } from "./sealed.ts";
import type { Tables } from "./tables.ts";

/** A one-time code 绑定码, as it is kept: its hash, and what it is good for. */
export type Code = Selectable<Tables["code"]>;

/** What a code is made for. */
export type NewCode = Pick<Code, "purpose" | "person" | "made_by"> & {
  readonly brings?: object;
  /** How long it is good for. */
  readonly minutes: number;
};

/**
 * Letters and digits that nobody mistakes for one another, on paper or by phone; without P and R, for
 * `APT7` and `RM72` are doors, which no group post may name.
 */
const letters = "ABCDEFGHJKMNQSTUVWXYZ23456789";
const LENGTH = 6;

/** With a letter and a digit in it no code is a word, and none is a number. */
const shape = new RegExp(`^(?=.*[A-Z])(?=.*[2-9])[${letters}]{${LENGTH}}$`, "u");

const DAY_MS = 86_400_000;

/** A code as somebody typed it, `ab1-2cd` too; null for words that are none. */
export function readCode(words: string): string | null {
  const typed = words
    .normalize("NFKC")
    .replaceAll(/[\s\p{P}]/gu, "")
    .toUpperCase();
  return shape.test(typed) ? typed : null;
}

/** One code in running words, its signs set apart or not; a second look begins at the next sign. */
const within = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}])(?=([${letters}](?:[\\s\\p{P}]{0,2}[${letters}]){${LENGTH - 1}})(?![\\p{Script=Latin}\\p{N}]))`,
  "giu",
);

/** More than so many in one message are no codes. */
const MOST = 8;

/** Every code that stands in some words, whatever stands around it; each once, as `readCode` gives it. */
export function codesWithin(words: string): readonly string[] {
  const found = [...words.normalize("NFKC").matchAll(within)].map(([, one = ""]) => readCode(one));
  return [...new Set(found.filter((code) => code !== null))].slice(0, MOST);
}

function drawCode(): string {
  for (;;) {
    const drawn = Array.from({ length: LENGTH }, () => letters[randomInt(letters.length)]).join("");
    if (shape.test(drawn)) return drawn;
  }
}

/** Makes a code; only whoever reads it now will ever know it. */
export async function makeCode(lane: Lane, code: NewCode): Promise<string> {
  const typed = drawCode();
  await dropOld(lane);
  const { purpose, person, made_by, brings = {}, minutes } = code;
  await lane.db
    .insertInto("code")
    .values({
      hash: lane.vault.digest(typed),
      community: lane.community,
      purpose,
      person,
      made_by,
      brings: JSON.stringify(brings),
      expires: new Date(lane.now.getTime() + minutes * 60_000),
      used_at: null,
    })
    .execute();
  return typed;
}

/** A code that can still be used; null for any other. `typed` as `readCode` gives it. */
export async function findCode(
  keys: { readonly db: Kysely<Tables>; readonly vault: Vault },
  typed: string,
  now: Date,
): Promise<Code | null> {
  const row = await keys.db
    .selectFrom("code")
    .selectAll()
    .where("hash", "=", keys.vault.digest(typed))
    .where("used_at", "is", null)
    .where("expires", ">", now)
    .executeTakeFirst();
  return row ?? null;
}

/** Uses a code up; false when somebody else was faster. */
export async function useCode(lane: Lane, { hash }: Code): Promise<boolean> {
  const { numUpdatedRows } = await lane.db
    .updateTable("code")
    .set({ used_at: lane.now })
    .where("hash", "=", hash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Makes codes void that are good for one thing and somebody: a newer one takes their place. */
export async function voidCodes(
  lane: Lane,
  { purpose, person, made_by }: Pick<Code, "purpose" | "person" | "made_by">,
): Promise<void> {
  await lane.db
    .updateTable("code")
    .set({ used_at: lane.now })
    .where("community", "=", lane.community)
    .where("purpose", "=", purpose)
    .where("person", "is not distinct from", person)
    .where("made_by", "is not distinct from", made_by)
    .where("used_at", "is", null)
    .execute();
}

/** Makes every code of somebody void: who they are has changed. */
export async function voidCodesOf(lane: Lane, person: number): Promise<void> {
  await lane.db
    .updateTable("code")
    .set({ used_at: lane.now })
    .where("person", "=", person)
    .where("used_at", "is", null)
    .execute();
}

/** What ended a day ago tells nobody anything any more. */
async function dropOld({ db, community, now }: Lane): Promise<void> {
  await db
    .deleteFrom("code")
    .where("community", "=", community)
    .where("expires", "<", new Date(now.getTime() - DAY_MS))
    .execute();
}
