import { readFile, stat } from "node:fs/promises";
import { nearest } from "../../src/community/nearest.ts";
import type { Variables } from "../../src/environment.ts";
import { reason } from "../../src/store/start-error.ts";
import { type Finding, findingsOn } from "./finding.ts";
import { dotenvWording as wording } from "./dotenv-wording.ts";

const { ok, warn, bad } = findingsOn("env");

/** Where variables are written down: `.env`, and the example that names all there are. */
export type EnvFiles = { readonly file: string; readonly example: string };

/** Looks at `.env` and at the variables themselves; no value is ever told. */
export async function checkVariables(
  { file, example }: EnvFiles,
  env: Variables,
): Promise<readonly Finding[]> {
  const given = await readFile(example, "utf8").catch(() => "");
  const known = namesIn(given);
  const { text, findings } = await read(file);
  const set = Object.keys(env).filter((name) => ours.test(name));
  const names = [...new Set([...linesOf(text).flatMap(({ name }) => name ?? []), ...set])];
  const found = [
    ...findings,
    ...shapeOf(text),
    ...behindMark(text, given)
      .filter((name) => !env[name])
      .map((name) => warn(wording.behindMark(name))),
    ...misspelt(names, known, env),
    ...known.flatMap((name) => valueOf(name, env[name]?.trim() ?? "")),
  ];
  return found.length > 0 ? found : [ok(text === "" ? wording.none() : wording.fine())];
}

/** Others' variables may have any name. */
const ours = /^(?:LINLI|TELEGRAM|WECHAT|WECHATY|OPENAI|COMMUNITY|DATABASE|REDIS)_/u;

/** The example names each variable once, most of them behind a `#`. */
const namesIn = (example: string): readonly string[] =>
  [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gmu)].map(([, name = ""]) => name);

/** Variables that were filled in, but left behind the `#` that they have in the example. */
const behindMark = (text: string, example: string): readonly string[] => {
  const untouched = example.split("\n");
  return text
    .split(/\r?\n/u)
    .filter((line) => /^# ?[A-Z][A-Z0-9_]+=./u.test(line) && !untouched.includes(line))
    .flatMap((line) => namesIn(line))
    .filter((name) => namesIn(example).includes(name));
};

async function read(file: string): Promise<{ text: string; findings: readonly Finding[] }> {
  try {
    const text = await readFile(file, "utf8");
    const { mode } = await stat(file);
    const isShared = process.platform !== "win32" && (mode & 0o077) !== 0;
    return { text, findings: isShared ? [warn(wording.shared(file))] : [] };
  } catch (error) {
    const isThere = reason(error) !== "ENOENT";
    return { text: "", findings: isThere ? [bad(wording.closed(file))] : [] };
  }
}

type Line = { readonly at: number; readonly name: string | null };

/** The lines that say something. A value in quotes may go over several, of which the first counts. */
const linesOf = (text: string): readonly Line[] =>
  text
    .replace(/^\uFEFF/u, "")
    .replaceAll(/(?<==\s*)(["'`])[^"'`]*\1/gu, (quoted) =>
      "\n".repeat(quoted.split("\n").length - 1),
    )
    .split("\n")
    .map((line, index) => ({ at: index + 1, words: line.trim() }))
    .filter(({ words }) => words !== "" && !words.startsWith("#"))
    .map(({ at, words }) => ({
      at,
      name: /^(?:export\s+)?([A-Za-z_][\w.]*)\s*=/u.exec(words)?.[1] ?? null,
    }));

function shapeOf(text: string): readonly Finding[] {
  const lines = linesOf(text);
  const strange = lines.filter(({ name }) => name === null).map(({ at }) => at);
  const names = lines.flatMap(({ name }) => name ?? []);
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  return [
    ...(text.startsWith("\uFEFF") ? [bad(wording.mark())] : []),
    ...(text.includes("\r\n") ? [warn(wording.carriage())] : []),
    ...strange.map((at) => bad(wording.strange(at))),
    ...[...new Set(twice)].map((name) => warn(wording.twice(name))),
  ];
}

/** A name that is nearly one of ours does nothing. */
const misspelt = (
  names: readonly string[],
  known: readonly string[],
  env: Variables,
): readonly Finding[] =>
  names
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = nearest(name, known);
      const isOpen = meant !== null && (env[meant] ?? "") === "";
      return isOpen ? [bad(wording.misspelt(name, meant))] : [];
    });

const quoted = /^["'“”‘’「《`].*["'“”‘’」》`]$/su;
const placeholder =
  /example\.(?:org|com|net)|:password@|^<.*>$|^\[.*\]$|^your\b|^(?:x{3,}|\.{3}|changeme|todo)$|^123456:ABC|^(?:填|你的|请)/iu;

function valueOf(name: string, value: string): readonly Finding[] {
  if (quoted.test(value)) return [bad(wording.quoted(name))];
  return placeholder.test(value) ? [bad(wording.placeholder(name))] : [];
}
