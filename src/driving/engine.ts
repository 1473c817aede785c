import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { Channel } from "../chat/channel.ts";
import type { Feature, Scene } from "../feature.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Vault } from "../store/sealed.ts";
import type { Tables } from "../store/tables.ts";

/** What the moving parts of a running service share. */
export type Engine = {
  readonly db: Kysely<Tables>;
  readonly vault: Vault;
  readonly clock: Clock;
  /** The communities served here. */
  readonly communities: readonly string[];
  readonly features: readonly Feature[];
  readonly log: Logger;
  /** The channel of a network; null when this process has none for it. */
  readonly channel: (network: string) => Channel | null;
  /** Runs something in a community's lane, one after the other within this process. */
  readonly inLane: <T>(community: string, work: (scene: Scene) => Promise<T>) => Promise<T>;
  /** Tells whoever runs the service the code by which a community gets an admin again. */
  readonly adminCode: (community: string, code: string) => void;
  /** Has a chat looked at again at an instant. */
  readonly wakeLater: (community: string, chat: number, at: Date) => Promise<void>;
};
