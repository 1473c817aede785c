import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { CLOSING } from "./file.ts";

/** A backup as it is read, from its first line to its last. */
export type Source = {
  /** The next line; null after the last. */
  line(): Promise<string | null>;
  /** The rows up to the line that closes their table, piece by piece; throws when it never comes. */
  rows(): AsyncGenerator<Buffer>;
  close(): void;
};

/** Opens a backup file; what is wrong with it is thrown by the reading. */
export function openSource(file: string): Source {
  const stream = createReadStream(file);
  const gunzip = createGunzip();
  stream.on("error", (error) => gunzip.destroy(error)).pipe(gunzip);
  const blocks = wholeLines(gunzip);
  let block: Buffer = Buffer.alloc(0);

  async function fill(): Promise<boolean> {
    if (block.length > 0) return true;
    const { done, value } = await blocks.next();
    if (done !== true) block = value;
    return done !== true;
  }

  function cut(length: number): Buffer {
    const piece = block.subarray(0, length);
    block = block.subarray(length);
    return piece;
  }

  return {
    async line() {
      if (!(await fill())) return null;
      return cut(block.indexOf("\n") + 1)
        .toString()
        .trimEnd();
    },
    async *rows() {
      while (await fill()) {
        const end = closingIn(block);
        const rows = cut(end ?? block.length);
        if (rows.length > 0) yield rows;
        if (end === null) continue;
        cut(CLOSING.length);
        return;
      }
      throw new Error("a table is cut off");
    },
    close: () => void stream.destroy(),
  };
}

/** Where the line that closes a table begins; null where there is none. */
function closingIn(block: Buffer): number | null {
  if (block.subarray(0, CLOSING.length).equals(CLOSING)) return 0;
  const at = block.indexOf(`\n${CLOSING.toString()}`);
  return at < 0 ? null : at + 1;
}

async function* wholeLines(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    const all = Buffer.concat([rest, chunk]);
    const end = all.lastIndexOf("\n") + 1;
    if (end > 0) yield all.subarray(0, end);
    rest = all.subarray(end);
  }
  if (rest.length > 0) throw new Error("a line is cut off");
}
