import http from "node:http";
import https from "node:https";
import type { Telegram } from "telegraf";
import type { Opts, Telegram as Methods } from "telegraf/types";
import { z } from "zod";
import { ok, refuse, type Result } from "../../src/kernel/result.ts";

/** Why Telegram did not do what it was asked; nothing was delivered. */
export type Refusal = {
  /** As in HTTP; 0: nobody was reached. */
  readonly code: number;
  readonly description: string;
  /** Seconds. */
  readonly retryAfter: number | null;
  /** The group's new id. */
  readonly movedTo: string | null;
};

/** How long a call may take, and what ends it early. */
export type Patience = { readonly ms?: number; readonly signal?: AbortSignal };

/** Calls to the Bot API; a throw means that nobody knows whether it was done. */
export type Api = {
  call<M extends keyof Methods>(
    method: M,
    payload: Opts<M>,
    patience?: Patience,
  ): Promise<Result<unknown, Refusal>>;
};

/** Where the Bot API is, and who we are to it. */
export type ApiOptions = {
  readonly token: string;
  readonly apiRoot: string;
  readonly callMs: number;
};

/** Opens the Bot API; telegraf is loaded at the first call, so that only who uses it pays for it. */
export function openApi({ token, apiRoot, callMs }: ApiOptions): Api {
  let opened: Promise<Telegram> | null = null;
  const open = async () => {
    const { Telegram } = await import("telegraf");
    const client = new Telegram(token, { apiRoot });
    // An idle connection may be dropped just as a post takes it, and then nobody knows whether the post
    // arrived. On a connection of its own a post is in doubt only once it has left.
    client.options.agent = apiRoot.startsWith("https:") ? new https.Agent() : new http.Agent();
    return client;
  };
  return {
    async call(method, payload, { ms = callMs, signal } = {}) {
      const client = await (opened ??= open());
      const limit = AbortSignal.timeout(ms);
      const either = signal === undefined ? limit : AbortSignal.any([limit, signal]);
      try {
        // @ts-expect-error telegraf's types know another AbortSignal than Node's own
        return ok(await client.callApi(method, payload, { signal: either }));
      } catch (error) {
        return refuse(refusalIn(error, method));
      }
    },
  };
}

const answered = z.object({
  response: z.object({
    error_code: z.number(),
    description: z.string().catch("no reason given"),
    parameters: z
      .object({
        retry_after: z.number().optional(),
        migrate_to_chat_id: z.number().optional(),
      })
      .optional()
      .catch(undefined),
  }),
});

/** Errors before a first byte has left: no name, no route, nobody there, no trust. */
const unreached = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|E(?:HOST|NET)UNREACH|CERT_|UNABLE_TO_)/u;

/**
 * What is certain about a failed call.
 *
 * @throws where nothing is: a new error, for telegraf's own holds what people wrote
 */
function refusalIn(error: unknown, method: string): Refusal {
  const read = answered.safeParse(error);
  if (read.success && read.data.response.error_code < 500) {
    const { error_code: code, description, parameters } = read.data.response;
    const moved = parameters?.migrate_to_chat_id?.toString() ?? null;
    return { code, description, retryAfter: parameters?.retry_after ?? null, movedTo: moved };
  }
  const why = read.success ? String(read.data.response.error_code) : reasonOf(error);
  if (unreached.test(why)) return { code: 0, description: why, retryAfter: null, movedTo: null };
  throw new Error(`Telegram gave no answer to ${method}: ${why}`);
}

const named = z.object({ code: z.string(), type: z.string() }).partial();

function reasonOf(error: unknown): string {
  const { data } = named.safeParse(error);
  return data?.code ?? data?.type ?? "unknown";
}
