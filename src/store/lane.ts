import { type Kysely, sql, type Transaction } from "kysely";
import { boundary } from "./boundary.ts";
import { link } from "./chain.ts";
import type { Vault } from "./sealed.ts";
import type { Tables } from "./tables.ts";

/** What a history row tells, before it gets its place in the chain. */
export type Told = {
  readonly number: number | null;
  /** A person, or who else acted. */
  readonly by: number | "clock" | "system";
  readonly command: string;
  readonly from?: string | null;
  readonly to?: string | null;
  /** Why it was refused; a row with a reason is a refusal. */
  readonly refused?: string;
  readonly digest?: Buffer | null;
};

/** A timer: it fires at `at`; one with the same key replaces it. */
export type Timer = {
  readonly at: Date;
  readonly what: string;
  readonly key: string;
  readonly number?: number | null;
  readonly chat?: number | null;
};

/** A text under its person's key, and its place: the same kind and ref is the same place. */
export type SealedText = {
  readonly kind: string;
  readonly ref: string;
  readonly person: number;
  readonly bytes: Buffer;
};

/**
 * The one line on which everything that changes a community's state runs: a transaction that holds
 * the community's row. It gives number order, chain order and outbox order = commit order.
 * History, timers, texts and wake-ups are collected and written by `flush`, at the latest before
 * the commit.
 */
export type Lane = {
  readonly db: Transaction<Tables>;
  readonly community: string;
  readonly now: Date;
  readonly vault: Vault;
  /** The secret with which texts of this community are hashed. */
  readonly salt: Buffer;
  /** Whether a law was broken here: nothing may move until somebody has looked. */
  readonly stopped: boolean;
  /** When the service came back the last time; null when it was never away. */
  readonly cameBack: Date | null;
  /** The demands that moved in this turn, or whose timer did. */
  readonly moved: ReadonlySet<number>;
  /** The next running number of the community. */
  takeNumber(): number;
  tell(row: Told): void;
  setTimer(timer: Timer): void;
  dropTimer(key: string): void;
  /** Keeps a sealed text; one in the same place is replaced. */
  keep(text: SealedText): void;
  /** A sealed text that was kept in this turn and is not written yet. */
  kept(kind: string, ref: string): SealedText | null;
  /** Wakes the handlers of a demand after the commit. */
  dispatch(queue: string, number: number): void;
  /** Crosses off the wake-up of an outbox row: its handlers have it. */
  dispatched(outbox: number): void;
  /** Marks an event of the inbox as acted on, and what a message was taken for. */
  handled(inbox: number, as: { readonly intent: string; readonly confidence: number } | null): void;
  /** Says that something changed of which copies are kept in memory. */
  touch(what: "opted-out" | "ignored" | "roles" | "groups"): void;
  readonly touched: ReadonlySet<string>;
  /** Writes what was collected; call it before a query that must see it. */
  flush(): Promise<void>;
};

/** What opening a lane needs. */
export type LaneKeys = { readonly db: Kysely<Tables>; readonly vault: Vault };

/** What is looked at and not changed: within a community's lane, or beside it. */
export type LaneView = LaneKeys & Pick<Lane, "community">;

/**
 * Runs `work` on a community's lane and commits; a throw rolls everything back.
 *
 * @param now asked once the lane is free
 */
export async function inLane<T>(
  keys: LaneKeys,
  community: string,
  now: () => Date,
  work: (lane: Lane) => Promise<T>,
): Promise<T> {
  const result = await keys.db.transaction().execute(async (db) => {
    const row = await db
      .selectFrom("community")
      .selectAll()
      .select((query) =>
        query
          .selectFrom("gap")
          .select(({ fn }) => fn.max("until").as("until"))
          .as("came_back"),
      )
      .where("id", "=", community)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const lane = collect(db, keys.vault, now(), row);
    const value = await work(lane);
    await lane.flush();
    boundary("lane:before");
    return value;
  });
  boundary("lane:after");
  return result;
}

type Row = {
  id: string;
  next_number: number;
  chain_seq: number;
  chain_head: Buffer;
  salt: Buffer;
  stopped_at: Date | null;
  came_back: Date | null;
};

