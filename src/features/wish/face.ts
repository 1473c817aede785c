import type { CardFace } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { wording } from "./wording.ts";

/** Whether neighbours can still claim the wish. */
export const isWanted = (wish: DemandRow): boolean => wish.state === "open" && !wish.in_staff_hands;

/** The card of a wish, in every state it can be seen in. */
export const wishFace: CardFace = ({ demand: wish, gist, asker, locale, alone, reader }) => {
  const { number, state } = wish;
  if (isWanted(wish) && reader !== "unit") {
    const text = wording.open[locale]({ number, asker, gist, alone });
    return { text, buttons: ["claim"] };
  }
  if (state === "open")
    return { text: wording.inStaffHands[locale]({ number, gist }), buttons: [] };
  if (state === "closed")
    return { text: wording.thankedCard[locale]({ number, gist }), buttons: [] };
  const buttons = state === "claimed" ? ["done"] : state === "done" ? ["confirm"] : [];
  return { text: wording.card[locale]({ number, gist, state }), buttons };
};
