import { type Given, openModelReader, type Trouble } from "../../src/reading/model/reader.ts";
import type { Window } from "../../src/reading/schema.ts";
import type { Nearest } from "../../src/reading/model/examples.ts";

const silent = { info: () => undefined, warn: () => undefined, debug: () => undefined };
const none: Nearest = () => [];

/** A reader that may spend what it wants, and what it told of itself. */
export function openReader(
  url: string,
  { setting, ...more }: Omit<Partial<Given>, "setting"> & { setting?: object } = {},
) {
  const troubles: (Trouble | null)[] = [];
  const spent: number[] = [];
  const reader = openModelReader({
    setting: { baseUrl: url, apiKey: "key-of-nobody", model: "small", deadlineMs: 300, ...setting },
    budget: {
      allows: () => Promise.resolve(true),
      spent: (_, tokens) => {
        spent.push(tokens);
        return Promise.resolve();
      },
    },
    log: silent,
    troubled: (trouble) => troubles.push(trouble),
    examples: () => Promise.resolve(none),
    ...more,
  });
  return { reader, troubles, spent };
}

/** One who says something, alone or after others. */
export const windowOf = (text: string, ...before: readonly string[]): Window => ({
  places: [],
  lines: [...before, text].map((line, at, { length }) => ({
    at: new Date("2026-05-04T08:00:00Z"),
    from: at === length - 1 ? "me" : `neighbour ${at}`,
    role: "resident",
    text: line,
  })),
});

/** Where the messages of most tests come from. */
export const here = { community: "elm", chat: 1 };

/** Does something for each, some at a time. */
export async function eachOf<T>(
  all: readonly T[],
  atATime: number,
  act: (one: T) => Promise<void>,
): Promise<void> {
  const rest = all.values();
  const worker = async () => {
    for (const one of rest) await act(one);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}
