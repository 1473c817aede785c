import { sentence } from "../../kernel/locale.ts";

type Refused = { readonly number: number | null };

/** Why something about an affair is not done, and what to do instead. */
export const refusals = {
  onlyUnit: sentence<Refused>({
    zh: ({ number }) => `#${number} 由责任单位或社区工作人员办理。看看：进度 ${number}`,
    en: ({ number }) =>
      `#${number} is for its unit or the community's staff. To see it: status ${number}`,
  }),
  taken: sentence<Refused>({
    zh: ({ number }) => `#${number} 已有同事受理，您不用再接，谢谢！`,
    en: ({ number }) => `#${number} is in a colleague's hands already, thank you!`,
  }),
  yours: sentence<Refused>({
    zh: ({ number }) => `#${number} 已经是您在办。办好请回复：完成 ${number} 结果`,
    en: ({ number }) => `#${number} is yours already. When done: done ${number} RESULT`,
  }),
  confirmedIt: sentence<Refused>({
    zh: ({ number }) => `#${number} 您已确认办结。又出问题请直接再说一遍。`,
    en: ({ number }) => `#${number}: you confirmed it. If it is broken again, please just say so.`,
  }),
  needsResult: sentence<Refused>({
    zh: ({ number }) => `请写一句结果，例如：完成 ${number} 已更换灯泡`,
    en: ({ number }) => `Please say how it was solved, for example: done ${number} bulb replaced`,
  }),
  needsReason: sentence<Refused>({
    zh: ({ number }) => `请写一句原因，例如：退回 ${number} 不属于物业`,
    en: ({ number }) => `Please say why, for example: return ${number} not ours`,
  }),
  needsExtension: sentence<Refused>({
    zh: ({ number }) => `请写明延几天和原因，例如：延期 ${number} 3天 等配件`,
    en: ({ number }) =>
      `Please say how long and why, for example: extend ${number} 3d parts ordered`,
  }),
  needsPath: sentence<Refused>({
    zh: ({ number }) => `请写明该怎么办，例如：路径 ${number} 请拨 12345`,
    en: ({ number }) => `Please say where to turn, for example: redirect ${number} ring 12345`,
  }),
  expired: sentence<Refused>({
    zh: ({ number }) => `#${number} 期限已过，不能再延；请尽快办理，或退回并说明。`,
    en: ({ number }) =>
      `#${number} is past its date and cannot be extended; please finish it, or return it and say why.`,
  }),
  twice: sentence<Refused>({
    zh: ({ number }) => `#${number} 已延期两次，不能再延。`,
    en: ({ number }) => `#${number} was extended twice already.`,
  }),
  unknownUnit: sentence<Refused & { readonly units: readonly string[] }>({
    zh: ({ number, units }) => `没有这个单位。请回复：派 ${number} ${units.join(" 或 ")}`,
    en: ({ number, units }) => `No such unit. Please reply: assign ${number} ${units.join(" or ")}`,
  }),
  sameUnit: sentence<Refused>({
    zh: ({ number }) => `#${number} 已经在这个单位了。看看：进度 ${number}`,
    en: ({ number }) => `#${number} is with that unit already. To see it: status ${number}`,
  }),
};
