import { z } from "zod";
import type { Square } from "./square.ts";

const moves = z.object({
  history: z.array(
    z.object({ command: z.string(), by: z.string().nullable(), to: z.string().nullable() }),
  ),
});
const demand = z.object({
  demand: z.looseObject({
    state: z.string(),
    holder: z.string().nullable(),
    waiting: z.array(z.string()),
  }),
});
const everybody = z.object({
  people: z.array(
    z.looseObject({
      id: z.string(),
      accounts: z.record(z.string(), z.string()),
      roles: z.array(z.looseObject({ role: z.string() })),
    }),
  ),
});

/** What was done with a demand, and by whom, oldest first: `li file`. */
export async function movesOf(square: Square, number: number): Promise<readonly string[]> {
  const { history } = moves.parse(await square.show({ what: "history", number }));
  return history.map(({ by, command }) => `${by} ${command}`);
}

/** A demand as the contract shows it. */
export const demandOf = async (square: Square, number: number) =>
  demand.parse(await square.show({ what: "demand", number })).demand;

/** Somebody as outsiders see them, by one of their accounts. */
export async function personAt(square: Square, account: string) {
  const { people } = everybody.parse(await square.show({ what: "people" }));
  return people.find(({ accounts }) => Object.values(accounts).includes(account));
}
