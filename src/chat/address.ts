/** A text without the form of address that marks it as said to the bot. */
export type Addressed = {
  readonly words: string;
  /** Begun with `/`. */
  readonly slash: boolean;
  /** One of the bot's names was called. */
  readonly called: boolean;
};

/**
 * Takes `@name` of the bot and the `/` of a command off a text.
 *
 * @returns null where the command is for another bot: `/claim@other_bot 12`
 */
export function readAddress(text: string, botNames: readonly string[] | null): Addressed | null {
  const { words, called } = withoutNames(text.trim(), botNames ?? []);
  const slash = /^[/／]\s*([\p{L}\d_+]+)(?:@([\p{L}\d_]+))?(.*)$/su.exec(words);
  if (slash === null) return { words, slash: false, called };
  const [, command = "", bot, rest = ""] = slash;
  const mine = botNames?.some((name) => name.toLowerCase() === bot?.toLowerCase()) ?? true;
  if (bot !== undefined && !mine) return null;
  return { words: command.replaceAll("_", " ") + rest, slash: true, called };
}

function withoutNames(text: string, names: readonly string[]): Omit<Addressed, "slash"> {
  for (const name of names) {
    const escaped = RegExp.escape(name);
    const call = new RegExp(`^[@＠]${escaped}(?![\\w])[\\s,，:：]*|\\s*[@＠]${escaped}$`, "iu");
    if (call.test(text)) return { words: text.replace(call, ""), called: true };
  }
  return { words: text, called: false };
}
