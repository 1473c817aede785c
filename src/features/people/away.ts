import { DateTime } from "luxon";
import type { Scene } from "../../feature.ts";
import { lastGap } from "../../store/gaps.ts";
import { tellStaff } from "./voice.ts";
import { wording } from "./wording.ts";

/** Staff hear once that the service was away, and from when to when. */
export async function tellBack(scene: Scene): Promise<void> {
  const { lane, community } = scene;
  const gap = await lastGap(lane);
  if (gap === null) return;
  const local = (at: Date) => DateTime.fromJSDate(at, { zone: community.timezone });
  const about = { since: local(gap.since), until: local(gap.until) };
  await tellStaff(scene, community.id, "notice", wording.back, about);
}
