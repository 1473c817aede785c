import { plainText } from "../../chat/clean.ts";
import type { Alarm, ReadDemand } from "../schema.ts";
import { finds, terms, words } from "./lexicon.ts";

const burning = [
  words`火 / 烟 / 焦 / 燃气 / 煤气 / 煤油 / 电线 / 漏电 / 触电 / 爆炸 / 冒烟`,
  terms`fire / smoke / smok\w+ / gas / burn\w* / flames? / spark\w* / electrocut\w* / explo\w+ / live wires?`,
];

/**
 * Whom to ring where an emergency is told without emergency words: never certain, so that people look
 * at it first. Null for harm to things alone, which its unit sees to at once.
 */
export function alarmOf(text: string, demands: readonly ReadDemand[]): Alarm | null {
  const emergency = demands.find(({ urgency }) => urgency === "emergency");
  switch (emergency?.category) {
    case "health":
    case "eldercare":
    case "disability":
    case "childcare":
      return { what: "medical", certain: false };
    case "safety":
      return { what: finds(plainText(text), ...burning) ? "fire" : "police", certain: false };
    case "lost_found":
    case "dispute":
      return { what: "police", certain: false };
    default:
      return null;
  }
}
