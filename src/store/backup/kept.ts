import type { Tables } from "../tables.ts";

/**
 * Whether a backup holds a table, in an order in which each stands after all that it points at.
 * Talk lives a day at most and is lost in a crash on purpose; a copy of it would outlive that.
 */
const isKept = {
  pulse: true,
  gap: true,
  community: true,
  person: true,
  person_key: true,
  account: true,
  former_account: true,
  role: true,
  chat: true,
  chat_alias: true,
  member: true,
  inbox: true,
  window_line: false,
  sealed: true,
  history: true,
  demand: true,
  report: true,
  waiting: true,
  rating: true,
  follower: true,
  photo: true,
  due: true,
  outbox: true,
  card: true,
  code: true,
  network: true,
  label: true,
  model_use: true,
  model_told: true,
} as const satisfies Record<keyof Tables, boolean>;

const entries = Object.entries(isKept);

/** Every table that the migrations make, kept or not. */
export const ourTables: readonly string[] = entries.map(([name]) => name);

/** The tables that a backup holds; each stands after all that it points at. */
export const keptTables: readonly string[] = entries.flatMap(([name, kept]) =>
  kept ? [name] : [],
);
