/** Runs work on a chat of a network, now or as soon as somebody there is done. */
export type Crowd = (
  network: string,
  chat: number,
  work: (chat: number) => Promise<void>,
) => Promise<void>;

/**
 * Lets at most so many chats of one network be worked on at a time, so that a network that hangs does
 * not take all who send. Who comes later is seen to by whoever is done first.
 */
export function openCrowd(most: number): Crowd {
  const inside = new Map<string, number>();
  const outside = new Map<string, Set<number>>();

  function nextOf(network: string): number | undefined {
    const [next] = outside.get(network) ?? [];
    if (next !== undefined) outside.get(network)?.delete(next);
    return next;
  }

  return async (network, chat, work) => {
    const busy = inside.get(network) ?? 0;
    if (busy >= most) {
      outside.set(network, (outside.get(network) ?? new Set()).add(chat));
      return;
    }
    inside.set(network, busy + 1);
    try {
      for (let next: number | undefined = chat; next !== undefined; next = nextOf(network))
        await work(next);
    } finally {
      inside.set(network, (inside.get(network) ?? 1) - 1);
    }
  };
}
