import type { Bilingual } from "../../src/kernel/locale.ts";

/** A model, and where it is. */
export type About = { readonly model: string; readonly host: string };

type Timed = About & { readonly seconds: string };

/** What the doctor says of the model that helps to read. */
export const modelWording = {
  answers: ({ model, host, seconds }: Timed): Bilingual => ({
    zh: `大模型 ${model}（${host}）能用，${seconds} 秒答复`,
    en: `model ${model} at ${host} answers, in ${seconds} s`,
  }),
  slow: ({ model, host, seconds }: Timed): Bilingual => ({
    zh: `大模型 ${model}（${host}）太慢，${seconds} 秒才答复：读一条消息最多等 6 秒，请换快一点的`,
    en: `model ${model} at ${host} is slow, it took ${seconds} s: a message waits 6 s at most; choose a quicker one`,
  }),
  keyRefused: ({ host }: About): Bilingual => ({
    zh: `${host} 不认这个密钥：请检查 OPENAI_API_KEY`,
    en: `${host} refuses the key: look at OPENAI_API_KEY`,
  }),
  accountEmpty: ({ host }: About): Bilingual => ({
    zh: `${host} 说账户欠费：请充值`,
    en: `${host} says that the account is empty: pay in`,
  }),
  tooMany: ({ host }: About): Bilingual => ({
    zh: `${host} 嫌请求太多或额度用完了：过一会儿再看，或者查一下账户额度`,
    en: `${host} finds the requests too many, or the quota is used up: look again later, and at the account`,
  }),
  unknownModel: ({ model, host }: About): Bilingual => ({
    zh: `${host} 没有大模型 ${model}，或者地址不对：请检查 OPENAI_MODEL 和 OPENAI_BASE_URL（多半以 /v1 结尾）`,
    en: `${host} has no model ${model}, or the address is wrong: look at OPENAI_MODEL and OPENAI_BASE_URL, which mostly ends in /v1`,
  }),
  notCompatible: ({ host }: About): Bilingual => ({
    zh: `${host} 的答复不是 OpenAI 的格式：请检查 OPENAI_BASE_URL（多半以 /v1 结尾）`,
    en: `${host} does not answer as OpenAI's API does: look at OPENAI_BASE_URL, which mostly ends in /v1`,
  }),
  failed: ({ model, host, status }: About & { readonly status: number }): Bilingual => ({
    zh: `大模型 ${model}（${host}）出错（HTTP ${status}）：过一会儿再看`,
    en: `model ${model} at ${host} fails (HTTP ${status}): look again later`,
  }),
  unreachable: ({ host }: About): Bilingual => ({
    zh: `连不上 ${host}：请检查网络和 OPENAI_BASE_URL`,
    en: `${host} cannot be reached: look at the network and at OPENAI_BASE_URL`,
  }),
  abroad: ({ host }: About): Bilingual => ({
    zh: `${host} 可能在境外，你已允许（ALLOW_CROSS_BORDER=1）：请确认居民单独同意过`,
    en: `${host} may be abroad, which you allow (ALLOW_CROSS_BORDER=1): be sure that the neighbours agreed`,
  }),
  none: (): Bilingual => ({
    zh: "没有用大模型，消息在本机离线读",
    en: "no model is used: messages are read offline",
  }),
};
