import { localTime } from "../../community/worktime.ts";
import type { Scene } from "../../feature.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import { sayWhen } from "../../reading/offline/said-when.ts";
import { holdsFor } from "../../reading/offline/when-over.ts";
import type { DemandTexts } from "./texts.ts";

/** The public line as it is true now: "tonight" is left out once that night is over. */
export function gistNow(
  scene: Pick<Scene, "community" | "lane">,
  { gist, when, said }: Pick<DemandTexts, "gist" | "when" | "said">,
): Bilingual {
  if (when === null || !isOver(scene, when, said)) return gist;
  return { zh: without(gist.zh, when, "zh"), en: without(gist.en, when, "en") };
}

function isOver({ community, lane }: Pick<Scene, "community" | "lane">, when: string, said: Date) {
  const span = holdsFor(when);
  if (span === "good") return false;
  const begin = (at: Date) => localTime(at, community.timezone).startOf(span).toMillis();
  return begin(said) !== begin(lane.now);
}

/** A gist names the time as it was typed, or as it is said in the other language. */
const without = (gist: string, when: string, locale: Locale): string =>
  [when, sayWhen(when, locale)]
    .filter((phrase) => phrase !== null)
    .reduce((rest, phrase) => rest.replace(`${locale === "zh" ? "，" : ", "}${phrase}`, ""), gist);
