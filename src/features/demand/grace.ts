import type { Scene } from "../../feature.ts";

const GRACE_MS = 12 * 3_600_000;

/**
 * Until when nothing may end by itself, for nobody could answer while the service was away; null
 * when it may.
 */
export const graceEnds = ({ back }: Pick<Scene, "back">): Date | null =>
  back === null ? null : new Date(back.getTime() + GRACE_MS);

/** When the service came back, if that is so lately that the grace still runs. */
export const backLately = (cameBack: Date | null, now: Date): Date | null =>
  cameBack !== null && now.getTime() - cameBack.getTime() < GRACE_MS ? cameBack : null;
