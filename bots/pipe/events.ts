import { createHash } from "node:crypto";
import type { ChatEvent, Place } from "../../src/chat/event.ts";
import type { Community } from "../../src/community/community.ts";
import { ok, refuse, type Result } from "../../src/kernel/result.ts";
import type { EventLine } from "./lines.ts";

/** What turning lines into events needs. */
export type Context = {
  readonly communities: readonly Community[];
  readonly now: Date;
  /** Where the bound groups with an id are now: bound by chat, or moved since the file was written. */
  readonly bound?: (group: string) => readonly Standing[];
  /** An id that no line had before, for lines that bring none. */
  readonly fresh: string;
};

/** Where a group stands: in a community, and on a network with its id there; null where no file tells. */
export type Standing = {
  readonly community: string;
  readonly network: string;
  readonly chat: string | null;
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
    case "leave":
      return membership(line, at, context);
    case "migrate": {
      const where = groupPlace(line.group, line, context);
      if (!where.ok) return where;
      const { to } = line;
      const key = `g:${where.value.place.id}:${to}`;
      return ok({ type: "migrated", key, at, ...where.value, to });
    }
    case "friend": {
      const request = line.id ?? context.fresh;
      const from = { account: line.from, name: line.name ?? null };
      const { network, text } = line;
      const key = `a:${line.from}:${request}`;
      return ok({ type: "friend-asked", network, key, at, from, text, request });
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

/** The bot's own account: it is welcomed and expelled where others join and leave. */
export const BOT = "bot";

function membership(
  line: Extract<EventLine, { do: "join" | "leave" }>,
  at: Date,
  context: Context,
): Result<ChatEvent, string> {
  const where = groupPlace(line.group, line, context);
  if (!where.ok) return where;
  const { network, place } = where.value;
  const id = line.id ?? context.fresh;
  const comes = line.do === "join";
  if (line.from === BOT) {
    const type = comes ? "welcomed" : "expelled";
    return ok({ type, network, key: `b:${place.id}:${type}:${id}`, at, place, from: null });
  }
  const from = { account: line.from, name: line.name ?? null };
  const key = `${comes ? "j" : "l"}:${place.id}:${line.from}:${id}`;
  return ok({ type: comes ? "joined" : "left", network, key, at, place, from });
}

/** Where in a network something happens. */
type Where = { readonly network: string; readonly place: Place };

/** The place of a group: of one that is bound or listed by its id, of any other by its network and its id there. */
function groupPlace(
  id: string,
  { network, community }: { network?: string | undefined; community?: string | undefined },
  { communities, bound = () => [] }: Context,
): Result<Where, string> {
  const listed = communities.flatMap(({ id: of, groups }) =>
    groups.filter((one) => one.id === id).map((one) => ({ ...one, community: of })),
  );
  const group = [...bound(id), ...listed].find(
    (one) =>
      (community === undefined || one.community === community) &&
      (network === undefined || one.network === network),
  );
  const chat = group === undefined ? id : group.chat;
  const on = group?.network ?? network;
  if (on === undefined) return refuse(`no community file has a group ${id}`);
  if (chat === null)
    return refuse(`the file gives no chat for ${id}: say its network and id there`);
  return ok({ network: on, place: { kind: "group", id: chat } });
}

function talk(
  line: Extract<EventLine, { do: "say" | "dm" }>,
  at: Date,
  context: Context,
): Result<ChatEvent, string> {
  const where: Result<Where, string> =
    line.do === "say"
      ? groupPlace(line.group, line, context)
      : ok({ network: line.network, place: { kind: "private", id: line.from } });
  if (!where.ok) return where;
  const { network, place } = where.value;
  const id = line.id ?? context.fresh;
  return ok({
    type: "said",
    network,
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
    quoted: line.quoted ?? null,
    faceless: line.faceless,
    mentions: line.mentions.filter((account) => account !== BOT),
    mentionsBot: line.mentions.includes(BOT),
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
): Result<Where, string> {
  if (line.group !== undefined) return groupPlace(line.group, line, context);
  if (line.network === undefined || line.from === undefined)
    return refuse("say where: a group, or network and from for a private message");
  return ok({ network: line.network, place: { kind: "private", id: line.from } });
}
