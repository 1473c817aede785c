import { z } from "zod";

const at = z.iso
  .datetime({
    offset: true,
    error: "at must be an ISO instant with an offset, e.g. 2026-03-02T09:00:00+08:00",
  })
  .transform((text) => new Date(text))
  .optional();
const id = z.string().min(1);
const common = { at, community: id.optional() };

const said = {
  ...common,
  from: id,
  name: z.string().optional(),
  id: id.optional(),
  text: z.string(),
  replyTo: id.optional(),
  forwarded: z.boolean().default(false),
  /** Words of the bot's post that it answers, where the network quotes without an id. */
  quoted: z.string().optional(),
  /** Said by an anonymous admin, a channel or another bot. */
  faceless: z.boolean().default(false),
  mentions: z.array(id).default([]),
  media: z.enum(["image", "voice", "video", "file"]).optional(),
  file: id.optional(),
};

/** A line that brings an event. */
export const eventLine = z.discriminatedUnion("do", [
  z.object({ do: z.literal("say"), ...somewhere(), ...said }),
  z.object({ do: z.literal("dm"), network: id, ...said }),
  z.object({ do: z.literal("edit"), ...place(), id, text: z.string() }),
  z.object({ do: z.literal("recall"), ...place(), id }),
  z.object({ do: z.literal("join"), ...member() }),
  z.object({ do: z.literal("leave"), ...member() }),
  z.object({ do: z.literal("migrate"), ...common, ...somewhere(), to: id }),
  z.object({
    do: z.literal("friend"),
    ...common,
    network: id,
    from: id,
    name: z.string().optional(),
    text: z.string(),
    id: id.optional(),
  }),
  z.object({
    do: z.literal("rename"),
    ...common,
    network: id,
    from: id,
    name: z.string(),
    id: id.optional(),
  }),
  z.object({
    do: z.literal("press"),
    ...common,
    network: id,
    from: id,
    post: id,
    button: id,
    id: id.optional(),
    name: z.string().optional(),
  }),
  z.object({
    do: z.literal("reach"),
    ...common,
    network: id,
    person: id,
    state: z.enum(["yes", "no"]),
  }),
]);

function place() {
  return { ...common, group: id.optional(), network: id.optional(), from: id.optional() };
}

/** A group of a community file by its id there; any other by its network and its id on that. */
function somewhere() {
  return { group: id, network: id.optional() };
}

function member() {
  return {
    ...common,
    ...somewhere(),
    from: id,
    name: z.string().optional(),
    id: id.optional(),
  };
}

/** Any line of the pipe. `show` keeps what else it says: the question is checked by whoever answers. */
export const line = z.discriminatedUnion("do", [
  ...eventLine.options,
  z.object({ do: z.literal("clock"), at: at.unwrap() }),
  z.object({ do: z.literal("together"), at, lines: z.array(eventLine) }),
  z.object({
    do: z.literal("network"),
    at,
    name: id,
    state: z.enum(["up", "down", "limited", "expired"]),
    retryAfter: z.number().positive().default(30),
    /** With `up`: the prefix of all ids from now on, where a login changes them. */
    login: id.optional(),
  }),
  z.looseObject({ do: z.literal("show"), at, community: id.optional() }),
]);

/** A line that brings an event, checked. */
export type EventLine = z.infer<typeof eventLine>;

/** A line, checked. */
export type Line = z.infer<typeof line>;

/** What is wrong with a line, in one sentence. */
export function whatIsWrong(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "))
    .join("; ");
}
