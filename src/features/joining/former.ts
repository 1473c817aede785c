import type { Lane } from "../../store/lane.ts";
import { type Account, privateChatAt } from "../people/table.ts";

/** An account is nobody's from now on: whoever writes with it is somebody new, whatever the file lists. */
export async function closeAccount(
  { db, community }: Lane,
  person: number,
  { network, external }: Pick<Account, "network" | "external">,
): Promise<void> {
  await db
    .deleteFrom("account")
    .where("community", "=", community)
    .where("network", "=", network)
    .where("external", "=", external)
    .execute();
  await db
    .insertInto("former_account")
    .values({ community, network, external, person })
    .onConflict((clash) =>
      clash.columns(["community", "network", "external"]).doUpdateSet({ person }),
    )
    .execute();
}

/** Closes the accounts of a network that lead nowhere any more, and drops what waits to leave there. */
export async function closeAccounts(
  lane: Lane,
  network: string,
  isAlive: (external: string) => boolean,
): Promise<void> {
  const accounts = await lane.db
    .selectFrom("account")
    .select(["network", "external", "person"])
    .where("community", "=", lane.community)
    .where("network", "=", network)
    .execute();
  const dead = accounts.filter(({ external }) => !isAlive(external));
  for (const account of dead) {
    const chat = await privateChatAt(lane, account);
    if (chat !== null) await dropWaiting(lane, chat.id);
    await closeAccount(lane, account.person, account);
  }
  if (dead.length === 0) return;
  for (const copy of ["roles", "opted-out", "ignored"] as const) lane.touch(copy);
}

/** What waits to leave in a chat never does. */
export async function dropWaiting({ db }: Lane, chat: number): Promise<void> {
  await db
    .updateTable("outbox")
    .set({ state: "dropped", body: null })
    .where("chat", "=", chat)
    .where("state", "=", "waiting")
    .execute();
}
