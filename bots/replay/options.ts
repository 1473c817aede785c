import { parseArgs } from "node:util";
import { type Config } from "../../src/config.ts";
import { practiceFile } from "../../src/community/load.ts";
import { type Locale, locales } from "../../src/kernel/locale.ts";
import { StartError } from "../../src/store/start-error.ts";
import { wording } from "./wording.ts";

/** What was asked for on the command line. */
export type Options = {
  readonly paths: readonly string[];
  readonly community: string;
  readonly locale: Locale;
  readonly json: boolean;
  /** Where the report goes; null for none. */
  readonly html: string | null;
};

const REPORT = "./linli-replay.html";

/** Reads the command line, or ends with how the program is called. */
export function readOptions({ communityFiles, locale: own }: Config, args?: string[]): Options {
  const { positionals, values } = parsed(own, args);
  const { json, lang, html, community = communityFiles?.[0] ?? practiceFile } = values;
  const locale = lang === "auto" ? own : locales.find((one) => one === lang);
  const usage = wording.usage[locale ?? own];
  if (locale === undefined)
    throw new StartError(wording.wrongOption[own]({ why: `--lang ${lang}` }), usage);
  if (positionals.length === 0) throw new StartError(wording.whatToRead[locale], usage);
  const file = values["no-html"] ? null : (html ?? (json ? null : REPORT));
  return { paths: positionals, community, locale, json, html: file };
}

function parsed(locale: Locale, args?: string[]) {
  const options = {
    json: { type: "boolean", default: false },
    html: { type: "string" },
    "no-html": { type: "boolean", default: false },
    community: { type: "string" },
    lang: { type: "string", default: "auto" },
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true, ...(args === undefined ? {} : { args }) });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error);
    throw new StartError(wording.wrongOption[locale]({ why }), wording.usage[locale]);
  }
}
