import { traceable } from "../../chat/clean.ts";
import type { Intent } from "../schema.ts";
import { hearAsk } from "./ask.ts";
import { judge, type Judgement } from "./judge.ts";
import { cutParts } from "./parts.ts";
import { findWhere } from "./where.ts";

/** A message, as far as rules can use it. */
export type Message = {
  readonly text: string;
  readonly places: readonly string[];
  readonly isStaff: boolean;
  /** The place that was said beside it; null for none. */
  readonly place: string | null;
};

/** One need and the stretch of the message that tells it. */
export type Need = { readonly text: string; readonly judgement: Judgement };

/** What a message is, and its needs: not empty exactly when it is a demand. */
export type Needs = (
  | { readonly intent: "demand"; readonly needs: readonly Need[] }
  | { readonly intent: Exclude<Intent, "demand">; readonly needs: readonly [] }
) & {
  /** Whether its words say plainly that it is none. */
  readonly isSilenced: boolean;
};

/** Parts that ask on their own, for different things, are needs of their own; else the whole is one. */
export function findNeeds(message: Message): Needs {
  const whole = judgeText(message);
  if (whole.intent !== "demand") {
    const isSilenced = whole.confidence === 0 || hearAsk(traceable(message.text).text).isBare;
    return { intent: whole.intent, needs: [], isSilenced };
  }
  if (message.isStaff && whole.kind !== "wish")
    return { intent: "notice", needs: [], isSilenced: true };
  const cut = cutParts(message.text);
  const parts = (cut.length > 1 ? cut : [])
    .filter((text, at) => at === 0 || !pointsBack(text))
    .map((text) => ({ text, judgement: judgeText({ ...message, text }) }))
    .filter(
      ({ judgement: { intent, matter, confidence } }) =>
        intent === "demand" && matter !== null && confidence >= 0.6,
    );
  const distinct = parts.filter(
    ({ judgement }, at) =>
      parts.findIndex((part) => gistOf(part) === judgement.matter?.gist.zh) === at,
  );
  const needs = distinct.length > 1 ? distinct : [{ text: message.text, judgement: whole }];
  return { intent: "demand", needs, isSilenced: false };
}

/** To have something lent, by words that name no thing: `想借用一下`, `could I borrow it?`. */
const lent =
  /借|用|使|还|[一两几三](?:天|晚|会)|周末|weekend|borrow|lend|loan|use|\b(?:it|one|them|that)\b/gu;

/** Whether a part asks only for what the parts before it named. */
function pointsBack(text: string): boolean {
  const { text: plain } = traceable(text);
  return /借|borrow|lend|loan/u.test(plain) && hearAsk(plain.replace(lent, "")).isBare;
}

const gistOf = ({ judgement }: Need): string | undefined => judgement.matter?.gist.zh;

function judgeText({ text, places, isStaff, place }: Message): Judgement {
  const folded = traceable(text);
  return judge(folded.text, (place ?? findWhere(folded, text, places)) !== null, isStaff);
}
