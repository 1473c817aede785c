import { SingleBar } from "cli-progress";
import type { Locale } from "../../src/kernel/locale.ts";
import { wording } from "./wording.ts";

/** How far the reading is, for whoever sits in front. */
export type Progress = { came(bytes: number): void; stop(): void };

const MB = 1_000_000;

/** Shows a bar on a terminal, and nothing elsewhere, or where nobody knows how much will come. */
export function openProgress(total: number, locale: Locale): Progress {
  if (!process.stderr.isTTY || total === 0) return { came: () => {}, stop: () => {} };
  const format = `${wording.reading[locale]} {bar} {percentage} %  {mb} MB`;
  const bar = new SingleBar({
    format,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: "█",
    barIncompleteChar: "░",
  });
  bar.start(total, 0, { mb: "0" });
  let bytes = 0;
  return {
    came(more) {
      bytes += more;
      bar.update(bytes, { mb: (bytes / MB).toFixed(1) });
    },
    stop: () => bar.stop(),
  };
}
