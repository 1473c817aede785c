import type pg from "pg";

/** The plain tables that the limits write to, without what ours check and index. */
export async function makePlainTables(pool: pg.Pool): Promise<void> {
  await pool.query(`
    create table plain (id bigint generated always as identity primary key, place text, body bytea, at timestamptz);
    create table plain_inbox (like inbox including all);
    create table plain_window (like window_line including all);
  `);
}

const body = Buffer.alloc(200, 7);

/** Runs `count` tasks, `wide` at a time; resolves with the seconds it took. */
export async function timed(
  count: number,
  wide: number,
  task: (index: number) => Promise<unknown>,
): Promise<number> {
  const begin = performance.now();
  let next = 0;
  const walk = async () => {
    while (next < count) await task(next++);
  };
  await Promise.all(Array.from({ length: wide }, walk));
  return (performance.now() - begin) / 1000;
}

/** Transactions of three inserts a second, on 8 connections: the least that a message, a demand and a notice are. */
export async function threeInserts(pool: pg.Pool, count: number): Promise<number> {
  const insert = "insert into plain (place, body, at) values ($1, $2, $3)";
  const seconds = await timed(count, 8, async (index) => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      for (const place of ["message", "demand", "notice"])
        await client.query(insert, [`${place} ${index}`, body, new Date()]);
      await client.query("commit");
    } finally {
      client.release();
    }
  });
  return count / seconds;
}

/** How long one commit of one row takes, in milliseconds: the median of many, one after the other. */
export async function oneCommit(pool: pg.Pool, count: number): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const begin = performance.now();
    await pool.query("insert into plain (place, body, at) values ('one', $1, now())", [body]);
    took.push(performance.now() - begin);
  }
  return quantile(took, 0.5);
}

/** Rows of talk a second in plain batches: the same rows as ours, neither read nor sealed. */
export async function plainBatches(pool: pg.Pool, batches: number, size: number): Promise<number> {
  const seconds = await timed(batches, 2, () => plainBatch(pool, size));
  return (batches * size) / seconds;
}

let told = 0;

/** Stores rows of talk in one commit. */
export async function plainBatch(pool: pg.Pool, size: number): Promise<void> {
  const rows = Array.from({ length: size }, () => {
    told += 1;
    const key = `m:-1000:${process.hrtime.bigint()}-${told}`;
    return { key, at: new Date(), body: body.toString("base64") };
  });
  await pool.query(
    `with arrived as (select * from jsonb_to_recordset($1::jsonb) as t(key text, at timestamptz, body text)),
      talk as (insert into plain_inbox (community, network, key, chat, message, type, at, handled_at)
               select 'town-1', 'telegram', key, 1, key, 'said', at, at from arrived)
     insert into plain_window (chat, message, at, body)
     select 1, key, at, decode(body, 'base64') from arrived`,
    [JSON.stringify(rows)],
  );
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
