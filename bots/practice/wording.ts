import { sentence } from "../../src/kernel/locale.ts";

/** What the practice tells in the terminal; what stands on its page is in `bots/browser/practice`. */
export const wording = {
  opening: sentence({
    zh: () => "正在打开练习社区……",
    en: () => "Opening the practice neighbourhood …",
  }),
  open: sentence<{ url: string; dataDir: string }>({
    zh: ({ url, dataDir }) =>
      [
        `邻里练习社区已打开，请在浏览器里看：${url}`,
        `人物都是虚构的，放心试。数据在 ${dataDir}；停止按 Ctrl-C，下次接着来。`,
        `想在终端里练习：npm run chat。装进自己的群：${url}/setup`,
      ].join("\n"),
    en: ({ url, dataDir }) =>
      [
        `The practice neighbourhood is open; look at ${url} in a browser.`,
        `Everybody in it is made up. Data: ${dataDir}. Ctrl-C stops; nothing is lost.`,
        `In the terminal instead: npm run chat. For your own group: ${url}/setup`,
      ].join("\n"),
  }),
};
