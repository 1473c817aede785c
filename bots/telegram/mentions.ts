/** A stretch of a text, in UTF-16 units, that names an account. */
export type Mention = {
  readonly type: "text_mention";
  readonly offset: number;
  readonly length: number;
  readonly user: { readonly id: number; readonly is_bot: false; readonly first_name: string };
};

const call = /@([^\s@,，、.。:：;；!！?？()（）]+)/gu;

/**
 * Marks where a text calls accounts by `@name`, so that they are told. The names in the text are those
 * the community uses and may be others than Telegram shows: what is left over after the known ones is
 * matched only where there is no choice.
 *
 * @param nameOf the name under which Telegram shows an account, if known
 */
export function mentionsIn(
  text: string,
  accounts: readonly string[],
  nameOf: (account: string) => string | undefined,
): readonly Mention[] {
  const calls = [...text.matchAll(call)].map(({ index, 0: whole, 1: name = "" }) => ({
    offset: index,
    length: whole.length,
    name,
  }));
  const found = new Map<string, (typeof calls)[number]>();
  for (const account of accounts) {
    const shown = nameOf(account);
    const known = calls.filter(({ name }) => shown?.split(" ")[0] === name);
    if (known[0] !== undefined && known.length === 1) found.set(account, known[0]);
  }
  const open = calls.filter((one) => ![...found.values()].includes(one));
  const left = accounts.filter((account) => !found.has(account));
  if (open.length === 1 && left.length === 1 && open[0] && left[0]) found.set(left[0], open[0]);
  return [...found].flatMap(([account, { offset, length, name }]) =>
    /^\d+$/u.test(account)
      ? [
          {
            type: "text_mention",
            offset,
            length,
            user: { id: Number(account), is_bot: false, first_name: name },
          },
        ]
      : [],
  );
}
