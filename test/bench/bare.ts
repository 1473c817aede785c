import pg from "pg";
import { plainBatch } from "./limits.ts";
import { obey } from "./program.ts";

/** How many messages a second come in, whatever is done with a batch of them. */
export type Rate = (count: number, keep: (size: number) => Promise<void>) => Promise<number>;

/** The least that a bot can do, as a program: fetch alone, or fetch and store plainly. */
export function obeyBare(rate: Rate): void {
  let pool: pg.Pool | null = null;
  obey({
    open(config) {
      pool = new pg.Pool(JSON.parse(config));
      return 0;
    },
    fetched: (count) => rate(Number(count), async () => {}),
    stored: (count) =>
      rate(Number(count), async (size) => {
        if (pool !== null) await plainBatch(pool, size);
      }),
  });
}
