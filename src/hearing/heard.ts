import type { Said } from "../chat/event.ts";
import type { Ask, Feature, Scene } from "../feature.ts";
import type { Reader, Reading } from "../reading/schema.ts";
import type { OutboxRow } from "../store/outbox.ts";
import type { ChatRow, PersonRow } from "../store/tables.ts";

/** What acting on events needs beside the scene. */
export type Stage = Scene & {
  readonly features: readonly Feature[];
  readonly reader: Reader;
  readonly botNames: readonly string[];
  /** The bound group with a network's id. */
  readonly group: (network: string, external: string) => ChatRow | null;
};

/** A message, with everything about where and by whom it was said. */
export type Heard = {
  readonly stage: Stage;
  readonly event: Said;
  readonly speaker: PersonRow;
  readonly chat: ChatRow;
  /** Who said the words that are passed on, as far as they tell; null for the speaker's own. */
  readonly relayed: string | null;
  /** The post of ours that it answers, if one. */
  readonly question: Pick<OutboxRow, "id" | "numbers" | "asks"> | null;
};

/** What a message was taken for, and the demands it opened or joined. */
export type Verdict = Pick<Reading, "intent" | "confidence">;

/** The command that a message gives. */
export function askOf(
  { stage, event, speaker, chat }: Heard,
  command: Pick<Ask, "verb" | "number" | "rest">,
): Ask {
  const { lane, community, can, verbs, kinds, back } = stage;
  return {
    lane,
    community,
    can,
    verbs,
    kinds,
    back,
    ...command,
    speaker,
    chat,
    account: event.from.account,
    message: event.id,
    replyTo: event.replyTo,
    reader: stage.reader,
    mentions: event.mentions,
  };
}
