import type { Pool } from "pg";
import { liveStates } from "../src/features/demand/states.ts";
import { wishMoves } from "../src/features/wish/lifecycle.ts";
import type { Concern } from "./random-story.ts";
import { type ChainRow, firstBroken } from "../src/store/chain.ts";

const legal = wishMoves.map(([from, command, , to]) => `${from ?? ""}:${command}:${to}`);

/** What must hold whenever nothing is left to do; each query gives the demands that break it. */
const laws: { readonly [law: string]: string } = {
  "a live demand has exactly one timer, still to come; one that ended has none": `
    select demand.number from demand left join due on due.key = 'demand:' || demand.number
     where (state = any($1)) is distinct from (due.id is not null) or due.at <= $2`,
  "a wish has a holder while it is claimed or done, and none before": `
    select number from demand
     where case when state in ('claimed', 'done') then holder is null
                when state in ('unsure', 'screening', 'open', 'declined') then holder is not null end`,
  "nobody holds their own wish or waits for it": `
    select number from demand where holder = requester
    union select number from demand join waiting using (number) where waiting.person = demand.requester`,
  "numbers have no gaps": `
    select next_number as number from community
     where next_number <> 1 + (select count(*) from demand)
        or next_number <> 1 + (select coalesce(max(number), 0) from demand)`,
  "each move goes on from the one before, as the table or an undo allows": `
    select number from (
      select number, command, from_state, to_state, seq,
             lag(to_state) over same as before, lag(from_state) over same as earlier
        from history where to_state is not null window same as (partition by number order by seq)
    ) as moves
     where from_state is distinct from before
        or case when command = 'undo' then to_state is distinct from earlier
                else coalesce(from_state, '') || ':' || command || ':' || to_state <> all($3) end`,
  "a demand stands where its last move led": `
    select number from demand where state <>
      (select to_state from history where history.number = demand.number and to_state is not null
        order by seq desc limit 1)`,
  "nothing waits to leave": `
    select id as number from outbox where state not in ('sent', 'dropped')`,
  "every event was acted on": `
    select id as number from inbox where handled_at is null and not held`,
};

const all = Object.entries(laws).map(
  ([law, query]) => `select '${law}' as law, number from (${query}) as broken`,
);
const everyLaw = `with given as (select $1::text[], $2::timestamptz, $3::text[]) ${all.join(" union all ")}`;

/** The laws that do not hold now, each with a number that breaks it. */
export async function brokenLaws(pool: Pool, now: Date): Promise<readonly string[]> {
  const { rows } = await pool.query<{ law: string; number: number }>(everyLaw, [
    liveStates,
    now,
    legal,
  ]);
  return rows.map(({ law, number }) => `${law}: ${number}`);
}

/** The demands that moved last, with an account of each person concerned. */
export async function concerns(pool: Pool): Promise<readonly Concern[]> {
  const accountOf = (person: string) =>
    `(select json_build_array(network, external) from account where person = ${person} limit 1)`;
  const { rows } = await pool.query<Concern>(
    `select number, state, ${accountOf("requester")} as requester, ${accountOf("holder")} as holder
       from demand order by moved_at desc, number limit 4`,
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
