import { sentence } from "../../kernel/locale.ts";

/** What is said about keeping words to learn from. */
export const wording = {
  onlyPrivate: sentence<{ number: number | null }>({
    zh: () => "这件事只由您自己定，请私聊发给我。",
    en: () => "That is for you alone to say: please write it to me privately.",
  }),
  lent: sentence({
    zh: () =>
      "好的，谢谢！以后您的话有人改正时（如“不是 12”），我留一份来学听得更准，姓名、电话、门牌、病情会先去掉。不想留了，请发：不用于改进",
    en: () =>
      "Thank you! From now on, when what you said is put right (as by “not a request 12”), a copy is kept so that I learn to hear better; names, phones, doors and illness are taken out first. To stop, send: stop improving",
  }),
  lentNoMore: sentence<{ count: number }>({
    zh: ({ count }) => `好的，以后不留了${count > 0 ? `，已留的 ${count} 条也删掉了` : ""}。`,
    en: ({ count }) =>
      `Done: nothing is kept from now on${count > 0 ? `, and what was kept (${count}) is deleted` : ""}.`,
  }),
};
