import { type QueryExecutorProvider, sql } from "kysely";
import { opens } from "./sealed.ts";

/**
 * Whether a master key is the one that the texts of a database are sealed with. Where nobody was met
 * yet, any will do, and none.
 */
export async function keyFits(db: QueryExecutorProvider, key: Buffer | null): Promise<boolean> {
  const { rows } = await sql<{ wrapped: Buffer }>`
    select wrapped from person_key order by person limit 1`.execute(db);
  const [first] = rows;
  return first === undefined || (key !== null && opens(key, first.wrapped));
}
