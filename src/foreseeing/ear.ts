import { safeText } from "../chat/clean.ts";
import { placeNames } from "../community/areas.ts";
import type { Community } from "../community/community.ts";
import { mayAsk } from "../hearing/intake.ts";
import { hearAlarm } from "../reading/emergency.ts";
import { readOffline } from "../reading/offline/reader.ts";
import { type Reading, WINDOW, type WindowLine } from "../reading/schema.ts";

/** What is told of a message that was said in a group. */
export type Overheard = {
  /** Null where nobody knows when. */
  readonly at: Date | null;
  /** What tells its author from others. */
  readonly account: string;
  readonly text: string;
  readonly forwarded: boolean;
  /** Whether nobody can be known behind it: a channel, an anonymous admin. */
  readonly faceless: boolean;
};

/** Understands one message after the other, as the door and the lane would. */
export type Ear = { hear(message: Overheard, group: string): Reading | null };

/** The door keeps no more of a message. */
const LONGEST = 20_000;

/** Opens an ear for the places of a community. */
export function openEar(community: Community): Ear {
  const places = placeNames(community);
  const before = new Map<string, WindowLine[]>();
  let near = new Date(0);
  return {
    /** @returns null for talk, at which the bot would have been silent */
    hear(message, group) {
      near = message.at ?? near;
      const text = safeText(message.text.slice(0, LONGEST));
      const line: WindowLine = { at: near, from: message.account, role: "resident", text };
      const talk = before.get(group) ?? [];
      before.set(group, talk);
      const alone = atDoor(message, line, places);
      const context = alone === null ? [] : recent(talk, near);
      const reading =
        context.length === 0 ? alone : readOffline({ lines: [...context, line], places });
      // What went to the lane is no context of what follows.
      talk.push(reading === null ? line : { ...line, text: "" });
      if (talk.length > WINDOW.lines) talk.shift();
      return reading !== null && (mayAsk(reading) || reading.alarm !== null) ? reading : null;
    },
  };
}

/**
 * Talk ends at the door; of what is passed on, or said by nobody known, only emergencies are heard.
 *
 * @returns what the door reads in the message alone; null where it ends there
 */
function atDoor(
  { forwarded, faceless }: Overheard,
  line: WindowLine,
  places: readonly string[],
): Reading | null {
  if (line.text.trim() === "") return null;
  if (forwarded || faceless) {
    const alarm = hearAlarm(line.text);
    if (alarm === null || !(alarm.certain || forwarded)) return null;
  }
  const alone = readOffline({ lines: [line], places });
  return mayAsk(alone) || alone.alarm !== null ? alone : null;
}

const recent = (talk: readonly WindowLine[], now: Date): readonly WindowLine[] =>
  talk.filter(({ at, text }) => text !== "" && Math.abs(now.getTime() - at.getTime()) <= WINDOW.ms);
