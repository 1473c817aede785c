import type { Told } from "./finding.ts";

/** What the doctor says of `.env` and of what is in it. */
export const dotenvWording = {
  none: (): Told => ({
    zh: ["没有 .env，不设也能用"],
    en: ["there is no .env, and none is needed"],
  }),
  fine: (): Told => ({ zh: [".env 没有问题"], en: [".env is fine"] }),
  shared: (file: string): Told => ({
    zh: [".env 别人也能看，里面有密码", `请执行 chmod 600 ${file}`],
    en: [".env can be read by others, and holds secrets", `run chmod 600 ${file}`],
  }),
  closed: (file: string): Told => ({
    zh: [".env 读不了", `请让运行邻里的用户能读 ${file}`],
    en: [".env cannot be read", `let the user that runs linli read ${file}`],
  }),
  mark: (): Told => ({
    zh: [".env 开头有看不见的字符（BOM），第一行不起作用", "请另存为不带 BOM 的 UTF-8"],
    en: [
      ".env begins with an invisible mark (BOM), and its first line does nothing",
      "save it as UTF-8 without BOM",
    ],
  }),
  carriage: (): Told => ({
    zh: [".env 用的是 Windows 换行，有的程序会读错", "请执行 sed -i 's/\\r$//' .env"],
    en: [
      ".env has the line ends of Windows, which some programs misread",
      "run sed -i 's/\\r$//' .env",
    ],
  }),
  strange: (line: number): Told => ({
    zh: [`.env 第 ${line} 行看不懂`, "请写成 名称=值，等号用半角"],
    en: [`.env line ${line} is not understood`, "write NAME=value, with a plain ="],
  }),
  behindMark: (name: string): Told => ({
    zh: [`.env 里 ${name} 这一行以 # 开头，不起作用`, "要用它，请删掉行首的 #"],
    en: [`.env has ${name} behind a #, so it does nothing`, "to use it, remove the #"],
  }),
  twice: (name: string): Told => ({
    zh: [`.env 里 ${name} 写了两次，只有后面的算`, "请删掉一个"],
    en: [`.env sets ${name} twice, and only the last one counts`, "remove one of them"],
  }),
  misspelt: (name: string, meant: string): Told => ({
    zh: [`没有 ${name} 这个变量，不起作用`, `请改成 ${meant}`],
    en: [`there is no variable ${name}, so it does nothing`, `call it ${meant}`],
  }),
  quoted: (name: string): Told => ({
    zh: [`${name} 的值带着引号`, "请去掉引号"],
    en: [`the value of ${name} has quotes around it`, "remove the quotes"],
  }),
  placeholder: (name: string): Told => ({
    zh: [`${name} 还是例子里的值`, "请换成自己的，或者删掉这一行"],
    en: [`${name} still has the value of an example`, "put in your own, or remove the line"],
  }),
};
