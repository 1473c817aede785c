import { answerShape } from "./notation.ts";
import { type Level, levels } from "./setting.ts";

/** How an endpoint wants to be asked: they all speak one protocol, each a little differently. */
export type Manner = {
  readonly level: Level;
  /** The name by which the length of an answer is limited; null: not at all. */
  readonly limit: "max_tokens" | "max_completion_tokens" | null;
  readonly hasTemperature: boolean;
  /** Whether thinking aloud must be switched off by name. */
  readonly forbidsThinking: boolean;
};

/** How an endpoint is asked at first. */
export const firstManner = (level: Level): Manner => ({
  level,
  limit: "max_tokens",
  hasTemperature: true,
  forbidsThinking: false,
});

/**
 * A manner that gives in to what an endpoint complained of, and is kept from then on.
 *
 * @param complaint its words, of a request that it called bad; null where it did not
 * @returns null where there is nothing to give in to
 */
export function concede(
  used: Manner,
  { complaint }: { readonly complaint: string | null },
): Manner | null {
  if (complaint === null) return null;
  if (/max_(?:completion_)?tokens/iu.test(complaint) && used.limit !== null)
    return { ...used, limit: used.limit === "max_tokens" ? "max_completion_tokens" : null };
  if (/temperature/iu.test(complaint) && used.hasTemperature)
    return { ...used, hasTemperature: false };
  if (/enable_thinking/iu.test(complaint) && !used.forbidsThinking)
    return { ...used, forbidsThinking: true };
  const lower = levels[levels.indexOf(used.level) + 1];
  const isShape = /response_format|json_?schema|json_?object|schema|structured/iu.test(complaint);
  return isShape && lower !== undefined ? { ...used, level: lower } : null;
}

/** The parameters of a manner. */
export function paramsIn({ level, limit, hasTemperature, forbidsThinking }: Manner, room: number) {
  return {
    ...(hasTemperature ? { temperature: 0 } : {}),
    ...(limit === null ? {} : { [limit]: room }),
    ...(forbidsThinking ? { enable_thinking: false } : {}),
    ...(level === "plain" ? {} : { response_format: formats[level] }),
  };
}

const formats = {
  json_schema: {
    type: "json_schema" as const,
    json_schema: { name: "rows", strict: true, schema: { ...answerShape } },
  },
  json_object: { type: "json_object" as const },
};
