import type { Feature } from "../../feature.ts";
import { proxy as fileForOther } from "./file.ts";

/** Filing for others 代报: for those who do not write here themselves. */
export const proxy: Feature = {
  name: "proxy",
  verbs: [
    {
      name: "proxy",
      words: { zh: ["代报"], en: ["proxy for", "proxy"] },
      number: "none",
      rest: "optional",
      audience: "staff",
      pattern: { zh: "姓名 门牌：要什么", en: "NAME DOOR: what is needed" },
      help: { zh: "（私聊）替不用手机的人登记", en: "(private) file for somebody without a phone" },
    },
  ],
  commands: { proxy: fileForOther },
  onDemand: {},
  kind: null,
  timers: {},
};
