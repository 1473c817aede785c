import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { z } from "zod";
import { type Table, withSlots } from "./table.ts";
import { marks, type Tagger } from "./tagger.ts";

/** All that was learned from labelled examples. */
export type Weights = {
  /** What a message is, how many needs it tells, whether it is an emergency. */
  readonly message: Table;
  /** What a need is: `kind`, `category`, `urgency`, `for`. */
  readonly part: Table;
  /** Whether a new need begins where a clause ends: `turn`. */
  readonly turn: Table;
  readonly tagger: Tagger;
  /** Tells these weights from all others. */
  readonly version: string;
};

/** Where the weights lie that this version reads with. */
export const weightsFile = new URL("./weights.bin", import.meta.url);

const names = ["message", "part", "turn", "tags"] as const;

/** What stands before the numbers of a file: how many there are, and what they are for. */
const header = z.strictObject({
  tables: z.strictObject(
    Object.fromEntries(
      names.map((name) => [
        name,
        z.strictObject({
          heads: z.array(z.strictObject({ name: z.string(), labels: z.array(z.string()) })),
          keys: z.int(),
          meaning: z.int(),
        }),
      ]),
    ),
  ),
  marks: z.array(z.string()),
});

let loaded: Weights | null = null;

/** The weights of this version, read once, when first needed. */
export function ownWeights(): Weights {
  loaded ??= unpack(readFileSync(weightsFile));
  return loaded;
}

/** Writes weights as one compact file: the same weights give the same bytes. */
export function pack({ message, part, turn, tagger }: Omit<Weights, "version">): Buffer {
  const tables = { message, part, turn, tags: tagger.table };
  const about = {
    tables: Object.fromEntries(
      names.map((name) => {
        const { heads, keys, meaning } = tables[name];
        return [name, { heads, keys: keys.length, meaning: meaning.length }];
      }),
    ),
    marks,
  };
  const text = Buffer.from(JSON.stringify(about));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  const numbers = names.flatMap((name) => {
    const { keys, rows, steps, bias, meaning } = tables[name];
    return [keys, rows, steps, bias, meaning].map(bytesOf);
  });
  const all = [size, text, ...numbers, ...marks.map((mark) => bytesOf(tagger.steps[mark]))];
  return brotliCompressSync(Buffer.concat(all), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
  });
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(new Uint8Array(buffer, byteOffset, byteLength));

/** Reads weights from a file's bytes; throws where they are not such a file. */
export function unpack(file: Buffer): Weights {
  const bytes = brotliDecompressSync(file);
  const from = 4 + bytes.readUInt32LE(0);
  const { tables } = header.parse(JSON.parse(bytes.subarray(4, from).toString()));
  let at = from;
  const take = (length: number): ArrayBuffer => {
    const part = Uint8Array.from(bytes.subarray(at, at + length)).buffer;
    at += length;
    return part;
  };
  const tableOf = (name: (typeof names)[number]): Table => {
    const { heads, keys, meaning } = tables[name] ?? { heads: [], keys: 0, meaning: 0 };
    const width = heads.reduce((sum, { labels }) => sum + labels.length, 0);
    return withSlots({
      heads,
      width,
      keys: new Uint32Array(take(4 * keys)),
      rows: new Int8Array(take(keys * width)),
      steps: new Float32Array(take(4 * width)),
      bias: new Float32Array(take(4 * width)),
      meaning: new Float32Array(take(4 * meaning)),
    });
  };
  const [message, part, turn, table] = [
    tableOf("message"),
    tableOf("part"),
    tableOf("turn"),
    tableOf("tags"),
  ];
  const step = () => new Float32Array(take(4 * STEPS));
  const steps = { location: step(), when: step(), pii: step() };
  const version = createHash("sha256").update(file).digest("hex").slice(0, 8);
  return { message, part, turn, tagger: { table, steps }, version };
}

/** Three labels after each of three, and at the beginning. */
const STEPS = 12;
