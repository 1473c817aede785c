import { z } from "zod";
import type { NoticeKind } from "../../src/chat/notice.ts";
import type { Group } from "../../src/community/community.ts";
import type { Bilingual, Locale } from "../../src/kernel/locale.ts";
import type { Hint } from "./hints.ts";
import type { Alarm, Intent, ReadDemand } from "../../src/reading/schema.ts";

/** A group of the page. */
export type Room = {
  readonly id: string;
  readonly kind: Group["kind"];
  readonly name: Bilingual;
  readonly language: Locale;
};

/** Somebody one can speak as. */
export type Person = {
  readonly account: string;
  readonly name: string;
  readonly language: Locale;
  readonly home: string | null;
  readonly roles: Bilingual<readonly string[]>;
  readonly blurb: Bilingual | null;
};

/** Why the bot did with a message what it did; the last ones are reasons for silence. */
export const reasons = [
  "alarm",
  "quiet",
  "command",
  "opened",
  "asked",
  "screened",
  "joined",
  "answered",
  "unknown",
  "offer",
  "question",
  "notice",
  "unsure",
  "talk",
] as const;

export type Reason = (typeof reasons)[number];

/** What the bot understood of a message, and what it did with it. */
export type Understood = {
  readonly reason: Reason;
  readonly intent: Intent;
  readonly confidence: number;
  readonly alarm: Alarm | null;
  readonly needs: readonly ReadDemand[];
  /** The demands that it became, or went into. */
  readonly numbers: readonly number[];
  readonly by: string;
};

/** Something in a chat: said by somebody, or posted by the bot. */
export type Line = {
  readonly id: string;
  /** A group's id, or `private:` and the account that talks with the bot. */
  readonly chat: string;
  /** An account; null is the bot. */
  readonly from: string | null;
  readonly text: string;
  /** An ISO instant. */
  readonly at: string;
  readonly kind: NoticeKind | null;
  readonly demand: number | null;
  readonly buttons: readonly { readonly verb: string; readonly label: string }[];
  readonly replyTo: string | null;
  /** Whether the bot changed it since. */
  readonly edited: boolean;
  /** Null for posts, and for what the bot is still thinking about. */
  readonly understood: Understood | null;
};

/** A wish that anybody may claim, as the public page shows it. */
export type WallCard = {
  readonly number: number;
  readonly gist: string;
  readonly category: string;
  readonly building: string | null;
};

/** A demand as staff see it. */
export type StaffRow = {
  readonly number: number;
  readonly kind: string;
  readonly category: string;
  readonly urgency: string;
  readonly state: string;
  readonly summary: string | null;
  readonly requester: string | null;
  readonly holder: string | null;
  readonly unit: string | null;
  readonly overdue: boolean;
  /** Until when its next step is due. */
  readonly due: string | null;
  /** How often it was reported. */
  readonly reports: number;
  readonly createdAt: string;
};

/** What stands beside the chats. */
export type Boards = {
  readonly wall: readonly WallCard[];
  readonly staff: readonly StaffRow[];
};

/** Where the practice stands: all that a page needs to begin. */
export type Snapshot = {
  readonly community: Bilingual;
  readonly timezone: string;
  readonly rooms: readonly Room[];
  readonly cast: readonly Person[];
  /** What the units are called, by their ids. */
  readonly units: { readonly [id: string]: Bilingual };
  readonly hints: Bilingual<readonly Hint[]>;
  readonly lines: readonly Line[];
  readonly boards: Boards;
  readonly now: string;
  /** Whether time can be moved. */
  readonly clock: boolean;
  /** Whether all can be begun again from the first morning. */
  readonly renewable: boolean;
  readonly playing: boolean;
};

/** What changed, pushed to every page. */
export type Update =
  | { readonly type: "snapshot"; readonly snapshot: Snapshot }
  | { readonly type: "line"; readonly line: Line }
  | { readonly type: "boards"; readonly boards: Boards }
  | { readonly type: "clock"; readonly now: string }
  | { readonly type: "playing"; readonly playing: boolean };

const id = z.string().min(1).max(200);

/** What a page may ask for, by the last part of its address. */
export const actions = {
  say: z.strictObject({
    chat: id,
    from: id,
    text: z.string().trim().min(1).max(4000),
    replyTo: id.nullable().default(null),
  }),
  press: z.strictObject({ from: id, post: id, button: id }),
  clock: z.strictObject({
    minutes: z
      .int()
      .min(1)
      .max(45 * 1440),
  }),
  play: z.strictObject({ what: z.enum(["day", "hurry", "stop"]) }),
  renew: z.strictObject({}),
};

/** What is sent with each action. */
export type Actions = { readonly [Name in keyof typeof actions]: z.input<(typeof actions)[Name]> };

/** One step in the life of a demand. */
export type Step = {
  readonly at: string;
  readonly command: string;
  readonly to: string;
  readonly by: string;
};

/** A demand in full, for whoever opens it on the staff board. */
export type Details = {
  readonly row: StaffRow;
  readonly reports: readonly { readonly by: string | null; readonly text: string | null }[];
  readonly history: readonly Step[];
};
