import type { Me, Message } from "./update.ts";

/** What was written, and to whom. */
export type Words = {
  /** As typed. */
  readonly typed: string;
  /** Without the bot's own name where it is only a form of address. */
  readonly text: string;
  readonly mentionsBot: boolean;
  /** Accounts; a name like `@ann` tells none, for the Bot API cannot look it up. */
  readonly mentions: readonly string[];
};

/** The words of a message or the caption of what it shows. */
export function wordsOf(message: Message, me: Me): Words {
  const typed = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const people = entities.flatMap(({ type, user }) =>
    type === "text_mention" && user !== undefined ? [user.id] : [],
  );
  const named = entities.some(
    ({ type, offset, length }) =>
      (type === "mention" || type === "bot_command") &&
      isOurs(typed.slice(offset, offset + length), me),
  );
  return {
    typed,
    text: named ? withoutAddress(typed, me) : typed,
    mentionsBot: named || people.includes(me.id),
    mentions: people.filter((id) => id !== me.id).map(String),
  };
}

const isOurs = (name: string, { username }: Me): boolean =>
  name.toLowerCase().endsWith(`@${username.toLowerCase()}`);

/** `/claim@linli_bot 12` is `/claim 12`; `@linli_bot help` is `help`. */
function withoutAddress(text: string, { username }: Me): string {
  const call = RegExp.escape(`@${username}`);
  return text
    .replace(new RegExp(`^(/\\w+)${call}(?!\\w)`, "iu"), "$1")
    .replace(new RegExp(`^\\s*${call}(?!\\w)[\\s,，:：]*|\\s*${call}\\s*$`, "iu"), "");
}
