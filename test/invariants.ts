import type { Pool } from "pg";
import { features } from "../src/features.ts";
import { brokenAmong, lawNames } from "../src/driving/laws.ts";
import { type ChainRow, firstBroken } from "../src/store/chain.ts";
import type { Concern } from "./sensible.ts";

type Queries = { readonly [law: string]: string };

const live = "('open', 'accepted', 'working')";

/** What must hold besides whenever nothing is left to do; each query gives what breaks it. */
const settled: Queries = {
  "nothing that is due is left": `
    select number from due where number is not null and at <= $1`,
  "numbers have no gaps": `
    select next_number as number from community
     where next_number <> 1 + (select count(*) from demand)
        or next_number <> 1 + (select coalesce(max(number), 0) from demand)`,
  "every event was acted on": `
    select id as number from inbox where handled_at is null and not held`,
  "a post is about demands that there are": `
    select about as number from outbox cross join unnest(numbers) as about
     where kind <> 'refusal' and not exists (select from demand where demand.number = about)`,
  "no group reads of a quiet crisis": `
    select about as number from outbox join chat on chat.id = outbox.chat and chat.kind <> 'private'
     cross join unnest(numbers) as about join demand on demand.number = about and demand.quiet`,
  "an affair is overdue while a limit is missed, and then only": `
    select number from demand where kind = 'affair' and state in ${live}
       and (overdue_at is not null) <> coalesce(
         (state = 'open' and accept_due <= $1) or (word_at is null and word_due <= $1)
         or finish_due <= $1, false)`,
  "what is late was late once": `
    select number from demand where kind = 'affair' and overdue_at is not null and not late
       and not exists (select from gap)`,
  "an affair that is open has limits": `
    select number from demand where kind = 'affair' and state in ${live}
       and (accept_due is null or word_due is null or (finish_due is null and state <> 'open'))`,
  "who asked was answered": `
    select number from demand where state not in ('unsure', 'dismissed', 'withdrawn') and not quiet
       and number not in (select unnest(numbers) from outbox)`,
  "whoever shows the right way says which": `
    select number from demand where state = 'redirected'
       and not exists (select from sealed where kind = 'redirect' and ref = demand.number::text)`,
  "what a unit did is told": `
    select number from demand left join
           (select unnest(numbers) as number, max(at) as said from outbox
             where kind in ('result', 'ask') group by 1) as told using (number)
     where kind = 'affair' and state in ('done', 'closed') and not quiet
       and (said is null or said < done_at)`,
  "what was merged went into something else, and only that": `
    select number from demand
     where (state = 'merged') <> (merged_into is not null) or merged_into = number`,
  "merging leads in no circle": `
    with recursive way as (
      select number as start, merged_into as at, 1 as steps from demand where merged_into is not null
      union all
      select start, merged_into, steps + 1 from way join demand on number = at
       where merged_into is not null and steps < 1000)
    select start as number from way where at = start`,
  "a low mark takes up again what it is about, once": `
    select coalesce(low.number, again.number) as number
      from (select number, count(*) from rating where score <= 2 group by 1) as low
      full join (select number, count(*) from history where command = 'rate' and outcome = 'done'
                    and to_state in ('open', 'working') group by 1) as again using (number)
     where low.count is distinct from again.count`,
  "a person marks a demand once a cycle": `
    select number from rating group by number, cycle, person having count(*) > 1`,
  "only of those who lend their words are examples kept": `
    select person as number from sealed join person on person.id = sealed.person
     where kind = 'example' and not lends`,
  "times reopened are those on record": `
    select number from demand where reopened > (select count(*) from history
      where history.number = demand.number and outcome = 'done'
        and command in ('unsolved', 'rate', 'reopen'))`,
};

const moves = features.flatMap(({ kind }) => kind?.moves ?? []);
const commands = [...new Set(moves.map(([, command]) => command))];

/** What holds as long as every network is up, too. */
const delivered: Queries = {
  "nothing waits to leave": `
    select id as number from outbox where state not in ('sent', 'dropped')`,
};

const together = (queries: Queries): string =>
  Object.entries(queries)
    .map(([law, query]) => `select '${law}' as law, number from (${query}) as broken`)
    .join(" union all ");

const everything = brokenAmong("select * from demand");
const given = "with given as (select $1::timestamptz)";
const atRest = `${given} ${together(settled)}`;
const withNetworks = `${given} ${together({ ...settled, ...delivered })}`;

/** The laws that do not hold now, each with a number that breaks it. */
export async function brokenLaws(pool: Pool, now: Date, up = true): Promise<readonly string[]> {
  const lawful = await pool.query<{ law: number; number: number }>(everything);
  const query = up ? withNetworks : atRest;
  const { rows } = await pool.query<{ law: string; number: number }>(query, [now]);
  const named = lawful.rows.map(({ law, number }) => ({ law: lawNames[law]?.en ?? "", number }));
  return [...named, ...rows].map(({ law, number }) => `${law}: ${number}`);
}

/** What may set the instant at which an affair must be finished. */
const mayMoveDue = [...commands, "extend", "change", "undo"].filter(
  (command) => !["assign", "return", "release", "start", "done", "confirm"].includes(command),
);

/** When each affair must be finished, and the last thing that could have set it. */
export async function dueInstants(pool: Pool): Promise<ReadonlyMap<number, string>> {
  const { rows } = await pool.query<{ number: number; due: Date; seq: number | null }>(
    `select number, finish_due as due,
            (select max(seq) from history where outcome = 'done'
                and (history.number = demand.number and command = any($1) or command in ('merge', 'join', 'split'))) as seq
       from demand where kind = 'affair' and finish_due is not null`,
    [mayMoveDue],
  );
  return new Map(rows.map(({ number, due, seq }) => [number, `${seq} ${due.toISOString()}`]));
}

/** The demands that moved last, with an account of each person concerned. */
export async function concerns(pool: Pool): Promise<readonly Concern[]> {
  const accountOf = (person: string) =>
    `(select json_build_array(network, external) from account where person = ${person} limit 1)`;
  const { rows } = await pool.query<Concern>(
    `select number, kind, state, ${accountOf("coalesce(requester, filer)")} as asker,
            ${accountOf("holder")} as holder
       from demand where not quiet order by moved_at desc, number limit 5`,
  );
  return rows;
}

/** Where the chain of the only community breaks; null when all of it holds. */
export async function brokenLink(pool: Pool): Promise<number | null> {
  const { rows: heads } = await pool.query<{ chain_head: Buffer }>("select * from community");
  const { rows } = await pool.query<ChainRow & { hash: Buffer }>(
    "select * from history order by seq",
  );
  return firstBroken(rows, heads[0]?.chain_head ?? Buffer.alloc(0));
}
