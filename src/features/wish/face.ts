import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import type { CardFace } from "../demand/cards.ts";
import { wording } from "./wording.ts";

/** When and where, behind the gist, where the gist does not say it already. */
function about(texts: { gist: string; when: string | null }, locale: Locale): string {
  if (texts.when === null || texts.gist.includes(texts.when)) return "";
  return locale === "zh" ? `（${texts.when}）` : ` (${texts.when})`;
}

/** Whether neighbours can still claim the wish. */
export const isWanted = (wish: DemandRow): boolean => wish.state === "open" && !wish.in_staff_hands;

/** The card of a wish, in every state it can be seen in. */
export const wishFace: CardFace = (wish, texts, locale, alone) => {
  const { number, state } = wish;
  const { gist, asker } = texts;
  if (isWanted(wish)) {
    const text = wording.open[locale]({ number, asker, gist, about: about(texts, locale), alone });
    return { text, buttons: ["claim"] };
  }
  if (state === "open")
    return { text: wording.inStaffHands[locale]({ number, gist }), buttons: [] };
  if (state === "closed")
    return { text: wording.thankedCard[locale]({ number, gist }), buttons: [] };
  const buttons = state === "claimed" ? ["done"] : state === "done" ? ["confirm"] : [];
  return { text: wording.card[locale]({ number, gist, state }), buttons };
};
