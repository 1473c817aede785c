import { knownMigrations } from "../migrate.ts";
import { reason, StartError } from "../start-error.ts";
import { anyHeader, FORMAT, header as shape, type Header, seal, sealOf } from "./file.ts";
import { keptTables } from "./kept.ts";
import { stateHash } from "./rows.ts";
import { openSource } from "./source.ts";
import { refusal } from "./wording.ts";

/** A whole backup that this program can restore; `state` is the hash of all its rows. */
export type Backup = { readonly file: string; readonly header: Header; readonly state: string };

/**
 * Reads a backup from its first byte to its last, and sees that it is whole.
 *
 * @throws {StartError} when it is missing, damaged, cut off, no backup, or a newer program's
 */
export async function checkBackup(file: string): Promise<Backup> {
  try {
    return await check(file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (reason(error) === "ENOENT") throw refusal(["noFile", file], ["nameIt", ""], error);
    throw refusal(["damaged", file], ["another", ""], error);
  }
}

async function check(file: string): Promise<Backup> {
  const source = openSource(file);
  const first = (await source.line()) ?? "";
  const header = readHeader(first, file);
  // Whoever forges a backup writes into no other table than ours.
  if (header.tables.some(({ name }) => !keptTables.includes(name))) throw new Error("other tables");
  const hash = stateHash();
  for (const { name } of header.tables) {
    hash.begin(name);
    for await (const rows of source.rows()) hash.add(rows);
    hash.end();
  }
  const last = (await source.line()) ?? "";
  const { state } = seal.parse(JSON.parse(last));
  const isWhole = state === hash.digest() && last === sealOf(first, state);
  if (!isWhole || (await source.line()) !== null) throw new Error("the seal is broken");
  await refuseNewer(file, header);
  return { file, header, state };
}

function readHeader(line: string, file: string): Header {
  const data: unknown = JSON.parse(line);
  if (anyHeader.parse(data).format > FORMAT) throw newer(file);
  return shape.parse(data);
}

async function refuseNewer(file: string, { migrations }: Header): Promise<void> {
  const known = await knownMigrations();
  if (migrations.some((name) => !known.includes(name))) throw newer(file);
  if (migrations.some((name, index) => known[index] !== name)) throw new Error("other migrations");
}

const newer = (file: string) => refusal(["newerFile", file], ["update", ""]);
