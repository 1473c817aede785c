import type { Client } from "pg";
import { tablesThere } from "./rows.ts";

/**
 * Notes, until the transaction ends, who was erased 清除 in a database of which a backup takes the
 * place, and by its history what that database grew from.
 */
export async function noteErased(client: Client): Promise<void> {
  const there = await tablesThere(client);
  // Nobody could be erased before there were followers.
  if (!there.includes("follower")) return;
  await client.query(
    `create temp table erased on commit drop as
       select p.id, c.id as community, c.salt from person p join community c on c.id = p.community
       where p.erased_at is not null;
     create temp table grown on commit drop as select community, seq, hash from history`,
  );
}

/**
 * Sees to it that people who came back with an older backup are erased again, before anything else
 * that is due. Only where what was there had grown from that backup, for else its numbers may be
 * those of other people.
 *
 * @returns how many came back
 */
export async function eraseAgain(client: Client): Promise<number> {
  const { rows } = await client.query<{ noted: boolean }>(
    "select to_regclass('pg_temp.erased') is not null as noted",
  );
  if (rows[0]?.noted !== true) return 0;
  const { rowCount } = await client.query(
    `insert into due (community, at, what, key)
     select c.id, pulse.at, 'erase-again', 'erase-again:' || p.id
     from erased e join community c on c.id = e.community and c.salt = e.salt
     join person p on p.id = e.id and to_jsonb(p) ->> 'erased_at' is null, pulse
     where c.chain_seq = 0 or exists (
       select from grown g
       where g.community = c.id and g.seq = c.chain_seq and g.hash = c.chain_head)
     on conflict (community, key) do nothing`,
  );
  return rowCount ?? 0;
}
