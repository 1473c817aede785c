import type { Lane } from "../../store/lane.ts";

/** Whether something was done about a demand, by its name in history; since an instant, if one is given. */
export async function happened(
  lane: Lane,
  number: number,
  command: string,
  since: Date | null = null,
): Promise<boolean> {
  await lane.flush();
  const row = await lane.db
    .selectFrom("history")
    .select("seq")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where("command", "=", command)
    .where("outcome", "=", "done")
    .$if(since !== null, (query) => query.where("at", ">=", since ?? new Date(0)))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether something was done about a demand since it moved last. */
export async function happenedSinceMove(
  lane: Lane,
  number: number,
  command: string,
): Promise<boolean> {
  await lane.flush();
  const row = await lane.db
    .selectFrom("history")
    .select("command")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where(({ eb, or }) => or([eb("to_state", "is not", null), eb("command", "=", command)]))
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.command === command;
}
