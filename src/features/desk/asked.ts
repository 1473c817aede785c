import type { Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { isInWork } from "../demand/limits.ts";

/** What a unit or a requester asked staff for, and what answers it. */
const answers: { readonly [asked: string]: string } = {
  "ask-extension": "extend",
  appeal: "reopen",
};

/** The affairs of which more time was asked, or another look 申诉, and nobody has answered yet. */
export async function askedOfStaff({ lane }: Scene): Promise<readonly DemandRow[]> {
  await lane.flush();
  const rows = await lane.db
    .selectFrom("demand")
    .innerJoin("history", (join) =>
      join
        .onRef("history.community", "=", "demand.community")
        .onRef("history.number", "=", "demand.number"),
    )
    .selectAll("demand")
    .select(["history.command", "history.seq"])
    .where("demand.community", "=", lane.community)
    .where("demand.kind", "=", "affair")
    .where("demand.quiet", "=", false)
    .where("history.outcome", "=", "done")
    .where("history.command", "in", ["ask-extension", "appeal", "extend", "reopen"])
    .orderBy("history.seq")
    .execute();
  const last = new Map(rows.map((row) => [row.number, row]));
  return [...last.values()].filter(
    ({ command, state }) =>
      command in answers && (command === "appeal" ? state === "redirected" : isInWork(state)),
  );
}
