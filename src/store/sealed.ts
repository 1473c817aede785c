import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Locks and unlocks texts with one key (AES-256-GCM; a fresh nonce for each text). */
export type Box = { seal(text: string): Buffer; open(bytes: Buffer): string };

/** Makes a box from a 32-byte key. Opening throws when the bytes were sealed with another key. */
export function box(bytes: Buffer): Box {
  const key = createSecretKey(bytes);
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const bytes = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), bytes]);
    },
    open(bytes) {
      const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
    },
  };
}

/** The keys in use: `transit` for what is on its way in or out, and one data key for each person. */
export type Vault = {
  readonly transit: Box;
  /** A hash that only whoever has the master key can make: for codes that are kept nowhere. */
  digest(text: string): Buffer;
  /** The box of a person whose key exists; null after an erasure. */
  of(db: Kysely<Tables>, person: number): Promise<Box | null>;
  /** Makes a person's key; once, when the person is first met. */
  create(db: Kysely<Tables>, person: number): Promise<void>;
  /** Drops a person's key, and with it every text sealed under it, backups apart. */
  forget(db: Kysely<Tables>, person: number): Promise<void>;
};

const CACHED_KEYS = 10_000;

/** Opens the vault under the master key (32 bytes). Person keys are stored wrapped by it. */
export function openVault(master: Buffer): Vault {
  const wrap = box(derive(master, "wrap"));
  const cache = new Map<number, Box>();
  const digestKey = derive(master, "digest");
  const remember = (person: number, found: Box): Box => {
    if (cache.size >= CACHED_KEYS) cache.clear();
    cache.set(person, found);
    return found;
  };
  return {
    transit: box(derive(master, "transit")),
    digest: (text) => createHmac("sha256", digestKey).update(text).digest(),
    async of(db, person) {
      const cached = cache.get(person);
      if (cached !== undefined) return cached;
      const row = await db
        .selectFrom("person_key")
        .select("wrapped")
        .where("person", "=", person)
        .executeTakeFirst();
      if (row === undefined) return null;
      return remember(person, box(Buffer.from(wrap.open(row.wrapped), "base64")));
    },
    async create(db, person) {
      const wrapped = wrap.seal(randomBytes(32).toString("base64"));
      await db
        .insertInto("person_key")
        .values({ person, wrapped })
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
    async forget(db, person) {
      cache.delete(person);
      await db.deleteFrom("person_key").where("person", "=", person).execute();
    },
  };
}

/** Whether a master key is the one under which a person's key was wrapped. */
export function opens(master: Buffer, wrapped: Buffer): boolean {
  try {
    return box(derive(master, "wrap")).open(wrapped) !== "";
  } catch {
    return false;
  }
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, "", `linli ${purpose}`, 32));
}
