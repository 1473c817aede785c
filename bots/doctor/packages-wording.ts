import type { Told } from "./finding.ts";

/** What the doctor says of the packages. */
export const packagesWording = {
  all: (count: number): Told => ({
    zh: [`${count} 个软件包都装好了`],
    en: [`all ${count} packages are installed`],
  }),
  missing: (count: number, names: string): Told => ({
    zh: [`少了 ${count} 个软件包（${names}）`, "请执行 npm ci"],
    en: [`${count} packages are missing (${names})`, "run npm ci"],
  }),
  others: (count: number, names: string): Told => ({
    zh: [`${count} 个软件包的版本不对（${names}）`, "请执行 npm ci"],
    en: [`${count} packages are of another version (${names})`, "run npm ci"],
  }),
  noNode: (): Told => ({
    zh: [
      "软件包 node 的安装脚本没有执行",
      "请执行 npm rebuild node --ignore-scripts=false，再运行一次",
    ],
    en: [
      "the install script of the package node did not run",
      "run npm rebuild node --ignore-scripts=false, then try again",
    ],
  }),
  noPostgres: (name: string): Told => ({
    zh: [
      `没有装自带的 Postgres（${name}）`,
      "请执行 npm ci --include=optional，或者设 DATABASE_URL",
    ],
    en: [
      `the Postgres that comes with linli is not installed (${name})`,
      "run npm ci --include=optional, or set DATABASE_URL",
    ],
  }),
  musl: (): Told => ({
    zh: ["自带的 Postgres 要 glibc，这个系统没有", "请换 Debian 一类的系统，或者设 DATABASE_URL"],
    en: [
      "the Postgres that comes with linli needs glibc, which this system lacks",
      "use a system such as Debian, or set DATABASE_URL",
    ],
  }),
  noEsbuild: (name: string): Told => ({
    zh: [`做网页的程序没有装（${name}）`, "请执行 npm ci --include=optional"],
    en: [`what makes the page is not installed (${name})`, "run npm ci --include=optional"],
  }),
  noScripts: (): Told => ({
    zh: ["npm 设成了不执行安装脚本", "请执行 npm config set ignore-scripts false，再执行 npm ci"],
    en: [
      "npm is set to run no install scripts",
      "run npm config set ignore-scripts false, then npm ci",
    ],
  }),
  rest: (): Told => ({
    zh: ["其他的先不查", "装好软件包后再运行 npm run doctor"],
    en: ["the rest was not looked at", "install the packages, then run npm run doctor again"],
  }),
};
