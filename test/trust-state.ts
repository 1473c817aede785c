import { withClient } from "../src/store/embedded/client.ts";

/** Whoever was met when the tricks began; who comes later is nobody yet. */
type Known = { readonly people: number };

/** What is kept of 榆园 beside what was said and refused: one question a table. */
const kept: { readonly [table: string]: string } = {
  demand: "community = 'elm'",
  history: "community = 'elm' and outcome = 'done'",
  report: "community = 'elm'",
  rating: "community = 'elm'",
  waiting: "community = 'elm'",
  follower: "community = 'elm'",
  photo: "community = 'elm'",
  card: "community = 'elm'",
  code: "community = 'elm'",
  chat: "community = 'elm' and kind <> 'private'",
  chat_alias: "community = 'elm'",
  former_account: "community = 'elm'",
  due: "community = 'elm'",
  person: "id <= $1 and community = 'elm'",
  account: "person <= $1 and community = 'elm'",
  role: "person <= $1 or exists (select from person as p where p.id = t.person and p.community = 'elm')",
  // Who speaks in a group is in it; but who left is not back by other means.
  member: "person <= $1 and left_at is not null",
};

/** What a word to the bot changes, refused or not: the chain of history, the way and language of an answer. */
const dropped = "'seq' - 'hash' - 'digest' - 'count' - 'reachable' - 'language'";

/** The state of 榆园, a line a row, sorted: two are equal where nobody got anything done. */
export const stateIn = (database: string, { people }: Known): Promise<readonly string[]> =>
  withClient({ connectionString: database }, async (client) => {
    const found: string[] = [];
    for (const [table, where] of Object.entries(kept)) {
      const { rows } = await client.query<{ row: string }>(
        `select (to_jsonb(t) - ${dropped})::text as row from ${table} as t
          where (${where}) and $1::bigint is not null`,
        [people],
      );
      found.push(...rows.map(({ row }) => `${table} ${row}`));
    }
    return found.toSorted();
  });

/** The highest id that a person has now. */
export const peopleIn = (database: string): Promise<number> =>
  withClient({ connectionString: database }, async (client) => {
    const { rows } = await client.query<{ last: string }>("select max(id) as last from person");
    return Number(rows[0]?.last ?? 0);
  });
