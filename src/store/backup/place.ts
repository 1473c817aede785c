import type { ClientConfig } from "pg";
import { withClient } from "../embedded/client.ts";
import { knownMigrations, refuseNewer } from "../migrate.ts";
import type { Database } from "../postgres.ts";
import type { Backup } from "./check.ts";
import { appliedIn, isInUseBy } from "./one-client.ts";
import { refusal } from "./wording.ts";

/**
 * Whether a database holds anything that a restore would take away.
 *
 * @throws {StartError} when a newer program has been at it: what that keeps is not known here
 */
export async function whatIsThere(config: ClientConfig): Promise<"something" | "nothing"> {
  return withClient(config, async (client) => {
    refuseNewer(await appliedIn(client), await knownMigrations());
    return (await isInUseBy(client)) ? "something" : "nothing";
  });
}

/** @throws {StartError} when a backup holds sealed texts and there is no key to open them */
export function refuseIfKeyless({ header }: Backup, key: Buffer | null, keyFile: string): void {
  const sealed = header.tables.some(({ name, rows }) => name === "person_key" && rows > 0);
  if (sealed && key === null) throw refusal(["noKey", ""], ["bringKey", keyFile]);
}

/**
 * An embedded database is this process's alone; of any other, who is connected is asked.
 *
 * @throws {StartError} when somebody else is connected in the same user's name, as a service is
 */
export async function refuseIfInUse({ config, embedded }: Database): Promise<void> {
  if (embedded) return;
  await withClient(config, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = current_database()
       and usename = current_user and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    if (rowCount) throw refusal(["inUse", String(rowCount)], ["stopIt", ""]);
  });
}
