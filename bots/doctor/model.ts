import { z } from "zod";
import type { Check } from "../../src/chat/channel.ts";
import type { ReadingModel } from "../../src/config-model.ts";
import type { Bilingual } from "../../src/kernel/locale.ts";
import { isForeign } from "../../src/reading/model/border.ts";
import { type About, modelWording as wording } from "./model-wording.ts";

/** Nobody waits longer for a message to be read. */
const SLOW_MS = 6_000;
const PATIENCE_MS = 15_000;

const completion = z.object({ choices: z.array(z.object({})).min(1) });

/** Asks a model one short question, and tells what comes of it; it never throws. */
export async function checkModel({ setting }: Pick<ReadingModel, "setting">): Promise<Check[]> {
  const { model, baseUrl } = setting;
  const about: About = { model, host: new URL(baseUrl).host };
  const begun = performance.now();
  const finding = await ask(setting).catch(() => wording.unreachable);
  const ms = performance.now() - begun;
  const told = finding ?? (ms > SLOW_MS ? wording.slow : wording.answers);
  const ok = told === wording.answers;
  const abroad = { ok: true, say: wording.abroad(about) };
  const first = { ok, say: told({ ...about, seconds: (ms / 1000).toFixed(1) }) };
  return isForeign(baseUrl) ? [first, abroad] : [first];
}

type Finding = (about: About & { readonly seconds: string }) => Bilingual;

/** What is wrong with the answer to a short question; null when nothing is. */
async function ask({ baseUrl, apiKey, model }: ReadingModel["setting"]): Promise<Finding | null> {
  const response = await fetch(`${baseUrl.replace(/\/+$/u, "")}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ model, messages: [{ role: "user", content: "Answer 1." }] }),
    // The key is for this host alone.
    redirect: "error",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  if (!response.ok) return refusal(response.status, text);
  return completion.safeParse(parsed(text)).success ? null : wording.notCompatible;
}

function refusal(status: number, text: string): Finding {
  if (status === 401 || status === 403) return wording.keyRefused;
  if (status === 402) return wording.accountEmpty;
  if (status === 429) return wording.tooMany;
  const isUnknown = status === 404 || (status === 400 && /model/iu.test(text));
  return isUnknown ? wording.unknownModel : (about) => wording.failed({ ...about, status });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
