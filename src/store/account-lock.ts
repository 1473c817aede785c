import { createHash } from "node:crypto";
import { type ClientConfig, Client } from "pg";

/** The hold on an account of a network: of all processes on one database, one alone uses it. */
export type AccountLock = {
  /** Whether this process has the account, or gets it now; the database is asked each time. */
  holds(): Promise<boolean>;
  release(): Promise<void>;
};

/** Advisory locks of this purpose; chats have theirs under another number. */
const PURPOSE = 8;

/** How long the database may take before nobody can say that the account is ours. */
const PATIENCE_MS = 5_000;

/**
 * Opens the lock of an account. It lives on a connection of its own, and ends with it, however that
 * ends; whoever asks next has it.
 *
 * @param account what tells it from any other; kept as a hash, for it may hold a secret
 */
export function accountLock(config: ClientConfig, account: string): AccountLock {
  const name = createHash("sha256").update(account).digest().readInt32BE();
  let client: Client | null = null;
  let held = false;
  let asking: Promise<boolean> | null = null;

  async function ask(): Promise<boolean> {
    client ??= await connect();
    const { rows } = held
      ? await client.query<{ held: boolean }>("select true as held")
      : await client.query<{ held: boolean }>("select pg_try_advisory_lock($1, $2) as held", [
          PURPOSE,
          name,
        ]);
    held = rows[0]?.held === true;
    return held;
  }

  async function connect(): Promise<Client> {
    const fresh = new Client({ ...config, query_timeout: PATIENCE_MS, keepAlive: true });
    fresh.on("error", () => null); // the next question tells
    await fresh.connect();
    return fresh;
  }

  async function letGo(): Promise<void> {
    const gone = client;
    client = null;
    held = false;
    await gone?.end().catch(() => null);
  }

  return {
    holds() {
      asking ??= ask()
        .catch(() => letGo().then(() => false))
        .finally(() => {
          asking = null;
        });
      return asking;
    },
    async release() {
      await asking;
      await letGo();
    },
  };
}
