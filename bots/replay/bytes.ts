import { isUtf8 } from "node:buffer";

/** The text of a file as it comes, and how it begins. */
export type Text = {
  readonly head: string;
  /** All of it, the head too. */
  readonly pieces: AsyncIterable<string>;
  readonly encoding: "utf-8" | "utf-16le" | "gb18030" | "binary";
};

/** As much of a file tells what it is. */
const HEAD = 65_536;

/** Reads bytes as text: UTF-8, else what Chinese and Windows programs write. */
export async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<Text> {
  const source = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD) {
    const next = await source.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.length;
  }
  const begin = Buffer.concat(first);
  const encoding = encodingOf(begin);
  const name = encoding === "binary" ? "utf-8" : encoding;
  const head = new TextDecoder(name).decode(begin, { stream: true });
  async function* pieces(): AsyncGenerator<string> {
    const decoder = new TextDecoder(name);
    yield decoder.decode(begin, { stream: true });
    for (let next = await source.next(); next.done !== true; next = await source.next())
      yield decoder.decode(next.value, { stream: true });
    yield decoder.decode();
  }
  return { head, pieces: pieces(), encoding };
}

function encodingOf(begin: Buffer): Text["encoding"] {
  if (begin[0] === 0xff && begin[1] === 0xfe) return "utf-16le";
  if (begin.includes(0)) return "binary";
  // The head may end inside a character.
  if ([0, 1, 2, 3].some((less) => isUtf8(begin.subarray(0, begin.length - less)))) return "utf-8";
  return isGb18030(begin) ? "gb18030" : "binary";
}

function isGb18030(begin: Buffer): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(begin, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A line with its number, from 1; `cut` where its end was left out. */
export type TextLine = { readonly number: number; readonly text: string; readonly cut: boolean };

/** Nobody's message is longer. */
const LONGEST = 100_000;

/**
 * Cuts a text into lines, without their ends.
 *
 * @yields its lines, in order
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let number = 1;
  let rest = "";
  let cut = false;
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      yield {
        number,
        text: text.slice(0, LONGEST).replace(/\r$/u, ""),
        cut: cut || text.length > LONGEST,
      };
      number += 1;
      cut = false;
    }
    if (rest.length > LONGEST) [rest, cut] = [rest.slice(0, LONGEST), true];
  }
  if (rest !== "") yield { number, text: rest.replace(/\r$/u, ""), cut };
}
