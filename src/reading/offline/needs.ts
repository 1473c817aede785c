import { traceable } from "../../chat/clean.ts";
import type { Intent } from "../schema.ts";
import { judge, type Judgement } from "./judge.ts";
import { cutParts } from "./parts.ts";
import { findWhere } from "./where.ts";

/** A message, as far as rules can use it. */
export type Message = {
  readonly text: string;
  readonly places: readonly string[];
  readonly isStaff: boolean;
};

/** One need and the stretch of the message that tells it. */
export type Need = { readonly text: string; readonly judgement: Judgement };

/** What a message is, and its needs: not empty exactly when it is a demand. */
export type Needs =
  | { readonly intent: "demand"; readonly needs: readonly Need[] }
  | { readonly intent: Exclude<Intent, "demand">; readonly needs: readonly [] };

/** Parts that ask on their own, for different things, are needs of their own; else the whole is one. */
export function findNeeds(message: Message): Needs {
  const whole = judgeText(message);
  if (whole.intent !== "demand") return { intent: whole.intent, needs: [] };
  if (message.isStaff && whole.kind !== "wish") return { intent: "notice", needs: [] };
  const cut = cutParts(message.text);
  const parts = (cut.length > 1 ? cut : [])
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
  return { intent: "demand", needs };
}

const gistOf = ({ judgement }: Need): string | undefined => judgement.matter?.gist.zh;

function judgeText({ text, places, isStaff }: Message): Judgement {
  const folded = traceable(text);
  return judge(folded.text, findWhere(folded, text, places) !== null, isStaff);
}
