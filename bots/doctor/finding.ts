import type { Bilingual, Locale } from "../../src/kernel/locale.ts";
import { within } from "../../src/kernel/within.ts";

/** What was seen, and where something must be done, what; in both languages. */
export type Told = Bilingual<readonly [say: string, repair?: string]>;

/** One thing that was looked at. `warn`: linli works, but somebody should look at it. */
export type Finding = {
  readonly level: "ok" | "warn" | "bad";
  /** What was looked at, in a word of its own that stays. */
  readonly about: string;
  readonly told: Told;
};

/** A part of the set-up, and how it tells what it finds in it. */
export const findingsOn = (about: string) => ({
  ok: (told: Told): Finding => ({ level: "ok", about, told }),
  warn: (told: Told): Finding => ({ level: "warn", about, told }),
  bad: (told: Told): Finding => ({ level: "bad", about, told }),
});

const marks = { ok: "✓", warn: "!", bad: "✗" } as const;

/** A finding as one line. */
export function lineOf({ level, told }: Finding, locale: Locale): string {
  const colon = locale === "zh" ? "：" : ": ";
  return `${marks[level]} ${told[locale].filter(Boolean).join(colon)}`.replaceAll("\n", " ");
}

/** A finding as programs read it. */
export function recordOf({ level, about, told }: Finding, locale: Locale): object {
  const [say, repair = null] = told[locale];
  return { level, about, say, repair };
}

/** Looks at something for so long at most; what cannot be looked at is told, never thrown. */
export async function looking(
  about: string,
  ms: number,
  look: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await within(ms, look());
  } catch {
    return [findingsOn(about).warn(unseen(about))];
  }
}

const unseen = (about: string): Told => ({
  zh: [`“${about}”没查成`, "过一会儿再运行 npm run doctor"],
  en: [`“${about}” could not be looked at`, "run npm run doctor again in a while"],
});
