import { DateTime } from "luxon";
import type { Scene } from "../../feature.ts";
import type { Trouble } from "../../reading/model/reader.ts";
import { getChat } from "../people/table.ts";
import { tellStaff } from "../people/voice.ts";
import { forgetTold, type Matter, setTold, toldOf } from "./table.ts";
import { wording } from "./wording.ts";

/** Why a model gives nothing. */
export type Outage = Exclude<Trouble, "spent">;

/** Which limit is used up. */
export type Cap = Exclude<Matter, "outage">;

const MINUTE_MS = 60_000;
/** What comes back so soon is the same outage still. */
const SAME_MS = 60 * MINUTE_MS;
/** What was over sooner than this was over before anybody looked. */
const NOTABLE_MS = 10 * MINUTE_MS;

/** The model gives nothing: staff hear of it once, however long that lasts. */
export async function modelFails(scene: Scene, outage: Outage): Promise<void> {
  const { lane, community } = scene;
  const before = await toldOf(lane, "outage");
  if (before?.until === null) return;
  const isSame = before !== null && msSince(scene, before.until) < SAME_MS;
  await setTold(lane, "outage", { since: isSame ? before.since : lane.now, until: null });
  if (!isSame) await tellStaff(scene, community.id, "notice", wording[outage], undefined);
}

/** The model works again; staff hear so where it took a while. */
export async function modelWorks(scene: Scene): Promise<void> {
  const { lane, community } = scene;
  const since = await endOutage(scene);
  if (since === null || msSince(scene, since) < NOTABLE_MS) return;
  // A new one is told of, however soon.
  await forgetTold(lane, "outage");
  await tellStaff(scene, community.id, "notice", wording.worksAgain, undefined);
}

/**
 * Notes that an outage is over, or that nobody knows whether it is: after a start, say.
 *
 * @returns since when it lasted; null when there was none
 */
export async function endOutage({ lane }: Scene): Promise<Date | null> {
  const before = await toldOf(lane, "outage");
  if (before === null || before.until !== null) return null;
  await setTold(lane, "outage", { since: before.since, until: lane.now });
  return before.since;
}

/** What a model may cost is used up: staff hear of it once in that day or month. */
export async function tokensSpent(scene: Scene, cap: Cap, chat: number): Promise<void> {
  const { lane, community } = scene;
  const now = DateTime.fromJSDate(lane.now, { zone: community.timezone });
  const before = await toldOf(lane, cap);
  const begun = now.startOf(cap === "month" ? "month" : "day").toJSDate();
  if (before !== null && before.since >= begun) return;
  await setTold(lane, cap, { since: lane.now, until: null });
  const group = chat === 0 ? null : (await getChat(lane, chat)).group_id;
  await tellStaff(scene, community.id, "notice", wording[cap], { group });
}

const msSince = ({ lane }: Scene, at: Date): number => lane.now.getTime() - at.getTime();
