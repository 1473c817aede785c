import { mustInChinese } from "../../src/config-wording.ts";
import type { Told } from "./finding.ts";

/** What the doctor says of the variables' values. */
export const settingsWording = {
  fine: (): Told => ({ zh: ["环境变量没有问题"], en: ["the environment is fine"] }),
  wrong: (name: string, sentence: string): Told => ({
    zh: [`${name} 不对`, mustInChinese[name] ?? sentence],
    en: [`${name} is wrong`, sentence.slice(name.length + 1)],
  }),
};

/** Whether a variable is explained in Chinese. */
export const isExplained = (name: string): boolean => name in mustInChinese;
