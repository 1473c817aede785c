import type { Verb } from "../../chat/verb.ts";
import type { Feature } from "../../feature.ts";
import { appoint, relieve } from "./appoint.ts";
import { handOn } from "./hand-on.ts";

const alone = { number: "none", rest: "required" } as const;

const verbs: readonly Verb[] = [
  {
    ...alone,
    name: "hand-on",
    words: { zh: ["移交"], en: ["hand on", "hand over"] },
    pattern: { zh: "@甲 给 @乙", en: "@one to @other" },
    audience: "staff",
    help: { zh: "把一个人手上的事交给另一个人", en: "what one has in hand goes to another" },
  },
  {
    ...alone,
    name: "appoint",
    words: { zh: ["任命"], en: ["appoint"] },
    pattern: { zh: "[@某] 网格员 [区域]", en: "[@somebody] grid [area]" },
    audience: "admin",
    help: { zh: "任命；不写人就取一个码", en: "give an office; to nobody by name: a code" },
  },
  {
    ...alone,
    name: "relieve",
    words: { zh: ["免职"], en: ["relieve", "dismiss officer"] },
    pattern: { zh: "@某", en: "@somebody" },
    audience: "admin",
    help: { zh: "免去职务，事情放回", en: "take offices away" },
  },
];

/** Offices 职务: how people come into them, leave them, and pass on what they had in hand. */
export const office: Feature = {
  name: "office",
  verbs,
  commands: { appoint, relieve, "hand-on": handOn },
  onDemand: {},
  kind: null,
  timers: {},
};
