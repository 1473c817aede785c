import { type Bilingual, sentence } from "../../kernel/locale.ts";
import type { Alarm } from "../../reading/schema.ts";

/** What to ring, by what happened and by the region of the community. */
export const numbers: {
  readonly [R in "cn" | "elsewhere"]: { readonly [W in Alarm["what"]]: string };
} = {
  cn: { fire: "119", medical: "120", police: "110", quiet: "12356" },
  elsewhere: { fire: "112", medical: "112", police: "112", quiet: "112" },
};

const what: { readonly [W in Alarm["what"]]: Bilingual } = {
  fire: { zh: "火情或燃气险情", en: "fire or gas" },
  medical: { zh: "有人急病或受伤", en: "a medical emergency" },
  police: { zh: "人身安全受到威胁", en: "somebody in danger" },
  quiet: { zh: "需要私下关心的情况", en: "something to be cared for in private" },
};

/** What the bot says in an emergency. */
export const wording = {
  ringNow: sentence<{ number: string }>({
    zh: ({ number }) => `请马上拨打 ${number}！我不会打电话，已通知社区工作人员。`,
    en: ({ number }) =>
      `Please ring ${number} now! I cannot call anybody; the community's staff are told.`,
  }),
  quietLine: sentence<{ number: string; police: string }>({
    zh: ({ number, police }) =>
      `看到您的话了，您不是一个人。随时可以拨打 ${number}，有危险请打 ${police}。社区工作人员会私下联系您。`,
    en: ({ number, police }) =>
      `I read what you wrote; you are not alone. You can ring ${number} at any time, and ${police} if you are in danger. Somebody of the community will reach out to you privately.`,
  }),
  pageStaff: sentence<{
    kind: Alarm["what"];
    group: string;
    name: string;
    words: string;
    certain: boolean;
  }>({
    zh: ({ kind, group, name, words, certain }) =>
      `${certain ? "紧急" : "可能紧急，请先核实"}：${what[kind].zh}。${group} ${name}：“${words}”`,
    en: ({ kind, group, name, words, certain }) =>
      `${certain ? "URGENT" : "Possibly urgent, please check first"}: ${what[kind].en}. ${group} ${name}: “${words}”`,
  }),
  pageQuietly: sentence<{ group: string; name: string }>({
    zh: ({ group, name }) => `请私下联系 ${name}（${group}）：可能需要关心和帮助。不要在群里提起。`,
    en: ({ group, name }) =>
      `Please reach out privately to ${name} (${group}): they may need care. Not a word in any group.`,
  }),
};
