import { SingleBar } from "cli-progress";
import type { Locale } from "../../src/kernel/locale.ts";
import { wording } from "./wording.ts";

/** Shows how far something is, where somebody sits in front of it; else nothing. */
export function openProgress(locale: Locale) {
  const format = wording.working[locale]();
  const bar = new SingleBar({ format, clearOnComplete: true, stream: process.stderr });
  const isSeen = process.stderr.isTTY;
  let begun = false;
  return {
    show(done: number, all: number): void {
      if (!isSeen) return;
      if (!begun) bar.start(all, 0);
      begun = true;
      bar.update(done);
    },
    /** Takes it off the screen. */
    end: () => void (begun && bar.stop()),
  };
}
