import { sentence } from "../../kernel/locale.ts";

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
};
