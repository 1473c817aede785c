import { type Bilingual, sentence } from "../../src/kernel/locale.ts";

/** What the terminal's own commands are called, the printed word first. */
export const commandWords = {
  as: { zh: ["是", "我是"], en: ["as", "a"] },
  in: { zh: ["群", "在", "去"], en: ["in", "i"] },
  dm: { zh: ["私聊"], en: ["dm"] },
  reply: { zh: ["回复", "回"], en: ["reply", "r"] },
  time: { zh: ["时间"], en: ["time", "t"] },
  people: { zh: ["谁", "人"], en: ["people", "who", "p"] },
  help: { zh: ["帮助"], en: ["help", "h", "?"] },
  quit: { zh: ["退出"], en: ["quit", "q"] },
} as const satisfies Readonly<Record<string, Bilingual<readonly string[]>>>;

/** What the terminal itself says; the bot's words come from its features. */
export const wording = {
  welcome: sentence<{ community: string; dataDir: string; embedded: boolean }>({
    zh: ({ community, dataDir, embedded }) =>
      [
        `邻里练习社区“${community}”：人物都是虚构的，放心试。`,
        `数据${embedded ? "" : "在 DATABASE_URL，其余"}在 ${dataDir}。停止按 Ctrl-C，下次接着来。`,
        "以后正式用：把 community.example.yaml 复制成 community.yaml，照着填好，再启动。",
      ].join("\n"),
    en: ({ community, dataDir, embedded }) =>
      [
        `A neighbourhood to practise in: ${community}. Everybody in it is made up.`,
        `Data: ${embedded ? "" : "DATABASE_URL, the rest in "}${dataDir}. Ctrl-C stops; nothing is lost.`,
        "For real groups: copy community.example.yaml to community.yaml and fill it in.",
      ].join("\n"),
  }),
  welcomeBack: sentence<{ community: string; when: string }>({
    zh: ({ community, when }) => `回到“${community}”，接着上次：${when}。用法见 :帮助`,
    en: ({ community, when }) => `Back in ${community}, where it stood: ${when}. How to: :help`,
  }),
  minuteBegins: sentence({
    zh: () => "先看群里的一分钟。回车：快进。",
    en: () => "First, a minute in the groups. Enter: skip ahead.",
  }),
  yourTurn: sentence<{ speaker: string; group: string; example: string }>({
    zh: ({ speaker, group, example }) =>
      [
        `轮到您了：您是${speaker}，在${group}。打字就是说话。`,
        `试试：${example} ⏎ :是 王师傅 ⏎ 我来`,
        "往后拨：:时间 +3天     其余见 :帮助",
      ].join("\n"),
    en: ({ speaker, group, example }) =>
      [
        `Your turn: you are ${speaker}, in ${group}. What you type is said.`,
        `Try: ${example} ⏎ :as Ben ⏎ I'll take it`,
        "Later: :time +3d     All there is: :help",
      ].join("\n"),
  }),
  help: sentence<{ clock: boolean }>({
    zh: ({ clock }) =>
      [
        "打什么，就是在这个群里说什么（认领 4、完成 4、帮助……）。以冒号开头的给终端：",
        "  :是 王师傅      换人说话        :谁            都有谁",
        "  :群 居民群      换个群          :私聊 [话]     私下跟邻里说",
        "  :回复 话        回复邻里刚才那条",
        ...(clock
          ? ["  :时间 +3h       往后拨（+30分 +3天 +2周 18:30），到点的事会一件件发生"]
          : []),
        "  :退出           停止，下次接着来（Ctrl-C 也行）      Tab 补全，↑ 上一句",
      ].join("\n"),
    en: ({ clock }) =>
      [
        "What you type is said here (claim 4, done 4, help …). A colon is for the terminal:",
        "  :as Ben         speak as somebody else    :people       who there is",
        "  :in residents   go to another group       :dm [TEXT]    a word to linli alone",
        "  :reply TEXT     answer linli's last post here",
        ...(clock
          ? ["  :time +3h       move on (+30m +3d +2w 18:30); what falls due happens"]
          : []),
        "  :quit           stop, as Ctrl-C; nothing is lost     Tab completes, ↑ recalls",
      ].join("\n"),
  }),
  privateMark: sentence({ zh: () => "私聊", en: () => "private" }),
  cardNow: sentence<{ place: string; text: string }>({
    zh: ({ place, text }) => `（${place}的卡片改为）${text}`,
    en: ({ place, text }) => `(card in ${place} now) ${text}`,
  }),
  keptSilent: sentence({
    zh: () => "（邻里没有插话）",
    en: () => "(linli keeps silent)",
  }),
  answersSoon: sentence<{ number: number }>({
    zh: ({ number }) => `（#${number} 已记下，过一会儿一起回；想快点：:时间 +2分）`,
    en: ({ number }) => `(#${number} is noted and answered in a moment; sooner: :time +2m)`,
  }),
  nobodyIs: sentence<{ wanted: string }>({
    zh: ({ wanted }) => `没有叫“${wanted}”的人。都有谁：:谁`,
    en: ({ wanted }) => `Nobody is called “${wanted}”. Who there is: :people`,
  }),
  noSuchGroup: sentence<{ wanted: string; groups: string }>({
    zh: ({ wanted, groups }) => `没有“${wanted}”这个群。可以去：${groups}`,
    en: ({ wanted, groups }) => `There is no group “${wanted}”. There are: ${groups}`,
  }),
  noSuchCommand: sentence<{ wanted: string }>({
    zh: ({ wanted }) => `没有“:${wanted}”。用法见 :帮助`,
    en: ({ wanted }) => `There is no “:${wanted}”. See :help`,
  }),
  nothingToReply: sentence({
    zh: () => "邻里在这里还没说过话，没有可回复的。",
    en: () => "linli has not said anything here yet that could be answered.",
  }),
  badTime: sentence({
    zh: () => "请写 +30分、+3h、+3天、+2周（最多一年），或今明两天的 18:30。",
    en: () => "Write +30m, +3h, +3d, +2w (a year at most), or a time of day such as 18:30.",
  }),
  wallClock: sentence({
    zh: () => "这里用的是真实时间，不能拨。",
    en: () => "Here time is real and cannot be moved.",
  }),
  opening: sentence({ zh: () => "正在打开……", en: () => "Opening …" }),
};

/** What the first line of one's own might be, for a speaker of each language. */
export const firstWords: Bilingual<{ readonly speaker: string; readonly example: string }> = {
  zh: { speaker: "lin", example: "谁家有梯子？想借用一下" },
  en: { speaker: "ann", example: "Has anyone got a drill I could borrow?" },
};
