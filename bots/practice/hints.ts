import type { Bilingual } from "../../src/kernel/locale.ts";

/** Something to try, with one tap; `#` in its text stands for the number of the newest affair. */
export type Hint = {
  readonly who: string;
  /** The group's id; null is a private word to the bot. */
  readonly group: string | null;
  readonly text: string;
};

/** What to try first, in the order of a good first tour: each rests on those before it. */
export const hints: Bilingual<readonly Hint[]> = {
  zh: [
    { who: "li", group: "residents", text: "谁能帮我去门口取个快递？晚饭前就行" },
    { who: "wang", group: "residents", text: "我来" },
    { who: "zhang", group: "residents", text: "3号楼楼道灯不亮了，麻烦物业来修" },
    { who: "liu", group: "work", text: "受理 #" },
    { who: "lin", group: null, text: "谁能帮我取个快递？我住5-601，电话 13800138000" },
    { who: "zhang", group: "residents", text: "要是有人能教我用打印机就好了" },
    { who: "wang", group: "residents", text: "2号楼楼道里好大煤气味！" },
    { who: "li", group: "residents", text: "今晚的月亮又圆又亮" },
  ],
  en: [
    { who: "ann", group: "residents-en", text: "Could anyone lend me a ladder this afternoon?" },
    { who: "ben", group: "residents-en", text: "I'll take it" },
    {
      who: "ann",
      group: "residents-en",
      text: "The lift in Block 1 is broken, could Estates repair it?",
    },
    { who: "liu", group: "work", text: "accept #" },
    {
      who: "ann",
      group: null,
      text: "Could somebody pick up a parcel for me? I live in 1-302, phone 13800138000",
    },
    {
      who: "ben",
      group: "residents-en",
      text: "It would be lovely if somebody could walk my dog on Friday",
    },
    { who: "ann", group: "residents-en", text: "Strong smell of gas in Block 2, right now!" },
    {
      who: "ben",
      group: "residents-en",
      text: "The bread smell from Block 1 has reached Block 4. Thank you, whoever you are",
    },
  ],
};
