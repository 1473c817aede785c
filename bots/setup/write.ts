import { Document, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Locale } from "../../src/kernel/locale.ts";
import type { Tree } from "./tree.ts";
import { comments } from "./comments.ts";

type Part = keyof Tree;

const parts = [
  "community",
  "areas",
  "groups",
  "units",
  "people",
  "routing",
  "policies",
] as const satisfies readonly Part[];

/** Writes a community file as a person would: a comment before each part, a row a line. */
export function writeYaml(tree: Tree, locale: Locale): string {
  const file = new Document({ version: 1 });
  file.commentBefore = comment(comments.file[locale]);
  for (const part of parts) {
    if (isEmpty(tree[part])) continue;
    const value = file.createNode(tree[part], { aliasDuplicateObjects: false });
    oneLineEach(value);
    if (part === "policies") explainEach(value, locale);
    const pair: Pair = file.createPair(part, value);
    if (isScalar(pair.key)) {
      pair.key.spaceBefore = true;
      pair.key.commentBefore = comment(comments[part][locale]);
    }
    file.add(pair);
  }
  file.comment = comment(comments.more[locale]);
  return file.toString({ lineWidth: 0 });
}

/** One long line with room before each of its lines. */
const comment = (text: string) =>
  text
    .split("\n")
    .map((line) => ` ${line}`)
    .join("\n");

const isEmpty = (part: Tree[Part]) => (Array.isArray(part) ? part.length === 0 : false);

function oneLineEach(part: Node): void {
  const inner = isSeq(part) ? part.items : isMap(part) ? part.items.map(({ value }) => value) : [];
  for (const node of inner) if (isMap(node) || isSeq(node)) node.flow = true;
}

function explainEach(policies: Node, locale: Locale): void {
  if (!isMap(policies)) return;
  for (const { key, value } of policies.items) {
    if (!isScalar(key) || !isScalar(value)) continue;
    const about = comments.policy[String(key.value)];
    if (about !== undefined) value.comment = ` ${about[locale]}`;
  }
}
