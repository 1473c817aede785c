import { setTimeout as sleep } from "node:timers/promises";
import { DateTime } from "luxon";
import { speechOf } from "./cues.ts";
import { day, morning } from "./day.ts";
import { type Cue, minute } from "./minute.ts";
import { neighbourhoodOf } from "./neighbourhood.ts";
import type { Opened } from "./open.ts";
import type { PracticeRoom } from "./room.ts";

/** Lets the neighbours live by themselves for a while. */
export type Player = {
  /** The minute that a newcomer sees first. */
  playMinute(): Promise<void>;
  /** A lively day, from the next morning on; it has its own lines each time. */
  playDay(): Promise<void>;
  /** The rest comes without pauses. */
  hurry(): void;
  /** Ends once what is being said was said. */
  stop(): Promise<void>;
  playing(): boolean;
};

const LINE_MS = 1_200;

/** A long stretch of the day in which nobody speaks is felt, and not waited out. */
const LONGEST_MS = 2_400;

/**
 * Makes the player; one thing is played at a time.
 *
 * @param failed told why what is played could not go on
 */
export function openPlayer(
  opened: Opened,
  room: () => PracticeRoom,
  failed: (error: unknown) => void = rethrow,
): Player {
  const neighbourhood = neighbourhoodOf(opened.communities, "zh");
  let state: "idle" | "playing" | "hurrying" | "stopping" = "idle";
  let skip = new AbortController();
  let played: Promise<void> = Promise.resolve();

  // Asked between two waits, in which it may have changed.
  const isOn = () => state === "playing" || state === "hurrying";

  async function pause(minutes: number): Promise<void> {
    const ms = Math.min(LONGEST_MS, LINE_MS + minutes * 20);
    if (state === "playing") await sleep(ms, null, { signal: skip.signal }).catch(() => {});
  }

  async function playCue(cues: readonly Cue[], cue: Cue): Promise<void> {
    await pause(cue.after);
    if (!isOn()) return;
    await room().advance(new Date(room().now().getTime() + cue.after * 60_000));
    const speech = await speechOf({ opened, neighbourhood }, cues, cue);
    if (speech !== null) await room().speak(speech);
  }

  async function play(cues: readonly Cue[], from: Date): Promise<void> {
    if (state !== "idle" || opened.advance === null) return;
    state = "playing";
    skip = new AbortController();
    played = playAll(cues, from);
    await played;
  }

  async function playAll(cues: readonly Cue[], from: Date): Promise<void> {
    room().tell({ type: "playing", playing: true });
    try {
      await room().advance(from);
      for (const cue of cues) if (isOn()) await playCue(cues, cue);
    } catch (error) {
      failed(error);
    } finally {
      state = "idle";
      room().tell({ type: "playing", playing: false });
    }
  }

  return {
    playing: () => state !== "idle",
    playMinute: () => play(minute, room().now()),
    playDay() {
      const zone = opened.communities[0]?.timezone ?? "UTC";
      const start = nextMorning(room().now(), zone);
      return play(dated(day, start), start.toJSDate());
    },
    hurry() {
      if (state === "playing") state = "hurrying";
      skip.abort();
    },
    stop() {
      if (state !== "idle") state = "stopping";
      skip.abort();
      return played;
    },
  };
}

function rethrow(error: unknown): never {
  throw error;
}

function nextMorning(now: Date, zone: string): DateTime {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day").set(morning);
  return today.toJSDate() > now ? today : today.plus({ days: 1 });
}

/** The same lines on another day are other messages. */
function dated(cues: readonly Cue[], start: DateTime): readonly Cue[] {
  const mark = start.toFormat("yyyyLLdd");
  return cues.map((cue) => ({
    ...cue,
    id: `${cue.id}-${mark}`,
    about: cue.about === null ? null : `${cue.about}-${mark}`,
  }));
}
