import { type Bilingual, sentence } from "../../kernel/locale.ts";

type Refused = { readonly number: number | null };

/** What the bot says about offices: who has one, who gives it up, who takes over. */
export const wording = {
  appointed: sentence<{ name: string; role: Bilingual; area: Bilingual }>({
    zh: ({ name, role, area }) => `已任命 ${name} 为${area.zh}的${role.zh}。`,
    en: ({ name, role, area }) => `${name} is now ${role.en} of ${area.en}.`,
  }),
  youAreAppointed: sentence<{ role: Bilingual; area: Bilingual }>({
    zh: ({ role, area }) => `您现在是${area.zh}的${role.zh}，谢谢您！看看能做什么请回复：帮助`,
    en: ({ role, area }) =>
      `You are now ${role.en} of ${area.en}, thank you! To see what you can do: help`,
  }),
  officeCode: sentence<{ code: string; role: Bilingual; area: Bilingual }>({
    zh: ({ code, role, area }) =>
      `${area.zh}的${role.zh}：请当面或电话告诉本人，让对方私聊我：绑定 ${code}（24 小时内有效，只能用一次）`,
    en: ({ code, role, area }) =>
      `${role.en} of ${area.en}: please tell them in person or by phone to write to me privately: bind ${code} (good for 24 hours, once)`,
  }),
  onlyPrivate: sentence<Refused>({
    zh: () => "不写名字的任命会取一个码，请私聊我发。",
    en: () => "An office for nobody by name takes a code; please send that to me privately.",
  }),
  relieved: sentence<{ name: string; listed: boolean }>({
    zh: ({ name, listed }) =>
      `已免去 ${name} 的职务，手上的事已放回。${listed ? "社区档案里还写着，请一并改掉，不然重启后会恢复。" : ""}`,
    en: ({ name, listed }) =>
      `${name} holds no office any more; what they had in hand is free again.${listed ? " The community file still lists it; please change that too, or a restart brings it back." : ""}`,
  }),
  youAreRelieved: sentence({
    zh: () => "您的职务已交回，谢谢您这段时间的辛苦！",
    en: () => "Your office has been handed back. Thank you for all you did!",
  }),
  notYourself: sentence<Refused>({
    zh: () => "自己的职务请由另一位管理员来免，不然没人能管了。",
    en: () => "Another admin has to do that for you, or nobody would be left in charge.",
  }),
  whichArea: sentence<Refused & { readonly where: string }>({
    zh: ({ where }) =>
      `社区档案里没有“${where}”这个区域或单位，请写名称或编号，例如：任命 网格员 一网格`,
    en: ({ where }) =>
      `The community file has no area or unit “${where}”. Please write a name or id, for example: appoint grid Grid 1`,
  }),
  handedOn: sentence<{ from: string; to: string; numbers: readonly number[] }>({
    zh: ({ from, to, numbers }) =>
      `${from} 的 ${numbers.length} 件已移交 ${to}：${listed(numbers)}`,
    en: ({ from, to, numbers }) => `${numbers.length} of ${from}'s go to ${to}: ${listed(numbers)}`,
  }),
  youTakeOver: sentence<{ from: string; numbers: readonly number[] }>({
    zh: ({ from, numbers }) =>
      `${from} 的 ${numbers.length} 件移交给您了：${listed(numbers)}。看看请回复：待办`,
    en: ({ from, numbers }) =>
      `${numbers.length} of ${from}'s are yours now: ${listed(numbers)}. To see them: todo`,
  }),
  nothingToHandOn: sentence<Refused & { readonly name: string }>({
    zh: ({ name }) => `${name} 手上没有进行中的事务。`,
    en: ({ name }) => `${name} has no affair in hand.`,
  }),
  notAble: sentence<Refused & { readonly name: string }>({
    zh: ({ name }) => `${name} 不在责任单位，也不是社区工作人员，接不了。请先任命。`,
    en: ({ name }) => `${name} neither works for the unit nor is staff. Please appoint them first.`,
  }),
  onlyAdmin: sentence<Refused>({
    zh: () => "这件事要管理员来做。",
    en: () => "Only the admin can do this.",
  }),
  whichRole: sentence<Refused>({
    zh: () =>
      "请写明职务：网格员／工作人员／督导／管理员／志愿者／核实志愿者，后面可写区域或单位，例如：任命 @某 网格员 一网格",
    en: () =>
      "Please name the office: grid, staff, supervisor, admin, volunteer or verified, and if you like the area or unit, for example: appoint @somebody grid Grid 1",
  }),
  whoAndWhom: sentence<Refused>({
    zh: () => "请写明两个人：移交 @甲 给 @乙",
    en: () => "Please name both: hand on @one to @other",
  }),
  whoOrWhat: sentence<Refused>({
    zh: () =>
      "没认出是谁，也没认出职务。请 @ 对方或写档案里的编号；只写职务会取一个码，例如：任命 网格员 一网格",
    en: () =>
      "I know neither such a person nor such an office. Please @ them, or write their id of the community file; an office alone gives a code: appoint grid Grid 1",
  }),
  whoIsMeant: sentence<Refused>({
    zh: () => "没认出是谁。请 @ 对方，或写社区档案里的编号。",
    en: () =>
      "I could not tell who is meant. Please @ them, or write their id of the community file.",
  }),
};

const listed = (numbers: readonly number[]): string => numbers.map((n) => `#${n}`).join("、");