function collect(db: Transaction<Tables>, vault: Vault, now: Date, row: Row): Lane {
  const written = { ...row };
  const pending = {
    history: [] as Record<string, unknown>[],
    timers: new Map<string, Timer | null>(),
    texts: new Map<string, SealedText>(),
    wakes: [] as { queue: string; numbers: number[] }[],
    dispatched: [] as number[],
    handled: [] as Handled[],
  };
  const touched = new Set<string>();
  const moved = new Set<number>();
  return {
    db,
    community: row.id,
    now,
    vault,
    salt: row.salt,
    stopped: row.stopped_at !== null,
    cameBack: row.came_back,
    moved,
    takeNumber: () => row.next_number++,
    tell(told) {
      if (told.to != null && told.number !== null) moved.add(told.number);
      row.chain_seq += 1;
      const said = chainRow(row.chain_seq, now, told);
      row.chain_head = link(row.chain_head, said);
      pending.history.push({
        ...said,
        digest: said.digest?.toString("hex") ?? null,
        hash: row.chain_head.toString("hex"),
      });
    },
    setTimer(timer) {
      if (timer.number != null) moved.add(timer.number);
      pending.timers.set(timer.key, timer);
    },
    dropTimer: (key) => void pending.timers.set(key, null),
    keep: (text) => void pending.texts.set(placeOf(text.kind, text.ref), text),
    kept: (kind, ref) => pending.texts.get(placeOf(kind, ref)) ?? null,
    dispatch: (queue, number) => void pending.wakes.push({ queue, numbers: [number] }),
    dispatched: (outbox) => void pending.dispatched.push(outbox),
    handled: (id, as) =>
      void pending.handled.push({
        id,
        intent: as?.intent ?? null,
        confidence: as?.confidence ?? null,
      }),
    touch: (what) => void touched.add(what),
    touched,
    async flush() {
      const dropped = [...pending.timers].filter(([, timer]) => timer === null).map(([key]) => key);
      const timers = [...pending.timers.values()].filter((timer) => timer !== null);
      const changed =
        row.chain_seq !== written.chain_seq || row.next_number !== written.next_number;
      const { wakes, handled, dispatched } = pending;
      const collected = [pending.timers.size, pending.texts.size, wakes.length, handled.length];
      if (!changed && collected.every((count) => count === 0) && dispatched.length === 0) return;
      const texts = [...pending.texts.values()];
      await write(db, now, row, { ...pending, dropped, timers, texts });
      Object.assign(written, row);
      pending.history = [];
      pending.wakes = [];
      pending.dispatched = [];
      pending.handled = [];
      pending.timers.clear();
      pending.texts.clear();
    },
  };
}

const placeOf = (kind: string, ref: string): string => `${kind}\n${ref}`;

function chainRow(seq: number, at: Date, told: Told) {
  const person = typeof told.by === "number" ? told.by : null;
  const actor = typeof told.by === "number" ? ("person" as const) : told.by;
  const outcome = told.refused === undefined ? ("done" as const) : ("refused" as const);
  return {
    seq,
    at,
    number: told.number,
    person,
    actor,
    command: told.command,
    from_state: told.from ?? null,
    to_state: told.to ?? null,
    outcome,
    why: told.refused ?? null,
    digest: told.digest ?? null,
  };
}

type Pending = {
  readonly history: readonly Record<string, unknown>[];
  readonly timers: readonly Timer[];
  readonly dropped: readonly string[];
  readonly texts: readonly SealedText[];
  readonly wakes: readonly { queue: string; numbers: number[] }[];
  readonly dispatched: readonly number[];
  readonly handled: readonly Handled[];
};

type Handled = {
  readonly id: number;
  readonly intent: string | null;
  readonly confidence: number | null;
};

/** One statement for all of it: a lane is held for every round trip, and everybody waits for it. */
async function write(db: Transaction<Tables>, now: Date, row: Row, all: Pending): Promise<void> {
  const texts = all.texts.map((text) => ({ ...text, bytes: text.bytes.toString("hex") }));
  await sql`
    with head as (
      update community
         set next_number = ${row.next_number}, chain_seq = ${row.chain_seq}, chain_head = ${row.chain_head}
       where id = ${row.id}
    ), told as (
      insert into history (community, seq, at, number, person, actor, command, from_state, to_state, outcome, why, digest, hash)
      select ${row.id}, seq, at, number, person, actor, command, from_state, to_state, outcome, why, decode(digest, 'hex'), decode(hash, 'hex')
        from jsonb_to_recordset(${JSON.stringify(all.history)}::jsonb)
          as t(seq bigint, at timestamptz, number integer, person bigint, actor text, command text,
               from_state text, to_state text, outcome text, why text, digest text, hash text)
    ), gone as (
      delete from due where community = ${row.id} and key = any(${[...all.dropped]}::text[])
    ), timed as (
      insert into due (community, at, what, key, number, chat)
      select ${row.id}, at, what, key, number, chat
        from jsonb_to_recordset(${JSON.stringify(all.timers)}::jsonb)
          as t(at timestamptz, what text, key text, number integer, chat bigint)
      on conflict (community, key) do update
        set at = excluded.at, what = excluded.what, number = excluded.number, chat = excluded.chat
    ), sealing as (
      insert into sealed (community, kind, ref, person, bytes)
      select ${row.id}, kind, ref, person, decode(bytes, 'hex')
        from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb)
          as t(kind text, ref text, person bigint, bytes text)
      on conflict (community, kind, ref) do update set bytes = excluded.bytes, person = excluded.person
    ), crossed as (
      update outbox set state = 'sent', sent_at = ${now} where id = any(${[...all.dispatched]}::bigint[])
    ), woken as (
      insert into outbox (community, queue, numbers, at)
      select ${row.id}, queue, numbers, ${now}
        from jsonb_to_recordset(${JSON.stringify(all.wakes)}::jsonb) as t(queue text, numbers integer[])
    )
    update inbox
       set handled_at = ${now}, body = null, intent = t.intent, confidence = t.confidence
      from jsonb_to_recordset(${JSON.stringify(all.handled)}::jsonb) as t(id bigint, intent text, confidence real)
     where inbox.id = t.id
  `.execute(db);
}
