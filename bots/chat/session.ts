import type { Locale } from "../../src/kernel/locale.ts";
import type { Neighbourhood, Stage } from "../practice/neighbourhood.ts";
import { type Fate, fateOf, saidBy, type Speech } from "../practice/speech.ts";
import type { Opened } from "../practice/open.ts";
import type { Transcript } from "./transcript.ts";
import { wording } from "./wording.ts";

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

/** Begins a session. */
export function openSession(
  opened: Opened,
  { cast }: Neighbourhood,
  transcript: Transcript,
  locale: Locale,
): Session {
  const { service } = opened;
  const lastPosts = new Map<string, string>();
  let count = 0;

  return {
    async say(speech) {
      count += 1;
      const event = saidBy(opened, cast, speech, `t${service.boots}.${count}`);
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
      const [number] = (await fateOf(opened, stage, id))?.demands ?? [];
      const words =
        number === undefined
          ? wording.keptSilent[locale]()
          : wording.answersSoon[locale]({ number });
      transcript.remark(`      ${words}`);
    },
    fate: (stage, id) => fateOf(opened, stage, id),
    lastPost: (chat) => lastPosts.get(chat) ?? null,
  };
}
