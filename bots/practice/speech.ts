import { z } from "zod";
import type { Said } from "../../src/chat/event.ts";
import { eventOf } from "../pipe/events.ts";
import { mentionsIn, network, type Player, type Stage } from "./neighbourhood.ts";
import type { Opened } from "./open.ts";

/** What was said, by whom, where; without a stage privately to the bot. */
export type Speech = {
  readonly speaker: Player;
  readonly stage: Stage | null;
  readonly text: string;
  /** The message id; left out, a new one. */
  readonly id?: string;
  readonly replyTo?: string | null;
};

/**
 * The event that something said in practice is.
 *
 * @param fresh an id that nothing had before
 */
export function saidBy(
  { communities, now }: Pick<Opened, "communities" | "now">,
  cast: readonly Player[],
  { speaker, stage, text, id, replyTo }: Speech,
  fresh: string,
): Said {
  const line = {
    from: speaker.account,
    text,
    id: id ?? fresh,
    forwarded: false,
    faceless: false,
    mentions: [...mentionsIn(text, cast)],
    ...(replyTo ? { replyTo } : {}),
  };
  const where =
    stage === null
      ? { do: "dm" as const, network }
      : { do: "say" as const, group: stage.group.id, community: stage.community.id };
  const event = eventOf({ ...line, ...where }, { communities, now: now(), fresh });
  if (!event.ok || event.value.type !== "said") throw new Error(`Nobody can say that: ${text}`);
  return event.value;
}

const fate = z.object({
  intent: z.string().nullable(),
  confidence: z.number().nullable(),
  demands: z.array(z.number()),
});

/** What became of a message: what it was taken for, and the demands it asked for. */
export type Fate = z.infer<typeof fate>;

/** What became of a message; null when it was never said. */
export async function fateOf(
  { service, communities }: Pick<Opened, "service" | "communities">,
  stage: Stage | null,
  id: string,
): Promise<Fate | null> {
  const community = stage?.community.id ?? communities[0]?.id ?? "";
  const where = stage === null ? { network } : { group: stage.group.id };
  const shown = await service.show(community, { what: "message", id, ...where });
  return z.object({ message: fate.nullable() }).parse(shown).message;
}
