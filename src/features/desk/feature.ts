import type { Verb } from "../../chat/verb.ts";
import type { Feature } from "../../feature.ts";
import { todo, unassigned } from "./lists.ts";
import { lookOver } from "./look-over.ts";
import { clearingList } from "./clearing.ts";
import { openLines } from "./open-lines.ts";
import { morningBrief } from "./morning.ts";

const alone = {
  number: "none",
  rest: "none",
  audience: "staff",
  pattern: { zh: "", en: "" },
} as const;

const verbs: readonly Verb[] = [
  {
    ...alone,
    name: "todo",
    words: { zh: ["待办"], en: ["todo", "to do"] },
    help: { zh: "等您办的，急的在前", en: "what waits for you, most urgent first" },
  },
  {
    ...alone,
    name: "unassigned",
    words: { zh: ["未派"], en: ["unassigned"] },
    help: { zh: "没派出去或没人受理的", en: "what no unit has or accepted" },
  },
  {
    ...alone,
    name: "look-over",
    words: { zh: ["看一看"], en: ["look over"] },
    help: { zh: "拿不准的，逐条定", en: "decide on the doubtful ones" },
  },
];

/** The desk 待办: the day and the month of staff and units, in one chat. */
export const desk: Feature = {
  name: "desk",
  verbs,
  commands: { todo, unassigned, "look-over": lookOver },
  onDemand: {},
  kind: null,
  timers: { morning: morningBrief, "month-lines": openLines, "month-end": clearingList },
};
