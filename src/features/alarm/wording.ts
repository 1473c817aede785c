import { sentence } from "../../kernel/locale.ts";

/** The numbers to ring: for help with a crisis of the soul, and for danger. */
type Lines = { readonly help: string; readonly police: string };

/** What the bot says to whoever told of an emergency that is known, or of a quiet crisis. */
export const wording = {
  known: sentence<{ readonly number: number; readonly ringing: string }>({
    zh: ({ number, ringing }) =>
      `#${number} 已知道，工作人员在处理；危险时请拨 ${ringing}。是另一件事请回复：不是 ${number}`,
    en: ({ number, ringing }) =>
      `#${number} is known and staff are on it; in danger please ring ${ringing}. If yours is another matter: not the same ${number}`,
  }),
  alone: sentence<Lines>({
    zh: ({ help, police }) =>
      `看到您的话了，您不是一个人。随时可以拨打 ${help}${help === police ? "" : `，有危险请打 ${police}`}。社区工作人员会私下联系您。`,
    en: ({ help, police }) =>
      `I read what you wrote; you are not alone. You can ring ${help} at any time${help === police ? "" : `, and ${police} if you are in danger`}. Somebody of the community will reach out to you privately.`,
  }),
  threatened: sentence<Lines>({
    zh: ({ help, police }) =>
      `看到您的话了，您不是一个人。有危险请马上打 ${police}${help === police ? "" : `，想找人说说可以拨打 ${help}`}。社区工作人员会私下联系您。`,
    en: ({ help, police }) =>
      `I read what you wrote; you are not alone. If you are in danger ring ${police} now${help === police ? "" : `; to talk to somebody ring ${help}`}. Somebody of the community will reach out to you privately.`,
  }),
  thanks: sentence<Lines>({
    zh: ({ help, police }) =>
      `谢谢您告诉我们，社区工作人员会私下去了解。有危险请马上打 ${police}${help === police ? "" : `，也可以拨打 ${help}`}。`,
    en: ({ help, police }) =>
      `Thank you for telling us; somebody of the community will look into it privately. If there is danger ring ${police} now${help === police ? "" : `; ${help} can help too`}.`,
  }),
};
