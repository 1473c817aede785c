import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { harmsIn, sameHarm } from "../../reading/offline/alarm-harms.ts";
import { tellsOfOthers } from "../../reading/offline/alarm-whose.ts";
import { numberFor } from "../demand/ring.ts";
import { tell } from "../people/voice.ts";
import type { Heard } from "./heard.ts";
import { wording } from "./wording.ts";

/** Whether two lines about a quiet crisis tell of different harms. */
export const isAnotherHarm = (one: string, other: string): boolean =>
  !sameHarm("quiet", one, other);

/** A line to the author of a quiet crisis, and to nobody else: comfort, or thanks where it is another's. */
export async function answerAuthor(scene: Scene, heard: Heard): Promise<void> {
  const { author, beneficiary, chat, text: said } = heard;
  const line = wording[lineFor(said, beneficiary !== null || tellsOfOthers(said))];
  const about = { help: numberFor(scene, "quiet"), police: numberFor(scene, "police") };
  const text = (locale: Locale) => line[locale](about);
  await tell(scene, author, { kind: "alert", text, priority: 0, network: chat.network });
}

/** Whom somebody threatens is to ring the police first. */
function lineFor(said: string, others: boolean): "thanks" | "threatened" | "alone" {
  if (others) return "thanks";
  const harms = harmsIn(said, "quiet");
  const threatened = harms.includes("violence") || harms.includes("stalking");
  return threatened && !harms.includes("self-harm") ? "threatened" : "alone";
}
