import { sentence } from "../../kernel/locale.ts";

type Refused = { readonly number: number | null };

/** What the bot says to people who file for others 代报. */
export const wording = {
  consent: sentence<{ readonly numbers: readonly number[] }>({
    zh: ({ numbers }) => `${named(numbers, "、")} 请确认已征得本人同意。办到哪一步都告诉您。`,
    en: ({ numbers }) =>
      `${named(numbers, ", ")}: please make sure that they agreed to it. You hear of every step.`,
  }),
  /** What somebody is called whom nobody named. */
  somebody: sentence({ zh: () => "一位居民", en: () => "a neighbour" }),
  onlyStaff: sentence<Refused>({
    zh: () => "代报由社区工作人员和网格员来做。替家里人，直接说要什么就好。",
    en: () =>
      "Filing for others is for the community's staff. For your family, just say what is needed.",
  }),
  notHere: sentence<Refused>({
    zh: () => "姓名和门牌不要发在群里，请私聊发给我代报。",
    en: () => "Names and doors do not belong in the group; please send it to me privately.",
  }),
  how: sentence<Refused>({
    zh: () => "还差几个字，请写成：代报 姓名 门牌：要什么",
    en: () => "A few words are missing; please write: proxy for NAME DOOR: what is needed",
  }),
  alreadyHere: sentence<{ readonly known: number }>({
    zh: ({ known }) => `#${known} 已经登记过了，不用再报。看看：进度 ${known}`,
    en: ({ known }) => `#${known} is registered already. To see it: status ${known}`,
  }),
  notKept: sentence<Refused>({
    zh: () => "这类事我还不能登记，请先人工跟进。",
    en: () => "I do not keep such matters yet; please follow up in person.",
  }),
};

const named = (numbers: readonly number[], comma: string): string =>
  numbers.map((number) => `#${number}`).join(comma);
