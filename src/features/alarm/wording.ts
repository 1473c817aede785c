import { sentence } from "../../kernel/locale.ts";

/** What the bot says to whoever told of a crisis that is nobody else's business. */
export const wording = {
  quietLine: sentence<{ number: string; police: string }>({
    zh: ({ number, police }) =>
      `看到您的话了，您不是一个人。随时可以拨打 ${number}，有危险请打 ${police}。社区工作人员会私下联系您。`,
    en: ({ number, police }) =>
      `I read what you wrote; you are not alone. You can ring ${number} at any time, and ${police} if you are in danger. Somebody of the community will reach out to you privately.`,
  }),
};
