import { DateTime } from "luxon";
import type { Scene } from "../feature.ts";

/** An instant as outsiders read it: ISO with the community's offset. */
export const instant = ({ community }: Scene, at: Date): string =>
  DateTime.fromJSDate(at, { zone: community.timezone }).toISO({ suppressMilliseconds: true }) ?? "";

/** The same for what may not have happened. */
export const instantOrNull = (scene: Scene, at: Date | null): string | null =>
  at === null ? null : instant(scene, at);
