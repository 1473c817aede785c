import { z } from "zod";
import { intents, readDemand, type Window } from "./schema.ts";

const line = z.object({
  at: z.iso.datetime({ offset: true }),
  from: z.string(),
  role: z.string(),
  text: z.string(),
});

const roles = ["resident", "volunteer", "staff", "worker", "bot"] as const;

/** A window of talk, and which of its lines is to be judged. */
export const asked = z
  .object({
    id: z.string(),
    window: z.array(line).min(1),
    target: z.int().min(0),
  })
  .refine(({ window, target }) => target < window.length, "target lies outside the window");

/** A window of talk and what somebody who read it with care says it means: one line of a file of examples. */
export const labelled = z
  .object({
    id: z.string(),
    lang: z.enum(["zh", "en"]),
    window: z.array(line).min(1),
    target: z.int().min(0),
    intent: z.enum(intents),
    demands: z.array(readDemand),
  })
  .refine(({ window, target }) => target < window.length, "target lies outside the window")
  .refine(
    ({ intent, demands }) => (intent === "demand") === demands.length > 0,
    "a demand has demands, and nothing else has",
  );

export type Labelled = z.infer<typeof labelled>;

/** The message that is judged. */
export const targetOf = ({ window, target }: Labelled): string => window[target]?.text ?? "";

/** What a reader would be given: the judged message with what was said before it. */
export const windowOf = ({ window, target }: Pick<Labelled, "window" | "target">): Window => ({
  lines: window.slice(0, target + 1).map(({ at, from, role, text }) => ({
    at: new Date(at),
    from,
    role: roles.find((known) => known === role) ?? "resident",
    text,
  })),
  places: [],
});
