import { plainText } from "../../chat/clean.ts";
import type { Alarm, Category, ReadDemand } from "../schema.ts";
import { hurtIn } from "./alarm-hurt.ts";
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
  const category = demands.find(({ urgency }) => urgency === "emergency")?.category;
  if (category === undefined) return null;
  if (ill.includes(category)) return { what: "medical", certain: false };
  if (category === "safety" && isFlooded(text)) return null;
  if (category === "safety")
    return { what: finds(plainText(text), ...burning) ? "fire" : "police", certain: false };
  return watched.includes(category) ? { what: "police", certain: false } : null;
}

const flooded = [
  words`淹 / 进(?:了)?水 / 积水 / 倒灌 / 爆管 / 漏水 / 喷水`,
  terms`flood\w* / under water / full of water / burst / leak\w* / water (?:in|into|coming|pouring)`,
];
const inDanger = [
  words`困 / 救 / 溺 / 落水 / 触电 / 漏电`,
  terms`trapped / stuck / drown\w* / rescue / electr\w+`,
];

/** Water where it does harm to things, and to nobody as far as is told. */
function isFlooded(text: string): boolean {
  const plain = plainText(text);
  return finds(plain, ...flooded) && !finds(plain, ...inDanger) && hurtIn(text).length === 0;
}

const ill: readonly Category[] = ["health", "eldercare", "disability", "childcare"];
const watched: readonly Category[] = ["lost_found", "dispute"];
