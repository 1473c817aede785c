import { z } from "zod";
import { categories, kinds, urgencies } from "../../src/reading/schema.ts";
import { whys } from "./message.ts";
import { deeds } from "../../src/foreseeing/would.ts";

const counts = z.record(z.string(), z.int().positive());

/** What would have been caught, as it may be shown: letters for people, nothing private. */
export const finding = z.strictObject({
  at: z.iso.datetime({ offset: true }).nullable(),
  /** The groups are numbered in the order in which they come. */
  group: z.int().min(1),
  who: z.string().regex(/^[A-Z]+$/u),
  said: z.string(),
  kind: z.enum(kinds),
  category: z.enum(categories),
  urgency: z.enum(urgencies),
  confidence: z.number().min(0).max(1),
  alarm: z.enum(["fire", "medical", "police"]).nullable(),
  deed: z.enum(deeds),
  says: z.string(),
});

/** Something that could not be read, and where. */
export const unreadable = z.strictObject({
  file: z.string(),
  line: z.int().nullable(),
  message: z.int().nullable(),
  why: z.enum(whys),
});

/** What a history comes to. */
export const summary = z.strictObject({
  messages: z.int(),
  people: z.int(),
  groups: z.int(),
  /** Days on which somebody spoke. */
  days: z.int(),
  from: z.iso.datetime({ offset: true }).nullable(),
  to: z.iso.datetime({ offset: true }).nullable(),
  found: z.int(),
  /** Found, and counted, but not listed. */
  unlisted: z.int(),
  kinds: counts,
  categories: counts,
  urgencies: counts,
  deeds: counts,
  weeks: counts,
  /** Posts in the groups, at most: for each day on which somebody spoke, and for 500 messages. */
  spoken: z.strictObject({ posts: z.int(), perDay: z.number(), per500: z.number() }),
  unread: z.strictObject({ count: z.int(), first: z.array(unreadable) }),
  /** Files of a folder that hold no talk. */
  otherFiles: z.int(),
});

/** A line that `--json` prints: findings, and one summary at the end. */
export const printed = z.union([z.strictObject({ finding }), z.strictObject({ summary })]);

export type Finding = z.infer<typeof finding>;
export type Summary = z.infer<typeof summary>;
export type Unreadable = z.infer<typeof unreadable>;
