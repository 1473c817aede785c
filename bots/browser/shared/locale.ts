import type { Locale } from "../../../src/kernel/locale.ts";

const KEY = "linli-language";

/** The language of the page: the one chosen last, else the browser's. */
export function chosenLocale(): Locale {
  const chosen = localStorage.getItem(KEY);
  if (chosen === "zh" || chosen === "en") return chosen;
  return navigator.language.startsWith("zh") ? "zh" : "en";
}

/** Remembers a choice of language, and tells the browser and screen readers of it. */
export function chooseLocale(locale: Locale): void {
  localStorage.setItem(KEY, locale);
  showLocale(locale);
}

/** Tells the browser and screen readers which language the page is in. */
export function showLocale(locale: Locale): void {
  document.documentElement.lang = locale === "zh" ? "zh-CN" : "en";
}
