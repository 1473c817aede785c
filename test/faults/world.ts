import pg from "pg";
import { type ChainRow, firstBroken } from "../../src/store/chain.ts";
import type { Life } from "./lives.ts";
import type { Printed, Said } from "./pipe-process.ts";

/** The questions with which a script ends; their answers are the state that it left. */
export const closingQuestions: readonly object[] = [
  { do: "show", what: "demands" },
  { do: "show", what: "audit" },
  { do: "show", what: "people" },
  { do: "show", what: "outbox" },
];

/** The answers to the questions, whichever life answered them. */
export const stateAfter = (lives: readonly Life[]): readonly object[] =>
  lives.flatMap(({ printed }) =>
    printed.flatMap(({ shown }) => (shown === undefined ? [] : [shown])),
  );

/** What was said, in order over all lives; what a kill cut off in flight and was said again counts once. */
export function saidIn(lives: readonly Life[]): {
  readonly said: readonly Said[];
  readonly again: number;
} {
  const said: Said[] = [];
  let again = 0;
  for (const { printed } of lives) {
    const [first, ...rest] = printed.flatMap(sayings);
    if (first === undefined) continue;
    const last = said.at(-1);
    if (last?.id === first.id && last.text === first.text) again += 1;
    else said.push(first);
    said.push(...rest);
  }
  return { said: renumbered(said), again };
}

const sayings = ({ post, dm, edited }: Printed): readonly Said[] =>
  [post, dm, edited].filter((one) => one !== undefined);

/** Ids are never used twice, so a rolled-back transaction leaves a gap: only their order is compared. */
function renumbered(said: readonly Said[]): readonly Said[] {
  const ids = [...new Set(said.map(({ id }) => id))];
  return said.map((one) => ({ ...one, id: `post ${ids.indexOf(one.id) + 1}` }));
}

/** Checks every community's chain; the `seq` of the first row that does not hold, or null. */
export async function brokenLink(databaseUrl: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const heads = await client.query<{ id: string; chain_head: Buffer }>(
      "select id, chain_head from community",
    );
    for (const { id, chain_head } of heads.rows) {
      const { rows } = await client.query<ChainRow & { hash: Buffer }>(
        `select seq::int, at, number, person::int, actor, command, from_state, to_state, outcome, why, digest, hash
           from history where community = $1 order by seq`,
        [id],
      );
      const broken = firstBroken(rows, chain_head);
      if (broken !== null) return broken;
    }
    return null;
  } finally {
    await client.end();
  }
}
