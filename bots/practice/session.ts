import type { Said } from "../../src/chat/event.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { eventOf } from "../pipe/events.ts";
import {
  mentionsIn,
  type Neighbourhood,
  network,
  type Player,
  type Stage,
} from "./neighbourhood.ts";
import type { Opened } from "./open.ts";
import type { Transcript } from "./transcript.ts";
import { wording } from "./wording.ts";

/** What was said, by whom, where; without a stage privately to the bot. */
export type Speech = {
  readonly speaker: Player;
  readonly stage: Stage | null;
  readonly text: string;
  /** The message id; left out, a new one. */
  readonly id?: string;
  readonly replyTo?: string | null;
};

/** The practice under way: what people and time do, and what is seen of it. */
export type Session = {
  /** Somebody says something; resolves when the bot is done with it. Its posts wait for `show`. */
  say(speech: Speech): Promise<string>;
  /** Writes down what the bot posted; `pause` is waited for before each post. */
  show(pause?: () => Promise<void>): Promise<number>;
  /** Says why the bot did not answer a message. */
  explainSilence(speech: Speech, id: string): Promise<void>;
  /** What became of a message; null when it was never said. */
  fate(stage: Stage | null, id: string): Promise<Fate | null>;
  /** The last post of the bot in a place: a stage, or somebody's private chat. */
  lastPost(chat: string): string | null;
};

/** What a message was taken for. */
export type Fate = { readonly demands: readonly number[] };

/** Begins a session. */
export function openSession(
  opened: Opened,
  { cast }: Neighbourhood,
  transcript: Transcript,
  locale: Locale,
): Session {
  const { service, communities } = opened;
  const lastPosts = new Map<string, string>();
  let count = 0;

  function eventFor({ speaker, stage, text, id, replyTo }: Speech, fresh: string): Said {
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
    const event = eventOf({ ...line, ...where }, { communities, now: opened.now(), fresh });
    if (!event.ok || event.value.type !== "said") throw new Error(`Nobody can say that: ${text}`);
    return event.value;
  }

  async function fate(stage: Stage | null, id: string): Promise<Fate | null> {
    const community = stage?.community.id ?? communities[0]?.id ?? "";
    const where = stage === null ? { network } : { group: stage.group.id };
    const shown = await service.show(community, { what: "message", id, ...where });
    return "message" in shown ? fateIn(shown.message) : null;
  }

  return {
    async say(speech) {
      count += 1;
      const event = eventFor(speech, `t${service.boots}.${count}`);
      transcript.said(speech.speaker, speech.stage, speech.text, event.at);
      await service.receive([event]);
      await service.settle();
      return event.id;
    },
    async show(pause) {
      const posts = opened.takePosts();
      for (const { notice, at } of posts) {
        if (notice.edits === null) await pause?.();
        if (notice.edits === null) lastPosts.set(notice.place.id, notice.id);
        transcript.posted(notice, at);
      }
      return posts.length;
    },
    async explainSilence({ stage }, id) {
      const [number] = (await fate(stage, id))?.demands ?? [];
      const words =
        number === undefined
          ? wording.keptSilent[locale]()
          : wording.answersSoon[locale]({ number });
      transcript.remark(`      ${words}`);
    },
    fate,
    lastPost: (chat) => lastPosts.get(chat) ?? null,
  };
}

function fateIn(message: unknown): Fate | null {
  if (typeof message !== "object" || message === null || !("demands" in message)) return null;
  const { demands } = message;
  return {
    demands: Array.isArray(demands) ? demands.filter((one) => typeof one === "number") : [],
  };
}
