import { DateTime } from "luxon";
import type { Connection } from "../../chat/event.ts";
import type { Scene } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import { releaseNetwork } from "../people/release.ts";
import { tellStaff } from "../people/voice.ts";
import { tellElsewhere } from "./elsewhere.ts";
import { networkBefore, type Standing, setStanding, usesNetwork } from "./table.ts";
import { awayWording, wording } from "./wording.ts";

/**
 * How a network is now. When it goes away staff hear of it once, on another; when it is back what
 * waited leaves, and staff hear what may have been missed.
 */
export async function networkIs(scene: Scene, event: Connection): Promise<void> {
  const { lane } = scene;
  const { network, state } = event;
  if (!(await usesNetwork(lane, network))) return;
  const before = await networkBefore(lane, network);
  if (state === "up") return back(scene, event, before);
  const away = before !== null && before.state !== "up";
  const since = away && before.since < event.since ? before.since : event.since;
  await setStanding(lane, network, { state, since });
  // Of one outage they hear once, and once more when somebody must log in.
  const told = away && (state !== "expired" || before.state === "expired");
  if (told) return;
  const about = { network, since: clockTime(scene, since) };
  await tellElsewhere(scene, network, awayWording(state), about);
}

/** An absence of which nobody was told is told of afterwards from this length on. */
const NOTABLE_MS = 60_000;

/** For how long a network keeps what was said while we were away. */
const keepsMs: { readonly [network: string]: number } = { telegram: 86_400_000 };

async function back(
  scene: Scene,
  { network, at, since: begun }: Connection,
  before: Standing | null,
): Promise<void> {
  const { lane, community } = scene;
  await releaseNetwork(scene, network);
  await setStanding(lane, network, { state: "up", since: at });
  if (before === null) return;
  const hear = async (sentence: (typeof wording)["caughtUp"], since: Date) =>
    tellStaff(scene, community.id, "notice", sentence, {
      network,
      since: clockTime(scene, since),
      until: clockTime(scene, at),
    });
  if (before.state === "braked") return hear(wording.speaksAgain, before.since);
  const since = before.state !== "up" && before.since < begun ? before.since : begun;
  const ms = at.getTime() - since.getTime();
  if (before.state === "up" && ms < NOTABLE_MS) return;
  const kept = ms < (keepsMs[network] ?? 0);
  return hear(kept ? wording.caughtUp : wording.mayHaveMissed, since);
}

/** An instant as people write it: today by the clock alone. */
export function clockTime({ lane, community }: Scene, at: Date): Bilingual {
  const local = (instant: Date) => DateTime.fromJSDate(instant, { zone: community.timezone });
  const [then, now] = [local(at), local(lane.now)];
  if (then.hasSame(now, "day")) return { zh: then.toFormat("HH:mm"), en: then.toFormat("HH:mm") };
  return { zh: then.toFormat("M月d日 HH:mm"), en: then.toFormat("d LLL HH:mm") };
}
