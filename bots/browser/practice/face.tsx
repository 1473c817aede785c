/** Somebody's face in the chat: a letter on a colour; without a name the bot's. */
export function Face({
  name,
  account,
}: {
  readonly name: string;
  readonly account: string | null;
}) {
  const hue = account === null ? "bot" : String(sum(account) % HUES);
  return (
    <span class={`face hue-${hue}`} aria-hidden="true">
      {account === null ? "邻" : letterOf(name)}
    </span>
  );
}

const HUES = 8;

/** A nickname's 小, 老 or 阿 tells nobody apart. */
const letterOf = (name: string): string => name.replace(/^[小老阿](?=.)/u, "").slice(0, 1);

const sum = (text: string): number =>
  Array.from(text).reduce((so, sign) => (so * 31 + (sign.codePointAt(0) ?? 0)) % 997, 7);
