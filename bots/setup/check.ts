import { parseCommunity } from "../../src/community/load.ts";
import type { FileMistake } from "../../src/community/mistake.ts";
import { explain, reasonOf } from "../../src/community/wording.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { fieldOf } from "./field-of.ts";
import type { Form, Trouble, Verdict } from "./form.ts";
import { readHouses } from "./houses.ts";
import { needsOf } from "./needs.ts";
import { treeOf } from "./tree.ts";
import { writeYaml } from "./write.ts";

/** The file that the page makes. */
export const FILE = "community.yaml";

/** Writes the file of a form, and says what is wrong at which field. */
export function checkForm(form: Form, locale: Locale): Verdict {
  const houses = readHouses(form.houses);
  const yaml = writeYaml(treeOf(form, houses), locale);
  const { mistakes, groups } = load(yaml);
  const needs = needsOf(form, houses, locale).map((need): Trouble => ({ ...need, line: null }));
  // What the form says of a field is plainer than what the file says of it.
  const told = new Set<string | null>(needs.map(({ field }) => field));
  const others = mistakes
    .map((mistake) => atField(mistake, locale))
    .filter(({ field }) => !told.has(field));
  return { yaml, troubles: [...needs, ...others], groups };
}

/** Says what is wrong with a file, line by line. */
export function checkYaml(yaml: string, locale: Locale): Verdict {
  const { mistakes, groups } = load(yaml);
  return { yaml, troubles: mistakes.map((mistake) => onLine(mistake, locale)), groups };
}

function load(yaml: string) {
  const loaded = parseCommunity(yaml, FILE);
  return loaded.ok
    ? { mistakes: [], groups: loaded.value.groups.map(({ id, network }) => ({ id, network })) }
    : { mistakes: loaded.error, groups: [] };
}

function atField(mistake: FileMistake, locale: Locale): Trouble {
  const field = fieldOf(mistake.path);
  if (field === null) return onLine(mistake, locale);
  return { field, line: mistake.line, says: reasonOf(mistake, locale) };
}

function onLine(mistake: FileMistake, locale: Locale): Trouble {
  const [says = ""] = explain([mistake], locale);
  return { field: null, line: mistake.line, says };
}
