import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from "yaml";
import { refuse, ok, type Result } from "../kernel/result.ts";

/** Where in a file: keys and list positions, outermost first. */
export type Path = readonly (string | number)[];

/** A YAML file that could be read: its content, all scalars as text, and where each part stands. */
export type Sheet = { readonly file: string; readonly tree: unknown; lineOf(path: Path): number };

/** Where YAML itself stops making sense. */
export type SyntaxFault = { readonly line: number; readonly says: string };

/** Reads YAML; keys with nothing, `null` or `~` behind them count as left out. */
export function readSheet(yamlText: string, file: string): Result<Sheet, readonly SyntaxFault[]> {
  const counter = new LineCounter();
  // failsafe: every scalar is text, so that 08:00, 1.50 and on arrive as they were written
  const document = parseDocument(yamlText, {
    lineCounter: counter,
    schema: "failsafe",
    prettyErrors: false,
  });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const faults = document.errors.map(({ pos, message }) => ({
    line: lineAt(pos[0]),
    says: message,
  }));
  if (faults.length > 0) return refuse(faults);
  dropEmpty(document);
  try {
    const tree: unknown = document.toJS();
    return ok({ file, tree, lineOf: (path) => lineAt(offsetOf(document, path)) });
  } catch (cause) {
    // an alias without its anchor, or aliases within aliases without end
    if (!(cause instanceof ReferenceError)) throw cause;
    return refuse([{ line: 1, says: cause.message }]);
  }
}

const isEmpty = (node: unknown) =>
  isScalar(node) &&
  (node.type === undefined || node.type === "PLAIN") &&
  [null, "", "~", "null"].some((nothing) => node.value === nothing);

function dropEmpty(document: Document): void {
  visit(document, { Pair: (_, pair) => (isEmpty(pair.value) ? visit.REMOVE : undefined) });
}

/** Follows the path as far as the file goes; a key counts as the place of its value. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const segment of path) {
    const [place, value] = child(isAlias(node) ? node.resolve(document) : node, segment);
    if (!place?.range) return offset;
    offset = place.range[0];
    node = value;
  }
  return offset;
}

function child(node: unknown, segment: string | number): readonly [Node | null, unknown] {
  const nothing = [null, null] as const;
  if (isSeq(node)) {
    const item = node.items[Number(segment)];
    return isPlaced(item) ? [item, item] : nothing;
  }
  if (!isMap(node)) return nothing;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
  return isPair(pair) && isScalar(pair.key) ? [pair.key, pair.value] : nothing;
}

const isPlaced = (item: unknown): item is Node =>
  isScalar(item) || isMap(item) || isSeq(item) || isAlias(item);
