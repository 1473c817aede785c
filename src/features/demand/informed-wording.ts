import { sentence } from "../../kernel/locale.ts";

type Numbered = { readonly number: number };
type Refused = { readonly number: number | null };

/** What the bot says when the result of a demand must be carried to somebody who is not here. */
export const informedWording = {
  pleaseTell: sentence<Numbered & { readonly name: string | null }>({
    zh: ({ number, name }) =>
      `#${number} 办好了。请告诉${name ?? "本人"}，再回复：已告知 ${number}（没联系上请回复：没联系上 ${number}）`,
    en: ({ number, name }) =>
      `#${number} is done. Please tell ${name ?? "whom it is for"}, then reply: told ${number} (if you could not: could not reach ${number})`,
  }),
  noted: sentence<Numbered>({
    zh: ({ number }) => `#${number} 记下了，谢谢！已请其他工作人员确认。`,
    en: ({ number }) =>
      `#${number} is noted, thank you! Another member of staff is asked to confirm.`,
  }),
  pleaseConfirm: sentence<Numbered & { readonly told: boolean }>({
    zh: ({ number, told }) =>
      `#${number} 已办好，${told ? "也告诉本人了" : "两次没联系上本人"}。请回复：确认 ${number}`,
    en: ({ number, told }) =>
      `#${number} is done; whom it is for ${told ? "was told" : "could not be reached twice"}. Please reply: confirm ${number}`,
  }),
  tryAgain: sentence<Numbered>({
    zh: ({ number }) => `#${number} 记下了。请过一天再试一次；联系上了请回复：已告知 ${number}`,
    en: ({ number }) =>
      `#${number} is noted. Please try again in a day; once they know, reply: told ${number}`,
  }),
  triedEnough: sentence<Numbered>({
    zh: ({ number }) => `#${number} 两次没联系上，记下了，可以结束了。请回复：确认 ${number}`,
    en: ({ number }) =>
      `#${number}: two tries are on record, it may end now. Please reply: confirm ${number}`,
  }),
  tooSoon: sentence<Refused>({
    zh: ({ number }) => `#${number} 已经记了一次，请隔一天再试。联系上了请回复：已告知 ${number}`,
    en: ({ number }) =>
      `#${number}: one try is on record; please wait a day for the next. Once they know, reply: told ${number}`,
  }),
  tellFirst: sentence<Refused>({
    zh: ({ number }) =>
      `#${number} 请先告诉本人，再回复：已告知 ${number}（没联系上请回复：没联系上 ${number}）`,
    en: ({ number }) =>
      `#${number}: please tell whom it is for first, then reply: told ${number} (if you could not: could not reach ${number})`,
  }),
  notForOthers: sentence<Refused>({
    zh: ({ number }) => `#${number} 不是代报的，直接确认就好：确认 ${number}`,
    en: ({ number }) =>
      `#${number} was not filed for somebody else; to confirm it: confirm ${number}`,
  }),
};
