import { DateTime } from "luxon";
import type { Ask } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { getChat, setChat } from "../people/table.ts";
import { tellStaff } from "../people/voice.ts";
import { wording } from "./wording.ts";

/** So many "not a request" in one day, and the bot goes back to watching a group. */
const WRONG_A_DAY = 3;
const WATCH_DAYS = 7;

/** After the third "not a request" of a day in a group, the bot watches it silently again. */
export async function watchAgain(ask: Ask, demand: DemandRow): Promise<void> {
  if (demand.origin_chat === null) return;
  const { lane, community } = ask;
  const chat = await getChat(lane, demand.origin_chat);
  if (chat.kind === "private") return;
  const today = DateTime.fromJSDate(lane.now, { zone: community.timezone }).startOf("day");
  const wrong = await lane.db
    .selectFrom("demand")
    .select("number")
    .where("community", "=", lane.community)
    .where("origin_chat", "=", chat.id)
    .where("state", "=", "dismissed")
    .where("moved_at", ">=", today.toJSDate())
    .execute();
  if (wrong.length < WRONG_A_DAY) return;
  const until = new Date(lane.now.getTime() + WATCH_DAYS * 86_400_000);
  await setChat(lane, chat.id, { observe_until: until });
  const about = { group: chat.group_id ?? chat.external };
  await tellStaff(ask, chat.area ?? community.id, "notice", wording.backToObserving, about);
}
