import { sentence } from "../../src/kernel/locale.ts";

/** What the practice tells in the terminal; what stands on its page is in `bots/browser/practice`. */
export const wording = {
  open: sentence<{ version: string; url: string; dataDir: string }>({
    zh: ({ version, url, dataDir }) =>
      [
        `邻里 ${version}：练习社区已打开，请用浏览器看 ${url}`,
        "人物都是虚构的，放心试；消息在本机离线读，不连聊天网络。",
        `数据在 ${dataDir}，停了下次接着来。`,
        `装进自己的群：${url}/setup；想在终端里练习：npm run chat`,
        "停止按 Ctrl-C。",
      ].join("\n"),
    en: ({ version, url, dataDir }) =>
      [
        `linli ${version}: the practice neighbourhood is open; look at ${url} in a browser.`,
        "Everybody in it is made up; messages are read offline, and no chat network is connected.",
        `Data: ${dataDir}; the next start goes on from there.`,
        `For your own group: ${url}/setup; to practise in the terminal: npm run chat`,
        "Ctrl-C stops.",
      ].join("\n"),
  }),
  lost: sentence({
    zh: () => "练习用的数据库没有回应了，练习先停下。",
    en: () => "The practice database does not answer any more, so the practice has stopped.",
  }),
  startAgain: sentence({
    zh: () => "请再运行 npm start，会从停下的地方接着来；还不行就运行 npm run doctor。",
    en: () =>
      "Run npm start again: it goes on where it stopped. If that does not help: npm run doctor.",
  }),
};
