import { type Bilingual, sentence } from "../../kernel/locale.ts";

type Numbered = { readonly number: number };

/** What people call the networks they chat on. */
const names: { readonly [network: string]: Bilingual } = {
  wechat: { zh: "微信", en: "WeChat" },
  telegram: { zh: "Telegram", en: "Telegram" },
};

/** What the bot says about pictures and voice messages. */
export const photoWording = {
  trouble: sentence<Numbered>({
    zh: ({ number }) => `#${number} 现场照片`,
    en: ({ number }) => `#${number} photo`,
  }),
  result: sentence<Numbered>({
    zh: ({ number }) => `#${number} 办好后的照片`,
    en: ({ number }) => `#${number} photo of the result`,
  }),
  elsewhere: sentence<Numbered & { readonly network: string; readonly count: number }>({
    zh: ({ number, network, count }) =>
      `#${number} 还有 ${count} 张照片在${names[network]?.zh ?? network}里，这边打不开，需要时请向对方要。`,
    en: ({ number, network, count }) =>
      `#${number} has ${count === 1 ? "a photo" : `${count} photos`} in ${names[network]?.en ?? network} that cannot be opened here; please ask for it when you need it.`,
  }),
  whatIsIt: sentence({
    zh: () => "图片收到了，请再用一句话说说是什么事。",
    en: () => "I have the picture; please add in a sentence what it is about.",
  }),
  voiceToText: sentence({
    zh: () => "语音我听不了，请用聊天软件的“转文字”，把文字发给我。",
    en: () =>
      "I cannot listen to voice messages; please use the app's voice-to-text and send me that.",
  }),
};
