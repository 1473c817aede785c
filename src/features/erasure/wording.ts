import { sentence } from "../../kernel/locale.ts";

type Refused = { readonly number: number | null };

/** What the bot says about erasing somebody 清除. */
export const wording = {
  sure: sentence<{ readonly whom: string }>({
    zh: ({ whom }) =>
      `将清除${whom}的称呼、联系方式和原话，没办完的一并撤回，不能恢复。请回复：清除 ${whom} 确认`,
    en: ({ whom }) =>
      whom === "me"
        ? "This removes your name, contact and words and withdraws what is open, for good. Please reply: erase me confirm"
        : `This removes name, contact and words of ${whom} and withdraws what is open, for good. Please reply: erase ${whom} confirm`,
  }),
  erased: sentence<{ readonly listed: boolean }>({
    zh: ({ listed }) => `已清除。${listed ? "社区名册里还有这个人，请维护的人也删去。" : ""}`,
    en: ({ listed }) =>
      `Erased.${listed ? " The community file still lists them; please have them taken out of it too." : ""}`,
  }),
  erasedYou: sentence({
    zh: () => "已按要求清除您的信息。以后再说话，就当是新朋友。",
    en: () => "What we kept of you is erased. Should you write again, we meet anew.",
  }),
  ended: sentence<{ readonly number: number }>({
    zh: ({ number }) => `#${number} 已按要求清除，不用再办了。`,
    en: ({ number }) => `#${number} is erased as asked; nothing more to do.`,
  }),
  onlyStaff: sentence<Refused>({
    zh: () => "清除别人的信息要本社区工作人员来做。清除您自己的，请私聊我发：清除我",
    en: () =>
      "Only the community's staff can erase others. For yourself, write to me privately: erase me",
  }),
  notHere: sentence<Refused>({
    zh: () => "请私聊发给我，姓名不要发在群里。",
    en: () => "Please send it to me privately; names do not belong in the group.",
  }),
  whoIsMeant: sentence<Refused>({
    zh: () => "没认出是谁，请写全称呼，代报过的请加门牌。",
    en: () =>
      "I could not tell who is meant; please write the full name, with the door if it was filed for them.",
  }),
};
