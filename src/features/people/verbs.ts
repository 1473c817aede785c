import type { Verb } from "../../chat/verb.ts";

const alone = { number: "none", rest: "none", pattern: { zh: "", en: "" } } as const;

/** What people can type about themselves and about the bot. */
export const peopleVerbs: readonly Verb[] = [
  {
    ...alone,
    name: "help",
    words: { zh: ["帮助", "菜单", "怎么用"], en: ["help"] },
    audience: "anyone",
    help: { zh: "看这份说明", en: "show this help" },
  },
  {
    ...alone,
    name: "contact",
    words: { zh: ["联系"], en: ["contact"] },
    rest: "required",
    pattern: { zh: "138…", en: "138…" },
    audience: "anyone",
    help: { zh: "（私聊）留电话，只给接手的人", en: "(private) leave a number for your helper" },
  },
  {
    ...alone,
    name: "sign",
    words: { zh: ["署名"], en: ["sign"] },
    audience: "anyone",
    help: {
      zh: "心愿里显示您的称呼，再发一次取消",
      en: "show your name on your wishes; again to stop",
    },
  },
  {
    ...alone,
    name: "volunteer",
    words: { zh: ["加入志愿者", "志愿者报名"], en: ["volunteer", "join volunteers"] },
    audience: "anyone",
    help: { zh: "登记为志愿者", en: "register as a volunteer" },
  },
  {
    ...alone,
    name: "opt-out",
    words: { zh: ["不参与"], en: ["opt out"] },
    audience: "anyone",
    help: { zh: "不再读您的话", en: "stop reading what you say" },
  },
  {
    ...alone,
    name: "opt-in",
    words: { zh: ["参与"], en: ["opt in"] },
    audience: "anyone",
    help: { zh: "重新参与", en: "be read again" },
  },
  {
    ...alone,
    name: "pause",
    words: { zh: ["暂停"], en: ["pause"] },
    audience: "staff",
    help: { zh: "本群静默", en: "silence the bot here" },
  },
  {
    ...alone,
    name: "resume",
    words: { zh: ["继续"], en: ["resume"] },
    audience: "staff",
    help: { zh: "恢复发言", en: "let it speak again" },
  },
  {
    ...alone,
    name: "verify",
    words: { zh: ["核实"], en: ["verify"] },
    rest: "required",
    pattern: { zh: "@某", en: "@somebody" },
    audience: "staff",
    help: { zh: "核实志愿者", en: "verify a volunteer" },
  },
  {
    ...alone,
    name: "unfreeze",
    words: { zh: ["解冻"], en: ["unfreeze"] },
    rest: "required",
    pattern: { zh: "@某", en: "@somebody" },
    audience: "staff",
    help: { zh: "恢复其认领", en: "let them claim again" },
  },
  {
    ...alone,
    name: "mute",
    words: { zh: ["禁言"], en: ["mute"] },
    rest: "required",
    pattern: { zh: "@某", en: "@somebody" },
    audience: "staff",
    help: { zh: "不再回应其发言，紧急求助除外", en: "ignore somebody, emergencies apart" },
  },
  {
    ...alone,
    name: "unmute",
    words: { zh: ["解除禁言"], en: ["unmute"] },
    rest: "required",
    pattern: { zh: "@某", en: "@somebody" },
    audience: "staff",
    help: { zh: "照常听其发言", en: "listen to them again" },
  },
];
