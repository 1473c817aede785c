import type { Told } from "./finding.ts";

/** What the doctor says of the data folder and its key. */
export const folderWording = {
  folder: (folder: string): Told => ({ zh: [`数据目录 ${folder}`], en: [`data folder ${folder}`] }),
  newFolder: (folder: string): Told => ({
    zh: [`数据目录 ${folder} 还没有，第一次启动时会建`],
    en: [`data folder ${folder} is not there yet; the first start makes it`],
  }),
  noFolder: (folder: string): Told => ({
    zh: [`${folder} 不是目录`, "请把 DATA_DIR 设成一个目录"],
    en: [`${folder} is no folder`, "set DATA_DIR to a folder"],
  }),
  closedFolder: (folder: string): Told => ({
    zh: [`数据目录 ${folder} 写不进去`, "请让运行邻里的用户能读写它"],
    en: [
      `data folder ${folder} cannot be written`,
      "let the user that runs linli read and write it",
    ],
  }),
  openFolder: (folder: string): Told => ({
    zh: [`数据目录 ${folder} 别人也能看`, `请执行 chmod 700 ${folder}`],
    en: [`data folder ${folder} can be read by others`, `run chmod 700 ${folder}`],
  }),
  key: (file: string): Told => ({
    zh: [`密钥 ${file}，请另外留一份`],
    en: [`key ${file}; keep a copy elsewhere`],
  }),
  givenKey: (): Told => ({ zh: ["密钥用的是 LINLI_KEY"], en: ["the key is that of LINLI_KEY"] }),
  newKey: (file: string): Told => ({
    zh: [`密钥 ${file} 还没有，第一次启动时会生成`],
    en: [`key ${file} is not there yet; the first start makes it`],
  }),
  lostKey: (file: string): Told => ({
    zh: [`密钥 ${file} 不见了，存下来的话打不开`, "请从备份放回来，或者设 LINLI_KEY"],
    en: [
      `key ${file} is gone, and what was kept cannot be opened`,
      "put it back from your copy, or set LINLI_KEY",
    ],
  }),
  closedKey: (file: string): Told => ({
    zh: [`密钥 ${file} 读不了`, "请让运行邻里的用户能读它"],
    en: [`key ${file} cannot be read`, "let the user that runs linli read it"],
  }),
  wrongKey: (file: string): Told => ({
    zh: [`${file} 里不是密钥（要 64 个十六进制字符）`, "请把备份里的密钥放回来"],
    en: [`${file} holds no key (64 signs of hex)`, "put the key back from your copy"],
  }),
  openKey: (file: string): Told => ({
    zh: [`密钥 ${file} 别人也能看`, `请执行 chmod 600 ${file}`],
    en: [`key ${file} can be read by others`, `run chmod 600 ${file}`],
  }),
  twoKeys: (file: string): Told => ({
    zh: [`LINLI_KEY 和 ${file} 不是同一个密钥，用的是 LINLI_KEY`, "确认没错后删掉那个文件"],
    en: [
      `LINLI_KEY and ${file} are two different keys, and LINLI_KEY is used`,
      "be sure that it is the right one, then remove the file",
    ],
  }),
};
