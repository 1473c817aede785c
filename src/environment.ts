import type { Locale } from "./kernel/locale.ts";

/** Variables by their names. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The variables of the process; the only place that looks at them, and one that needs no package. */
export const environment = (): Variables => process.env;

/** The language of the terminal, as the system tells it. */
export const localeOf = (env: Variables): Locale =>
  (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "").startsWith("zh") ? "zh" : "en";
