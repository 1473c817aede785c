import { sentence } from "../../src/kernel/locale.ts";

/** What the form says of itself where something is missing or cannot be. */
export const wording = {
  name: sentence({ zh: () => "请填名字。", en: () => "Please give a name." }),
  zone: sentence({
    zh: () => "请填时区，如 Asia/Shanghai。",
    en: () => "Please give a time zone, such as Europe/London.",
  }),
  twice: sentence<{ name: string }>({
    zh: ({ name }) => `${name} 写了两次，请删去一个。`,
    en: ({ name }) => `${name} stands here twice; please take one out.`,
  }),
  backward: sentence<{ written: string }>({
    zh: ({ written }) => `“${written}”看不懂，请从小写到大，如 1-12号楼。`,
    en: ({ written }) => `“${written}” is not clear; please count upwards, such as Block 1-12.`,
  }),
  many: sentence<{ most: number }>({
    zh: ({ most }) => `最多 ${most} 幢楼，请分成几个社区。`,
    en: ({ most }) => `No more than ${most} buildings; please make several communities of them.`,
  }),
  residents: sentence({
    zh: () => "请至少加一个居民群。",
    en: () => "Please add at least one group of residents.",
  }),
  telegramId: sentence({
    zh: () => "Telegram 的编号全是数字；不知道就空着。",
    en: () => "An id on Telegram is a number; leave it empty if you do not know it.",
  }),
  taken: sentence({
    zh: () => "这个编号前面已经写过。",
    en: () => "This id already stands further up.",
  }),
  fallback: sentence({
    zh: () => "请选一个单位接没人管的事。",
    en: () => "Please choose the unit that gets what is nobody else's.",
  }),
  head: sentence({
    zh: () => "请至少加一位负责人，由他或她当管理员。",
    en: () => "Please add at least one person in charge, who will be the admin.",
  }),
  unit: sentence({
    zh: () => "请选这位工作人员的单位。",
    en: () => "Please choose the unit this person works for.",
  }),
  grid: sentence({ zh: () => "请选网格。", en: () => "Please choose a grid." }),
};
