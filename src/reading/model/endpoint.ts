import type OpenAI from "openai";
import { concede, firstManner, type Manner, paramsIn } from "./manner.ts";
import { failureOf, readCompletion, type Reply } from "./reply.ts";
import type { ModelSetting } from "./setting.ts";

/** One line of what a model is given. */
export type Message = { readonly role: "system" | "user"; readonly content: string };

/** One OpenAI-compatible endpoint. */
export type Endpoint = {
  /**
   * Asks once; never throws.
   *
   * @param room tokens an answer may take
   */
  send(messages: readonly Message[], room: number, signal: AbortSignal): Promise<Reply>;
};

/** An answer is a few hundred bytes; what is far longer is none. */
const MOST_BYTES = 64 * 1024;

/** Opens an endpoint; nothing is loaded before the first question. */
export function openEndpoint(setting: ModelSetting): Endpoint {
  let client: Promise<OpenAI> | null = null;
  let manner = firstManner(setting.level ?? "json_schema");

  async function sendIn(
    used: Manner,
    messages: readonly Message[],
    room: number,
    signal: AbortSignal,
  ) {
    client ??= connect(setting);
    const params = { model: setting.model, messages: [...messages], ...paramsIn(used, room) };
    return readCompletion(await (await client).chat.completions.create(params, { signal }));
  }

  return {
    async send(messages, room, signal) {
      for (;;) {
        const used = manner;
        try {
          return await sendIn(used, messages, room, signal);
        } catch (error) {
          const failure = failureOf(error);
          const next = concede(used, failure);
          if (next === null || signal.aborted) return failure.reply;
          // Another call may have learned more meanwhile.
          if (manner === used) manner = next;
        }
      }
    },
  };
}

/** Nothing of the surroundings is taken over: no organisation, no project, no log, no retries. */
async function connect({ baseUrl, apiKey }: ModelSetting): Promise<OpenAI> {
  const { default: OpenAI } = await import("openai");
  return new OpenAI({
    baseURL: baseUrl,
    apiKey,
    organization: null,
    project: null,
    maxRetries: 0,
    logLevel: "off",
    fetch: fetchLittle,
  });
}

/** Follows no redirection, which would take words and key elsewhere, and stops reading what is too long. */
async function fetchLittle(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, redirect: "error" });
  if (response.body === null) return response;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) controller.error(new SyntaxError("The answer is too long."));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counted), response);
}
