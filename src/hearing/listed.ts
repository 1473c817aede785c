import { readPicks } from "../chat/picks.ts";
import { askForTheRest, LOOK_OVER, yesTo } from "../features/desk/look-over.ts";
import { askOf, type Heard } from "./heard.ts";

/**
 * `1 是 2 不是 3 改` to a list of doubtful demands: each as if it were said by its number.
 *
 * @returns whether it was such an answer
 */
export async function answerList(
  heard: Heard,
  run: (verb: string, number: number) => Promise<unknown>,
): Promise<boolean> {
  const { stage, event, question } = heard;
  if (question?.asks !== LOOK_OVER) return false;
  const picks = readPicks(event.text, question.numbers.length);
  if (picks === null) return false;
  for (const { item, says } of picks) {
    const number = question.numbers[item - 1];
    if (number === undefined) continue;
    const verb = { yes: await yesTo(stage, number), no: "dismiss", change: "change" }[says];
    await run(verb, number);
  }
  await askForTheRest(askOf(heard, { verb: LOOK_OVER, number: null, rest: "" }), question.numbers);
  return true;
}
