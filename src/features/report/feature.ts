import type { Ask, Feature, Refusal } from "../../feature.ts";
import { onlyStaff, speaksAsStaff } from "../people/staff.ts";
import { answer } from "../people/voice.ts";
import { postHeldWeekly, postWeekly, weekBefore, weeklySummary } from "./weekly.ts";

/** 周报: the summary of the last seven whole days, on demand. */
async function summary(ask: Ask): Promise<Refusal | null> {
  if (!(await speaksAsStaff(ask))) return onlyStaff;
  const text = await weeklySummary(ask, ask.chat.language, weekBefore(ask, ask.lane.now));
  await answer(ask, { kind: "summary", text });
  return null;
}

/** What a community is told about itself. */
export const report: Feature = {
  name: "report",
  verbs: [
    {
      name: "summary",
      words: { zh: ["周报"], en: ["summary"] },
      number: "none",
      rest: "none",
      audience: "staff",
      pattern: { zh: "", en: "" },
      help: { zh: "最近七天的小结", en: "the last seven days" },
    },
  ],
  commands: { summary },
  onDemand: {},
  kind: null,
  timers: { weekly: postWeekly, "weekly-held": postHeldWeekly },
};
