import type { ReadingModel, TokenCaps } from "../../src/config-model.ts";

const plenty = 1_000_000;

/** A model at an address, with more to spend, and more time, than a test takes. */
export const readingModel = (baseUrl: string, caps: Partial<TokenCaps> = {}): ReadingModel => ({
  setting: { baseUrl, apiKey: "key-of-nobody", model: "small", deadlineMs: 20_000 },
  caps: { group: plenty, day: plenty, month: plenty, ...caps },
});
