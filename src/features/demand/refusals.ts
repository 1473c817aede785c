import { sentence } from "../../kernel/locale.ts";
import { categoryNames } from "./categories.ts";
import { stateName } from "./states.ts";

type Refused = { readonly number: number | null };

/** Why something about a demand of any kind is not done, and what to do instead. */
export const refusals = {
  unknown: sentence<Refused>({
    zh: ({ number }) => `没有找到 #${number}。看看：我的诉求`,
    en: ({ number }) => `#${number} was not found. To see yours: my list`,
  }),
  notRequester: sentence<Refused>({
    zh: ({ number }) => `#${number} 要由提出的人或社区工作人员来定。`,
    en: ({ number }) => `#${number} is for its author or the community's staff to decide.`,
  }),
  onlyStaff: sentence<Refused>({
    zh: ({ number }) => `#${number} 这一步要社区工作人员来做。`,
    en: ({ number }) => `#${number}: this step is for the community's staff.`,
  }),
  doer: sentence<Refused>({
    zh: ({ number }) => `#${number} 是您办的，请由提出的人或其他工作人员确认。`,
    en: ({ number }) =>
      `#${number} was done by you; its author or another member of staff confirms it.`,
  }),
  notNow: sentence<Refused & { readonly state: string }>({
    zh: ({ number, state }) =>
      `#${number} ${stateName(state, "zh")}，这一步现在做不了。看看：进度 ${number}`,
    en: ({ number, state }) =>
      `#${number} is ${stateName(state, "en")}; that is not possible now. To see it: status ${number}`,
  }),
  badMark: sentence<Refused>({
    zh: ({ number }) => `请打 1 到 5 分，例如：评价 ${number} 5`,
    en: ({ number }) => `Please give 1 to 5, for example: rate ${number} 5`,
  }),
  ratedAlready: sentence<Refused>({
    zh: ({ number }) => `#${number} 您已经评过了，谢谢！`,
    en: ({ number }) => `#${number}: you rated it already, thank you!`,
  }),
  tooLate: sentence<Refused>({
    zh: ({ number }) => `#${number} 时间过了，有问题请找社区工作人员重开。`,
    en: ({ number }) => `#${number}: the time for that is over. Staff can reopen it for you.`,
  }),
  nothingToUndo: sentence<Refused>({
    zh: () => "没有可以撤销的（2 分钟内、之后没人动过的才行）。",
    en: () => "There is nothing to undo (only your own last step, within 2 minutes).",
  }),
  noCodes: sentence<Refused>({
    zh: ({ number }) => `#${number} 没有改：密码请不要写在这里。有人接手后，请私下告诉对方。`,
    en: ({ number }) =>
      `#${number} was not changed: please leave door codes out. Tell whoever takes it, privately.`,
  }),
  whatToChange: sentence<Refused>({
    zh: ({ number }) => `请写明改什么：改 ${number} 时间 …／地点 …／内容 …／类别 …／类型 …`,
    en: ({ number }) =>
      `Please say what to change: change ${number} time … / place … / text … / category … / kind …`,
  }),
  intoWhat: sentence<Refused>({
    zh: ({ number }) => `请写明并到哪一件：合并 ${number} 到 9`,
    en: ({ number }) => `Please say into which one: merge ${number} into 9`,
  }),
  otherKind: sentence<Refused>({
    zh: ({ number }) => `#${number} 和那一件类型不同，请先改：改 ${number} 类型 …`,
    en: ({ number }) =>
      `#${number} is of another kind; please change it first: change ${number} kind …`,
  }),
  whichReport: sentence<Refused & { readonly last: number }>({
    zh: ({ number, last }) =>
      last < 2
        ? `#${number} 只有一条，不用拆分。`
        : `请写明拆出第几条（2 到 ${last}）：拆分 ${number} 2`,
    en: ({ number, last }) =>
      last < 2
        ? `#${number} is one report only; there is nothing to split.`
        : `Please say which report (2 to ${last}): split ${number} 2`,
  }),
  whichCategory: sentence<Refused>({
    zh: () =>
      `类别有：${Object.values(categoryNames)
        .map(({ zh }) => zh)
        .join("、")}`,
    en: () => `Categories: ${Object.keys(categoryNames).join(", ")}`,
  }),
  acted: sentence<Refused>({
    zh: ({ number }) => `#${number} 已有人接手，请直接和对方说，或请工作人员改。`,
    en: ({ number }) =>
      `#${number} is taken already; please tell your helper, or ask staff to change it.`,
  }),
};
