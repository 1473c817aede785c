import { happenedSinceMove } from "../features/demand/history.ts";
import { kindOf } from "../features/demand/kinds.ts";
import { showUnseen } from "../features/demand/photos.ts";
import { demandsOf } from "../features/demand/table.ts";
import { releaseChat } from "../features/people/release.ts";
import { privateChat, setReachable } from "../features/people/table.ts";
import type { Stage } from "./heard.ts";
import type { PersonRow } from "../store/tables.ts";

/** Notes that somebody can be written to privately; what waited for it is handed over now. */
export async function nowReachable(
  stage: Stage,
  person: PersonRow,
  { network, external }: { readonly network: string; readonly external: string },
): Promise<void> {
  if (!(await setReachable(stage.lane, network, external, true))) return;
  const chat = await privateChat(stage.lane, person, { network, external });
  await releaseChat(stage, chat.id);
  await showUnseen(stage, person);
  for (const demand of await demandsOf(stage.lane, person.id, ["claimed"])) {
    if (demand.holder !== person.id) continue;
    const waits =
      !demand.handed_over || (await happenedSinceMove(stage.lane, demand.number, "ask-to-write"));
    if (!waits) continue;
    await kindOf(stage, demand)?.contactLeft(stage, demand);
  }
}
