import { createHash } from "node:crypto";
import type { ChatEvent, Place } from "../../src/chat/event.ts";
import type { Community, Group } from "../../src/community/community.ts";
import { ok, refuse, type Result } from "../../src/kernel/result.ts";
import type { EventLine } from "./lines.ts";

/** What turning lines into events needs. */
export type Context = {
  readonly communities: readonly Community[];
  readonly now: Date;
  /** An id that no line had before, for lines that bring none. */
  readonly fresh: string;
};

/** The event that a line stands for, or why it stands for none. */
export function eventOf(line: EventLine, context: Context): Result<ChatEvent, string> {
  const at = line.at ?? context.now;
  switch (line.do) {
    case "say":
    case "dm":
      return talk(line, at, context);
    case "edit":
    case "recall":
      return change(line, at, context);
    case "join":
    case "leave": {
      const group = findGroup(context, line.group, line.community);
      if (group === null) return noGroup(line.group);
      const from = { account: line.from, name: line.name ?? null };
      const place: Place = { kind: "group", id: group.chat };
      const [mark, type] =
        line.do === "join" ? (["j", "joined"] as const) : (["l", "left"] as const);
      const key = `${mark}:${group.chat}:${line.from}:${line.id ?? context.fresh}`;
      return ok({ type, network: group.network, key, at, place, from });
    }
    case "rename": {
      const key = `n:${line.from}:${line.id ?? context.fresh}`;
      const from = { account: line.from, name: line.name };
      return ok({ type: "renamed", network: line.network, key, at, from });
    }
    case "press": {
      const key = `p:${line.post}:${line.from}:${line.id ?? context.fresh}`;
      const from = { account: line.from, name: line.name ?? null };
      const { network, post, button } = line;
      return ok({ type: "pressed", network, key, at, from, post, button });
    }
    case "reach": {
      const key = `x:${line.person}:${context.fresh}`;
      const from = { account: line.person, name: null };
      const reachable = line.state === "yes";
      return ok({ type: "reachable", network: line.network, key, at, from, reachable });
    }
  }
}

const noGroup = (id: string): Result<never, string> =>
  refuse(`no community file has a group ${id}`);

/** The group with an id of the community file; ids of one community are its own. */
export function findGroup(
  { communities }: Pick<Context, "communities">,
  id: string,
  community?: string,
): Group | null {
  const here = communities.filter((one) => community === undefined || one.id === community);
  return here.flatMap(({ groups }) => groups).find((group) => group.id === id) ?? null;
}

function talk(
  line: Extract<EventLine, { do: "say" | "dm" }>,
  at: Date,
  context: Context,
): Result<ChatEvent, string> {
  const group = line.do === "say" ? findGroup(context, line.group, line.community) : null;
  if (line.do === "say" && group === null) return noGroup(line.group);
  const place: Place =
    group === null ? { kind: "private", id: line.from } : { kind: "group", id: group.chat };
  const id = line.id ?? context.fresh;
  return ok({
    type: "said",
    network: group?.network ?? ("network" in line ? line.network : ""),
    at,
    place,
    id,
    key: `m:${place.kind === "private" ? "dm:" : ""}${place.id}:${id}`,
    from: {
      account: line.from,
      name: line.name ?? null,
    },
    text: line.text,
    replyTo: line.replyTo ?? null,
    forwarded: line.forwarded,
    mentions: line.mentions.filter((account) => account !== "bot"),
    mentionsBot: line.mentions.includes("bot"),
    media: line.media ?? null,
    file: line.media === undefined ? null : (line.file ?? id),
  });
}

function change(
  line: Extract<EventLine, { do: "edit" | "recall" }>,
  at: Date,
  context: Context,
): Result<ChatEvent, string> {
  const where = placeOf(line, context);
  if (!where.ok) return where;
  const { network, place } = where.value;
  const common = { network, at, place, id: line.id };
  if (line.do === "recall")
    return ok({ type: "recalled", key: `r:${place.id}:${line.id}`, ...common });
  const hash = createHash("sha256").update(line.text).digest("hex").slice(0, 16);
  const key = `e:${place.id}:${line.id}:${at.getTime()}:${hash}`;
  return ok({ type: "edited", key, ...common, text: line.text });
}

function placeOf(
  line: Extract<EventLine, { do: "edit" | "recall" }>,
  context: Context,
): Result<{ readonly network: string; readonly place: Place }, string> {
  if (line.group !== undefined) {
    const group = findGroup(context, line.group, line.community);
    if (group === null) return noGroup(line.group);
    return ok({ network: group.network, place: { kind: "group", id: group.chat } });
  }
  if (line.network === undefined || line.from === undefined)
    return refuse("say where: a group, or network and from for a private message");
  return ok({ network: line.network, place: { kind: "private", id: line.from } });
}
