import type { Community, ScopeRule } from "../../community/community.ts";
import type { Scene } from "../../feature.ts";
import { plainText } from "../../chat/clean.ts";
import type { Category } from "../../reading/schema.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { keepText } from "../people/texts.ts";
import { ownerOf } from "../demand/texts.ts";
import { say } from "../people/voice.ts";
import { moveAffair } from "./steps.ts";
import { wording } from "./wording.ts";

/** The rule of the scope list 准入清单 that says a matter is not the community's; null for none. */
export function scopeOf(
  { scope }: Pick<Community, "scope">,
  text: string,
  category: Category,
): ScopeRule | null {
  const plain = plainText(text);
  const speaks = ({ match }: ScopeRule) => match.some((word) => plain.includes(plainText(word)));
  return (
    scope.find((rule) =>
      rule.categories.length === 0
        ? speaks(rule)
        : rule.categories.includes(category) && (rule.match.length === 0 || speaks(rule)),
    ) ?? null
  );
}

/** Answers what is not the community's at once: with the reason and the right path 告知路径. */
export async function redirectByScope(
  scene: Scene,
  affair: DemandRow,
  rule: ScopeRule,
  chat: ChatRow,
): Promise<void> {
  const { number } = affair;
  const mover = { command: "redirect", by: "system" } as const;
  const change = { redirect_scope: rule.id, closed_at: scene.lane.now };
  await moveAffair(scene, affair, mover, "redirected", change);
  const locale = chat.language;
  const path = rule.path[locale];
  const place = { kind: "redirect", ref: String(number), person: ownerOf(affair) };
  await keepText(scene.lane, place, rule.path[scene.community.language]);
  const told = locale === "zh" ? `${rule.reason.zh}，${path}` : `${rule.reason.en}; ${path}`;
  const text = wording.redirectedForAsker[locale]({ number, path: told });
  await say(scene, chat, {
    kind: "result",
    text,
    numbers: [number],
    replyTo: affair.origin_message,
  });
}
