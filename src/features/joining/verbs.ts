import type { Verb } from "../../chat/verb.ts";

const alone = { number: "none", rest: "optional" } as const;

/** What people type to be known: here, on another network, with another account. */
export const joiningVerbs: readonly Verb[] = [
  {
    ...alone,
    name: "bind",
    words: { zh: ["绑定"], en: ["bind"] },
    pattern: { zh: "[绑定码]", en: "[CODE]" },
    audience: "anyone",
    help: { zh: "（私聊）把另一个网络的账号连上", en: "(private) link your other network" },
  },
  {
    ...alone,
    name: "replace",
    words: { zh: ["换号"], en: ["new account"] },
    pattern: { zh: "[绑定码]", en: "[CODE]" },
    audience: "anyone",
    help: { zh: "（私聊）换了账号，接着用", en: "(private) go on with a new account" },
  },
  {
    ...alone,
    name: "setup",
    words: { zh: ["设置"], en: ["setup"] },
    pattern: { zh: "[群 …]", en: "[group …]" },
    audience: "admin",
    help: { zh: "看连接和群，取群的绑定码", en: "connections and groups; a code for a group" },
  },
];
