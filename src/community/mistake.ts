import type { z } from "zod";
import type { Path, Sheet } from "./document.ts";
import { valueKinds, type ValueKind } from "./values.ts";

/** What a reference in the file can lead to. */
export type Target = "area" | "unit" | "person" | "group";

/** Why something in a community file cannot be, with what is allowed instead. */
export type Why =
  | { readonly is: "unreadable" }
  | { readonly is: "syntax"; readonly says: string }
  | { readonly is: "missing" }
  | { readonly is: "unknown-key"; readonly known: readonly string[] }
  | { readonly is: "misfit"; readonly kind: ValueKind }
  | { readonly is: "not-one-of"; readonly allowed: readonly string[] }
  | { readonly is: "leads-nowhere"; readonly to: Target; readonly known: readonly string[] }
  | { readonly is: "duplicate-id" | "chat-taken" | "account-taken"; readonly first: string }
  | { readonly is: "circle"; readonly through: readonly string[] }
  | { readonly is: "no-unit" | "ends-before-start" };

/** A mistake and its place, before the line is known. */
export type Finding = { readonly path: Path; readonly why: Why };

/** One mistake in a community file; `path` such as `people[1].home`, `value` as written if it is a scalar. */
export type FileMistake = {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly value: string | null;
  readonly why: Why;
};

/** Gives findings their lines, in the order of the file. */
export function locate(sheet: Sheet, findings: readonly Finding[]): readonly FileMistake[] {
  const mistakes = findings.map(({ path, why }) => ({
    file: sheet.file,
    line: sheet.lineOf(path),
    path: printPath(path),
    value: valueAt(sheet.tree, path),
    why,
  }));
  return mistakes.toSorted((a, b) => a.line - b.line);
}

/** Writes a path the way programmers do. */
export const printPath = (path: Path): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
    .join("")
    .replace(/^\./u, "");

function follow(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, part) =>
      typeof node === "object" && node !== null ? Reflect.get(node, part) : undefined,
    tree,
  );
}

function valueAt(tree: unknown, path: Path): string | null {
  const value = follow(tree, path);
  return typeof value === "string" ? value : null;
}

/** Turns what zod says about the tree into findings. */
export function findingsOf(tree: unknown, issues: readonly z.core.$ZodIssue[]): readonly Finding[] {
  return issues.flatMap((issue) => findingsOfIssue(tree, issue, pathOf(issue.path)));
}

const pathOf = (path: readonly PropertyKey[]): Path =>
  path.map((part) => (typeof part === "number" ? part : String(part)));

function findingsOfIssue(tree: unknown, issue: z.core.$ZodIssue, path: Path): readonly Finding[] {
  if (follow(tree, path) === undefined) return [{ path, why: { is: "missing" } }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...path, key], why: unknownKey(issue.message) }));
    case "invalid_value":
      return [{ path, why: { is: "not-one-of", allowed: issue.values.map(String) } }];
    case "invalid_key":
      return [{ path, why: { is: "misfit", kind: "id" } }];
    case "invalid_union":
      return closest(issue.errors).flatMap((inner) =>
        findingsOfIssue(tree, inner, [...path, ...pathOf(inner.path)]),
      );
    case "custom":
    case "invalid_element":
    case "invalid_format":
    case "invalid_type":
    case "not_multiple_of":
    case "too_big":
    case "too_small":
      return [{ path, why: { is: "misfit", kind: kindNamed(issue.message) } }];
  }
}

const unknownKey = (known: string): Why => ({ is: "unknown-key", known: known.split(" ") });

type Issues = readonly z.core.$ZodIssue[];

const fitsOutside = (issues: Issues) =>
  !issues.some(({ code, path }) => code === "invalid_type" && path.length === 0);

/** Of several shapes that were tried, the one whose outside fits. */
const closest = (tried: readonly Issues[]): Issues => tried.find(fitsOutside) ?? tried[0] ?? [];

function kindNamed(message: string): ValueKind {
  const kind = valueKinds.find((name) => name === message);
  if (kind === undefined) throw new Error(`the file's schema has no words for: ${message}`);
  return kind;
}
