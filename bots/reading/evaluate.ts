import { windowOf } from "../../src/reading/labelled.ts";
import { readLabelled } from "../../src/reading/learning/examples.ts";
import {
  sayBands,
  sayCategories,
  sayConfusion,
  sayScore,
  sayWorst,
} from "../../src/reading/measuring/report.ts";
import { score } from "../../src/reading/measuring/score.ts";
import { openReading } from "./reader.ts";

type Wanted = {
  readonly files: readonly string[];
  /** As many of the worst lines are shown. */
  readonly worst: number;
  /** Read with the configured model. */
  readonly model: boolean;
};

/** Reads labelled lines, and prints how well. */
export async function evaluate(wanted: Wanted, print: (line: string) => void): Promise<void> {
  const reading = await openReading(wanted.model);
  try {
    for (const file of wanted.files) {
      const lines = await readLabelled(file);
      const reads = await Promise.all(
        lines.map(async (labelled) => ({
          labelled,
          reading: await reading.read(windowOf(labelled)),
        })),
      );
      print(`${file}: ${lines.length} windows, read by ${reads[0]?.reading.by ?? "nobody"}\n`);
      const parts = [
        sayScore(score(reads)),
        sayCategories(reads),
        sayBands(reads),
        sayConfusion(reads),
        ["The worst:", ...sayWorst(reads, wanted.worst)],
      ];
      for (const part of parts) print(`${part.join("\n")}\n`);
    }
  } finally {
    await reading.close();
  }
}
