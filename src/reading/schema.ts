import { z } from "zod";

/** What a message is; `demand` exactly when it holds at least one new need. */
export const intents = ["demand", "offer", "question", "chatter", "notice", "command"] as const;

/** 一带四微: who can meet a need. A wish: a neighbour. An affair: a unit. A project: a plan, a vote, money. */
export const kinds = ["wish", "affair", "project"] as const;

/** What a need is about; one each. */
export const categories = [
  "repair",
  "sanitation",
  "utilities",
  "safety",
  "traffic",
  "dispute",
  "housing",
  "eldercare",
  "childcare",
  "disability",
  "health",
  "hardship",
  "errand",
  "lost_found",
  "admin",
  "culture",
  "facility",
  "legal",
  "employment",
  "greening",
  "other",
] as const;

/** How soon a need must be met, mildest first. */
export const urgencies = ["routine", "soon", "urgent", "emergency"] as const;

/** What was understood of one need; `location`, `when` and `pii` are exact substrings of the message. */
export const readDemand = z.strictObject({
  kind: z.enum(kinds),
  category: z.enum(categories),
  urgency: z.enum(urgencies),
  location: z.string().nullable(),
  when: z.string().nullable(),
  for: z.enum(["self", "other", "public"]),
  /** A short gist, safe for any group: no name, number, door, illness. */
  summary: z.string(),
  /** Words that no group may ever see: phones, doors, codes, illness, plates, names. */
  pii: z.array(z.string()),
});

/**
 * What a message means. `alarm` is set when emergency words matched: `quiet` for self-harm and
 * violence at home (never a word of it in a group), else the number a person should ring;
 * `certain` when it is told at first hand, as happening now.
 */
export const reading = z.strictObject({
  intent: z.enum(intents),
  confidence: z.number().min(0).max(1),
  demands: z.array(readDemand).max(5),
  alarm: z
    .strictObject({ what: z.enum(["fire", "medical", "police", "quiet"]), certain: z.boolean() })
    .nullable(),
  /** Who read it: the version of the weights or of the model and its prompt. */
  by: z.string(),
});

export type Intent = (typeof intents)[number];
export type Kind = (typeof kinds)[number];
export type Category = (typeof categories)[number];
export type Urgency = (typeof urgencies)[number];
export type ReadDemand = z.infer<typeof readDemand>;
export type Reading = z.infer<typeof reading>;
export type Alarm = NonNullable<Reading["alarm"]>;

/** One line of talk as the reader sees it. */
export type WindowLine = {
  readonly at: Date;
  /** A token that tells speakers apart; no name. */
  readonly from: string;
  readonly role: "resident" | "volunteer" | "staff" | "worker" | "bot";
  readonly text: string;
};

/** What a reader is given: the last line is judged, those before it are context, oldest first. */
export type Window = { readonly lines: readonly WindowLine[]; readonly places: readonly string[] };

/** As much talk before a message as may still be about the same thing. */
export const WINDOW = { lines: 8, ms: 30 * 60_000 } as const;

/** Understands talk. Must not fail: whatever goes wrong inside, the offline reading is the answer. */
export type Reader = { read(window: Window): Promise<Reading> };
