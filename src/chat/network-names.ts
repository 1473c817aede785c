import type { Bilingual, Locale } from "../kernel/locale.ts";

const names: { readonly [network: string]: Bilingual } = {
  wechat: { zh: "微信", en: "WeChat" },
  telegram: { zh: "Telegram", en: "Telegram" },
};

/** What people call a network; its own name where they call it nothing else. */
export const networkName = (network: string, locale: Locale): string =>
  names[network]?.[locale] ?? network;
