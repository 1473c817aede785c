import type { Locale } from "../../../src/kernel/locale.ts";
import type { Verdict } from "../../setup/form.ts";
import type { Draft } from "./draft.ts";

/** How saving ended; `code` as the system names it. */
export type Saved =
  | { readonly is: "saved" | "exists" | "mistaken" | "lost" }
  | { readonly is: "unwritable"; readonly code: string };

const post = (path: string, sent: unknown, signal: AbortSignal | null = null) =>
  fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(sent),
    signal,
  });

/** What is wrong with the draft; null where nobody answers. */
export async function check(
  { form, yaml }: Pick<Draft, "form" | "yaml">,
  locale: Locale,
  signal: AbortSignal | null = null,
): Promise<Verdict | null> {
  const asked =
    yaml === null
      ? post("/api/setup/form", { locale, form }, signal)
      : post("/api/setup/yaml", { locale, yaml }, signal);
  const answer = await asked.catch(() => null);
  if (answer?.ok !== true) return null;
  // Typing went on while the answer came in.
  const verdict: Promise<Verdict> = answer.json();
  return verdict.catch(() => null);
}

/** Whether a community file lies beside linli already. */
export async function isThere(): Promise<boolean> {
  const answer = await fetch("/api/setup/file").catch(() => null);
  if (answer?.ok !== true) return false;
  const { exists }: { readonly exists: boolean } = await answer.json();
  return exists;
}

/** Saves the file beside linli as it stands, if nothing is wrong with it and there is none. */
export async function save(draft: Pick<Draft, "form" | "yaml">, locale: Locale): Promise<Saved> {
  const verdict = await check(draft, locale);
  if (verdict === null) return { is: "lost" };
  if (verdict.troubles.length > 0) return { is: "mistaken" };
  const answer = await post("/api/setup/file", { locale, yaml: verdict.yaml }).catch(() => null);
  if (answer === null || ![201, 409, 507].includes(answer.status)) return { is: "lost" };
  const saved: Saved = await answer.json();
  return saved;
}
