import { sentence } from "../../kernel/locale.ts";
import { stateName } from "../demand/states.ts";

/** Why something about a wish is not done, and what to do instead. */
export const refusals = {
  taken: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 已有人接手，谢谢您！要是空出来，先告诉您。`,
    en: ({ number }) =>
      `#${number} is already taken, thank you! Should it become free, you hear first.`,
  }),
  yours: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 就是您接的。办好请回复：完成 ${number}`,
    en: ({ number }) => `#${number} is yours already. When done: done ${number}`,
  }),
  own: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 是您自己的心愿，要撤回请回复：撤回 ${number}`,
    en: ({ number }) => `#${number} is your own wish. To withdraw it: cancel ${number}`,
  }),
  needsVerified: sentence<{ number: number | null }>({
    zh: () => "谢谢您的热心！这件要核实过的志愿者来帮。想加入请回复：加入志愿者",
    en: () => "Thank you! This one needs a verified volunteer. To become one, reply: volunteer",
  }),
  tooMany: sentence<{ number: number | null }>({
    zh: () => "您手上的心愿已经不少了，先办完一件再接，好吗？看看：我的诉求",
    en: () => "Your hands are full already; please finish one first. To see them: my list",
  }),
  frozen: sentence<{ number: number | null }>({
    zh: () => "您的认领暂停了，请联系社区工作人员。",
    en: () => "Your claims are paused; please talk to the community's staff.",
  }),
  withStaff: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 由社区工作人员跟进，谢谢您！`,
    en: ({ number }) => `#${number} is with the community's staff, thank you!`,
  }),
  notHolder: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 不是您接的。看看：进度 ${number}`,
    en: ({ number }) => `#${number} is not yours. To see it: status ${number}`,
  }),
  notRequester: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 要提出的人或社区工作人员来定。`,
    en: ({ number }) => `#${number} is for its author or the community's staff to decide.`,
  }),
  onlyStaff: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 这一步要社区工作人员来做。`,
    en: ({ number }) => `#${number}: this step is for the community's staff.`,
  }),
  staffHolder: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 是您办的，请由本人或其他工作人员确认。`,
    en: ({ number }) =>
      `#${number} was done by you; its author or another member of staff confirms it.`,
  }),
  notNow: sentence<{ number: number | null; state: string }>({
    zh: ({ number, state }) =>
      `#${number} ${stateName(state, "zh")}，这一步现在做不了。看看：进度 ${number}`,
    en: ({ number, state }) =>
      `#${number} is ${stateName(state, "en")}; that is not possible now. To see it: status ${number}`,
  }),
  badMark: sentence<{ number: number | null }>({
    zh: ({ number }) => `请打 1 到 5 分，例如：评价 ${number} 5`,
    en: ({ number }) => `Please give 1 to 5, for example: rate ${number} 5`,
  }),
  ratedAlready: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 您已经评过了，谢谢！`,
    en: ({ number }) => `#${number}: you rated it already, thank you!`,
  }),
  tooLate: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 时间过了，有问题请找社区工作人员重开。`,
    en: ({ number }) => `#${number}: the time for that is over. Staff can reopen it for you.`,
  }),
  nothingToUndo: sentence<{ number: number | null }>({
    zh: () => "没有可以撤销的（2 分钟内、之后没人动过的才行）。",
    en: () => "There is nothing to undo (only your own last step, within 2 minutes).",
  }),
  whatToChange: sentence<{ number: number | null }>({
    zh: ({ number }) => `请写明改什么：改 ${number} 时间 …／地点 …／内容 …`,
    en: ({ number }) => `Please say what to change: change ${number} time … / place … / text …`,
  }),
  acted: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 已有人接手，请直接和对方说，或请工作人员改。`,
    en: ({ number }) =>
      `#${number} is taken already; please tell your helper, or ask staff to change it.`,
  }),
};
