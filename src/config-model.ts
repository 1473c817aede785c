import { z } from "zod";
import { url } from "./config-networks.ts";
import { isForeign, isOwn } from "./reading/model/border.ts";
import type { ModelSetting } from "./reading/model/setting.ts";

/** Tokens that reading with a model may take. */
export type TokenCaps = {
  /** Of one chat, a day. */
  readonly group: number;
  /** Of one community, a day. */
  readonly day: number;
  /** Of one community, a month. */
  readonly month: number;
};

/** A model that helps to read, and what it may cost. */
export type ReadingModel = { readonly setting: ModelSetting; readonly caps: TokenCaps };

const tokens = (usual: number) => z.coerce.number().int().min(1).max(1e12).default(usual);

/** The variables about a model. A thousand messages take some 60,000 tokens. */
export const modelVariables = {
  OPENAI_BASE_URL: url("https:", "http:").default("https://api.openai.com/v1"),
  OPENAI_API_KEY: z.string().regex(/^\S+$/u).optional(),
  OPENAI_MODEL: z.string().regex(/^\S+$/u).optional(),
  OPENAI_GROUP_DAILY_TOKENS: tokens(100_000),
  OPENAI_DAILY_TOKENS: tokens(300_000),
  OPENAI_MONTHLY_TOKENS: tokens(5_000_000),
  ALLOW_CROSS_BORDER: z
    .enum(["0", "1"])
    .transform((sign) => sign === "1")
    .optional(),
};

const variables = z.object(modelVariables);
type Variables = z.infer<typeof variables>;

/** What each of them must be. */
export const modelDemands: Readonly<Record<keyof Variables, string>> = {
  OPENAI_BASE_URL:
    "must look like https://api.deepseek.com/v1; only a model in your own network may be reached over http://",
  OPENAI_API_KEY:
    "must be the key that the model's provider gave you; only a model in your own network needs none",
  OPENAI_MODEL: "must be the name of a model, such as qwen-plus; leave it out to read offline",
  OPENAI_GROUP_DAILY_TOKENS: "must be a whole number of tokens from 1 on",
  OPENAI_DAILY_TOKENS: "must be a whole number of tokens from 1 on",
  OPENAI_MONTHLY_TOKENS: "must be a whole number of tokens from 1 on",
  ALLOW_CROSS_BORDER:
    "must be 1 where OPENAI_BASE_URL may lie outside mainland China: set it only if the neighbours agreed that their words are sent abroad (PIPL 38-40); else set OPENAI_BASE_URL to a provider at home or a model in your own network, or leave OPENAI_MODEL out to read offline",
};

/** What must be set otherwise, or at all, before that model may be asked. */
export function wrongForModel(set: Variables): readonly (keyof Variables)[] {
  const { OPENAI_BASE_URL: baseUrl } = set;
  if (set.OPENAI_MODEL === undefined || isOwn(baseUrl)) return [];
  if (baseUrl.startsWith("http:")) return ["OPENAI_BASE_URL"];
  if (isForeign(baseUrl) && set.ALLOW_CROSS_BORDER !== true) return ["ALLOW_CROSS_BORDER"];
  return set.OPENAI_API_KEY === undefined ? ["OPENAI_API_KEY"] : [];
}

/** Which model helps to read; null: none. */
export function modelIn(set: Variables): ReadingModel | null {
  if (set.OPENAI_MODEL === undefined) return null;
  return {
    setting: {
      baseUrl: set.OPENAI_BASE_URL,
      // Whoever wants no key takes any.
      apiKey: set.OPENAI_API_KEY ?? "none",
      model: set.OPENAI_MODEL,
    },
    caps: {
      group: set.OPENAI_GROUP_DAILY_TOKENS,
      day: set.OPENAI_DAILY_TOKENS,
      month: set.OPENAI_MONTHLY_TOKENS,
    },
  };
}
