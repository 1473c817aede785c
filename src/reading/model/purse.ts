/** Whose message is read: limits are kept for each. */
export type About = { readonly community: string; readonly chat: number };

/** Says before a call whether tokens may be spent, and learns afterwards what was. */
export type Budget = {
  allows(about: About, estimate: number): Promise<boolean>;
  spent(about: About, tokens: number): Promise<void>;
};

type Asking = { readonly about: About };

/** What each chat bears of a call that several share. */
function sharesOf(items: readonly Asking[], tokens: number): readonly (readonly [About, number])[] {
  const chats = new Map(items.map(({ about }) => [about.chat, about]));
  return [...chats.values()].map((about) => {
    const own = items.filter((item) => item.about.chat === about.chat).length;
    return [about, Math.ceil((tokens * own) / items.length)] as const;
  });
}

/** Those of a call for whose chat the tokens are there; where that cannot be told, none. */
export async function affordable<T extends Asking>(
  budget: Budget,
  items: readonly T[],
  estimate: number,
): Promise<readonly T[]> {
  const allowed = new Set<number>();
  for (const [about, share] of sharesOf(items, estimate))
    if (await budget.allows(about, share)) allowed.add(about.chat);
  return items.filter(({ about }) => allowed.has(about.chat));
}

/** Tells each chat's budget what a call cost. */
export async function account(
  budget: Budget,
  items: readonly Asking[],
  tokens: number,
): Promise<void> {
  if (tokens <= 0) return;
  for (const [about, share] of sharesOf(items, tokens)) await budget.spent(about, share);
}
