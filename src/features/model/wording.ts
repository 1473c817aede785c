import { sentence } from "../../kernel/locale.ts";

type Spent = { readonly group: string | null };

/** What staff hear of the model that helps to read: what happened, that nothing is lost, what to do. */
export const wording = {
  unreachable: sentence({
    zh: () =>
      "大模型连不上了。我先按规则读消息，诉求照常登记。请管服务器的同事看看网络，好了我会自己接上。",
    en: () =>
      "The model cannot be reached. I read by rules meanwhile, and demands are still taken up. Please have whoever runs the server look at its network; I go back to the model by myself.",
  }),
  refused: sentence({
    zh: () =>
      "大模型不让用了：密钥不对、没有这个模型，或者账户欠费。我先按规则读消息，诉求照常登记。请管服务器的同事运行 npm run doctor 看看。",
    en: () =>
      "The model refuses us: the key is wrong, there is no such model, or the account is empty. I read by rules meanwhile, and demands are still taken up. Please have whoever runs the server look at npm run doctor.",
  }),
  unusable: sentence({
    zh: () =>
      "大模型的回答没法用。我先按规则读消息，诉求照常登记。请管服务器的同事换一个模型（OPENAI_MODEL）。",
    en: () =>
      "The model's answers are of no use. I read by rules meanwhile, and demands are still taken up. Please have whoever runs the server choose another model (OPENAI_MODEL).",
  }),
  worksAgain: sentence({
    zh: () => "大模型好了，又由它帮着读消息。",
    en: () => "The model works again and helps to read.",
  }),
  group: sentence<Spent>({
    zh: ({ group }) =>
      `${group === null ? "一个私聊" : `${group} 群`}今天给大模型的额度用完了，明天之前按规则读，诉求照常登记。要放宽，请管服务器的同事改 OPENAI_GROUP_DAILY_TOKENS。`,
    en: ({ group }) =>
      `${group ?? "A private chat"} has used up what the model may cost today. I read there by rules until tomorrow, and demands are still taken up. For more, whoever runs the server sets OPENAI_GROUP_DAILY_TOKENS.`,
  }),
  day: sentence<Spent>({
    zh: () =>
      "今天给大模型的额度用完了，明天之前按规则读，诉求照常登记。要放宽，请管服务器的同事改 OPENAI_DAILY_TOKENS。",
    en: () =>
      "What the model may cost today is used up. I read by rules until tomorrow, and demands are still taken up. For more, whoever runs the server sets OPENAI_DAILY_TOKENS.",
  }),
  month: sentence<Spent>({
    zh: () =>
      "本月给大模型的额度用完了，下月之前按规则读，诉求照常登记。要放宽，请管服务器的同事改 OPENAI_MONTHLY_TOKENS。",
    en: () =>
      "What the model may cost this month is used up. I read by rules until next month, and demands are still taken up. For more, whoever runs the server sets OPENAI_MONTHLY_TOKENS.",
  }),
} as const;
