import { useEffect, useState } from "preact/hooks";
import type { Locale } from "../../../src/kernel/locale.ts";
import type { Verdict } from "../../setup/form.ts";
import { check } from "./ask.ts";
import type { Draft } from "./draft.ts";

/** Typing goes on for as long without being looked at. */
const PAUSE_MS = 300;

/** What is known of the draft: `old` while it is looked at anew, null where nobody answers. */
export type Known = { readonly verdict: Verdict | null; readonly is: "new" | "old" | "unheard" };

/** Has the draft looked at whenever it changes and typing pauses. */
export function useVerdict({ form, yaml }: Draft, locale: Locale): Known {
  const [known, setKnown] = useState<Known>({ verdict: null, is: "old" });
  useEffect(() => {
    const stop = new AbortController();
    setKnown(({ verdict }) => ({ verdict, is: "old" }));
    const timer = setTimeout(async () => {
      const verdict = await check({ form, yaml }, locale, stop.signal);
      if (stop.signal.aborted) return;
      setKnown((before) =>
        verdict === null ? { verdict: before.verdict, is: "unheard" } : { verdict, is: "new" },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [form, yaml, locale]);
  return known;
}
