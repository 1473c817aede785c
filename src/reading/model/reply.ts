import { z } from "zod";
import type { Outage } from "./breaker.ts";

/** What came back; `tokens` is null where nobody told what it cost. */
export type Reply =
  | { readonly kind: "said"; readonly text: string; readonly tokens: number | null }
  /** The provider did not want these words; it works. */
  | { readonly kind: "declined"; readonly tokens: number | null }
  | {
      readonly kind: "failed";
      readonly outage: Outage;
      /** How long the far side wants to be left alone; null where it did not say. */
      readonly waitMs: number | null;
      readonly tokens: number | null;
    };

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});
const usage = z.object({ usage: z.object({ total_tokens: z.int().positive().max(1_000_000) }) });

/** Reads what should be a completion. */
export function readCompletion(raw: unknown): Reply {
  const tokens = usage.safeParse(raw).data?.usage.total_tokens ?? null;
  const choice = completion.safeParse(raw).data?.choices[0];
  if (choice === undefined || choice.finish_reason === "length")
    return { kind: "failed", outage: "unusable", waitMs: null, tokens };
  const { content, refusal } = choice.message;
  if (refusal || choice.finish_reason === "content_filter") return { kind: "declined", tokens };
  return { kind: "said", text: content ?? "", tokens };
}

/** What went wrong, and what the endpoint complained of where it called the request bad. */
export type Failure = { readonly reply: Reply; readonly complaint: string | null };

const refusedCall = z.object({
  status: z.int(),
  message: z.string(),
  headers: z.instanceof(Headers),
});
const unwanted =
  /content[ _-]?(?:filter|policy|risk|safety)|inspect|sensitive|moderat|unsafe|inappropriate|敏感|违规|审核/iu;

/** Tells a refused request, an unreadable answer and a broken line apart. */
export function failureOf(error: unknown): Failure {
  const call = refusedCall.safeParse(error).data;
  if (call !== undefined) return readRefusal(call);
  const outage = error instanceof SyntaxError ? "unusable" : "unreachable";
  // The far side may have worked, and will want to be paid.
  return { reply: { kind: "failed", outage, waitMs: null, tokens: null }, complaint: null };
}

function readRefusal({ status, message, headers }: z.infer<typeof refusedCall>): Failure {
  const isBad = status === 400 || status === 422;
  const failed = (outage: Outage, waitMs: number | null = null): Failure => ({
    reply: { kind: "failed", outage, waitMs, tokens: 0 },
    complaint: isBad ? message.slice(0, 2000) : null,
  });
  // Nobody may close the reader for all by words that a provider does not like.
  if ((isBad || status === 403) && unwanted.test(message.slice(0, 2000)))
    return { reply: { kind: "declined", tokens: 0 }, complaint: null };
  if (isBad || status === 413) return failed("unusable");
  if ([401, 402, 403, 404].includes(status)) return failed("refused");
  return failed("unreachable", status === 429 ? pauseAsked(headers) : null);
}

/** Seconds, or a date beside the sender's own. */
function pauseAsked(headers: Headers): number | null {
  const asked = headers.get("retry-after");
  if (asked === null) return null;
  const waitMs = /^\d{1,9}(?:\.\d{1,9})?$/u.test(asked)
    ? Number(asked) * 1000
    : Date.parse(asked) - Date.parse(headers.get("date") ?? "");
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : null;
}
