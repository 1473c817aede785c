/** Post whose id is not known yet, until it comes back to us as a message of our own. */
export type Echoes = {
  /** Waits for the id of a post that is about to leave; null when it does not come in time. */
  expect(conversation: string, text: string): Expected;
  heard(conversation: string, text: string, id: string): void;
};

/** One post that is waited for. */
export type Expected = {
  /** Begins to count: the post has left. */
  within(ms: number): Promise<string | null>;
  /** It is of no interest any more. */
  forget(): void;
};

/** Of equal posts in one chat, the first echo is the first one's. */
export function makeEchoes(): Echoes {
  const waiting = new Set<{ readonly face: string; readonly hear: (id: string) => void }>();
  return {
    expect: (conversation, text) => {
      const { promise, resolve } = Promise.withResolvers<string | null>();
      const one = { face: face(conversation, text), hear: resolve };
      waiting.add(one);
      const forget = () => void waiting.delete(one);
      const within = async (ms: number) => {
        const timer = setTimeout(resolve, ms, null);
        return await promise.finally(() => {
          clearTimeout(timer);
          forget();
        });
      };
      return { within, forget };
    },
    heard: (conversation, text, id) => {
      const first = [...waiting].find((one) => one.face === face(conversation, text));
      if (first === undefined) return;
      waiting.delete(first);
      first.hear(id);
    },
  };
}

/** Puppets differ in line ends and in blanks at the end. */
const face = (conversation: string, text: string): string =>
  `${conversation}\n${text.replaceAll("\r\n", "\n").trim()}`;
