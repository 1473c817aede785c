import type { Bilingual } from "../../src/kernel/locale.ts";

/** What the doctor says; each line is one thing, and where something must be done, what. */
export const wording = {
  node: (version: string): Bilingual => ({
    zh: `Node ${version}`,
    en: `Node ${version}`,
  }),
  oldNode: (version: string): Bilingual => ({
    zh: `Node ${version} 太旧：请用 npm run doctor 和 npm start 启动，它们自带新的`,
    en: `Node ${version} is too old: start with npm run doctor and npm start, which bring their own`,
  }),
  environment: (): Bilingual => ({
    zh: "环境变量没有问题",
    en: "the environment is fine",
  }),
  folder: (folder: string): Bilingual => ({
    zh: `数据目录 ${folder}`,
    en: `data folder ${folder}`,
  }),
  newFolder: (folder: string): Bilingual => ({
    zh: `数据目录 ${folder} 还没有，第一次启动时会建`,
    en: `data folder ${folder} is not there yet; the first start makes it`,
  }),
  closedFolder: (folder: string): Bilingual => ({
    zh: `数据目录 ${folder} 写不进去：请让运行邻里的用户能读写它`,
    en: `data folder ${folder} cannot be written: let the user that runs linli read and write it`,
  }),
  openFolder: (folder: string): Bilingual => ({
    zh: `数据目录 ${folder} 别人也能看：请执行 chmod 700 ${folder}`,
    en: `data folder ${folder} can be read by others: run chmod 700 ${folder}`,
  }),
  practice: (): Bilingual => ({
    zh: "没有社区档案，npm start 打开的是练习社区",
    en: "no community file: npm start opens the practice neighbourhood",
  }),
  community: (name: Bilingual): Bilingual => ({
    zh: `社区档案：${name.zh}`,
    en: `community file: ${name.en}`,
  }),
};
