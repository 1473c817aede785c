/** How a message stands to others of its chat. */
export type Place = {
  readonly chat: string;
  /** The message that it is or points at. */
  readonly message: string | null;
  /** Which earlier ones it comes after, of those that hold others up. */
  readonly after: "all" | "its message" | "none";
  /** Whether others wait for it. */
  readonly isAwaited: boolean;
};

/** The turn of one message. */
export type Turn = {
  /** Resolves when those before it have left. */
  readonly come: Promise<unknown>;
  /** It is done; whoever waited goes on, in the order in which they came. */
  leave(): void;
};

/** Keeps messages that are read for seconds in the order of their chat. */
export function openTurns() {
  const awaited = new Set<Place & { readonly left: Promise<void> }>();
  return {
    /** Takes a turn behind those that were taken before. */
    take(place: Place): Turn {
      const before = [...awaited].filter((earlier) => isAfter(place, earlier));
      const { promise: left, resolve } = Promise.withResolvers<void>();
      const held = { ...place, left };
      if (place.isAwaited) awaited.add(held);
      return {
        come: Promise.all(before.map((earlier) => earlier.left)),
        leave() {
          awaited.delete(held);
          resolve();
        },
      };
    },
  };
}

function isAfter({ chat, message, after }: Place, earlier: Place): boolean {
  if (after === "none" || chat !== earlier.chat) return false;
  return after === "all" || message === earlier.message;
}
