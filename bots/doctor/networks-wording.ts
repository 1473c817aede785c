import type { Bilingual } from "../../src/kernel/locale.ts";
import type { Told } from "./finding.ts";

/** What the doctor says of community files. */
export const networksWording = {
  practice: (): Told => ({
    zh: ["没有社区档案，npm start 打开的是练习社区"],
    en: ["no community file: npm start opens the practice neighbourhood"],
  }),
  community: (name: Bilingual): Told => ({
    zh: [`社区档案：${name.zh}`],
    en: [`community file: ${name.en}`],
  }),
};
