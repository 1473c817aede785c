import { type Bilingual, sentence } from "../../src/kernel/locale.ts";
import type { Why } from "./message.ts";
import type { Deed } from "../../src/foreseeing/would.ts";

/** What the bot would have done, in words. */
export const deedNames: { readonly [D in Deed]: Bilingual } = {
  ring: { zh: "群里提醒拨打电话", en: "number to ring, in the group" },
  card: { zh: "群里回一条", en: "one post in the group" },
  ask: { zh: "私下问本人", en: "asks the author privately" },
  screen: { zh: "工作人员先看", en: "staff look first" },
  check: { zh: "工作人员先核实", en: "staff check first" },
  tell: { zh: "告诉工作人员", en: "staff are told" },
};

/** Why something could not be read, and what to do about it. */
export const whyNames: { readonly [W in Why]: Bilingual } = {
  "no-file": { zh: "文件打不开", en: "the file cannot be opened" },
  empty: { zh: "文件是空的", en: "the file is empty" },
  binary: {
    zh: "不是文字文件；表格请另存为 CSV",
    en: "this is no text file; save a table as CSV",
  },
  "web-page": {
    zh: "这是网页；请在 Telegram Desktop 里导出为 JSON",
    en: "this is a web page; in Telegram Desktop, export as JSON",
  },
  "unknown-format": {
    zh: "认不出格式；表格第一行请写 at,from,text（或 时间,昵称,内容）",
    en: "unknown format; a table must begin with at,from,text",
  },
  "not-telegram": {
    zh: "不是 Telegram Desktop 导出的聊天记录",
    en: "this is no export of Telegram Desktop",
  },
  "private-chat": { zh: "私聊，没有读", en: "a private chat, left unread" },
  "cut-json": { zh: "从这条消息之后文件断了", en: "the file breaks off after this message" },
  "cut-csv": {
    zh: "从这一行起读不了，多半是引号没有配对",
    en: "unreadable from here; a quote may not be closed",
  },
  "no-column": { zh: "缺少发言人或内容一列", en: "there is no column for who, or for the text" },
  "no-words": { zh: "这一行没有内容", en: "this line has no text" },
  "no-author": { zh: "不知道是谁说的", en: "nobody says this" },
  "strange-message": { zh: "这条消息的样子不对", en: "this message has an unknown shape" },
  "strange-time": { zh: "时间看不懂", en: "the time cannot be understood" },
  "long-line": { zh: "太长，只读了开头", en: "too long; only its beginning was read" },
  "other-encoding": { zh: "不是 UTF-8，按 GB18030 读了", en: "not UTF-8; read as GB18030" },
};

type Span = { readonly from: string; readonly to: string };
type Place = {
  readonly file: string;
  readonly line: number | null;
  readonly message: number | null;
  readonly why: Bilingual;
};

/** What the program says. */
export const wording = {
  title: { zh: "邻里会听到什么", en: "What linli would have heard" },
  usage: {
    zh: "用法：npm run replay -- 文件或文件夹… [--community 文件] [--lang zh|en|auto] [--html 文件 | --no-html] [--json]；- 表示从管道读",
    en: "Usage: npm run replay -- FILE_OR_FOLDER… [--community FILE] [--lang zh|en|auto] [--html FILE | --no-html] [--json]; - reads what is piped in",
  },
  whatToRead: { zh: "请说明要读哪个文件。", en: "Which files?" },
  wrongOption: sentence<{ why: string }>({
    zh: ({ why }) => `选项不对：${why}`,
    en: ({ why }) => `An option is wrong: ${why}`,
  }),
  nothing: { zh: "没有读到一条消息。", en: "Not one message was read." },
  cannotWrite: sentence<{ file: string }>({
    zh: ({ file }) => `写不了 ${file}。`,
    en: ({ file }) => `${file} cannot be written.`,
  }),
  elsewhere: { zh: "请用 --html 换一个位置。", en: "Name another place with --html." },
  nothingLeaves: {
    zh: "全部在本机离线读完，什么也没有传出去；除下面的报告外什么也没有留下。",
    en: "Everything was read on this machine, offline: nothing left it, and nothing is kept but the report.",
  },
  nothingKept: {
    zh: "全部在本机离线读完，什么也没有传出去，也没有留下任何东西。",
    en: "Everything was read on this machine, offline: nothing left it, and nothing is kept.",
  },
  upperBound: {
    zh: "发言次数是上限：真正在群里时，同一件事合并，90 秒内的答复合成一条，工作人员可以随时禁言；头七天只看不说。",
    en: "The posts are an upper bound: in the group, reports of one matter are joined, answers within 90 seconds are one post, staff can silence it, and for the first seven days it only watches.",
  },
  quietly: {
    zh: "自伤、家庭暴力这类事只会私下告诉工作人员，从不列出，也不计数。",
    en: "Self-harm and violence at home are told to staff privately alone: they are never listed, nor counted.",
  },
  nameless: {
    zh: "发言人用字母代替；电话、门牌、病情等用 ▇▇ 遮住。每个人都当作居民来读。",
    en: "People are letters; phones, doors, illness and the like are ▇▇. Everybody is read as a resident.",
  },
  holdsWords: sentence<{ file: string }>({
    zh: ({ file }) => `报告：${file}（里面是居民的话，请妥善保管，看完删除）`,
    en: ({ file }) => `Report: ${file} (it holds residents' words: keep it safe, delete it after)`,
  }),
  messages: { zh: "消息", en: "messages" },
  people: { zh: "发言的人", en: "people" },
  groups: { zh: "群", en: "groups" },
  days: { zh: "有人说话的天数", en: "days with talk" },
  span: { zh: "时间", en: "from – to" },
  spanOf: sentence<Span>({
    zh: ({ from, to }) => `${from} 至 ${to}`,
    en: ({ from, to }) => `${from} – ${to}`,
  }),
  found: { zh: "听到的诉求", en: "demands heard" },
  emergencies: { zh: "其中紧急", en: "emergencies" },
  askedBack: { zh: "拿不准、私下问本人", en: "doubtful, asked back privately" },
  staffFirst: { zh: "先给工作人员看", en: "staff first" },
  posts: { zh: "在群里发言（上限）", en: "posts in groups (at most)" },
  perDay: { zh: "每天发言", en: "posts a day" },
  per500: { zh: "每 500 条消息发言", en: "posts for 500 messages" },
  category: { zh: "类别", en: "category" },
  urgency: { zh: "缓急", en: "urgency" },
  surest: { zh: "最有把握的", en: "The surest" },
  leastSure: { zh: "最没把握的", en: "The least sure" },
  when: { zh: "时间", en: "when" },
  who: { zh: "谁", en: "who" },
  said: { zh: "说了什么", en: "said" },
  takenAs: { zh: "听成", en: "taken as" },
  sure: { zh: "把握", en: "sure" },
  would: { zh: "会怎么做", en: "would do" },
  says: { zh: "会说什么", en: "would have said" },
  all: { zh: "全部", en: "all" },
  byWeek: { zh: "每周听到的诉求", en: "Demands heard each week" },
  byCategory: { zh: "各类诉求", en: "Demands by category" },
  list: { zh: "逐条", en: "One by one" },
  noneFound: { zh: "没有听到诉求。", en: "No demand was heard." },
  more: sentence<{ count: number }>({
    zh: ({ count }) => `另有 ${count} 条没有列出。`,
    en: ({ count }) => `And ${count} more, not listed.`,
  }),
  unread: sentence<{ count: number }>({
    zh: ({ count }) => `没读好的有 ${count} 处：`,
    en: ({ count }) =>
      count === 1
        ? "1 thing was not read as it should be:"
        : `${count} things were not read as they should be:`,
  }),
  unreadAt: sentence<Place>({
    zh: ({ file, line, message, why }) =>
      `${file}${line === null ? "" : ` 第 ${line} 行`}${message === null ? "" : ` 第 ${message} 条消息`}：${why.zh}`,
    en: ({ file, line, message, why }) =>
      `${file}${line === null ? "" : `, line ${line}`}${message === null ? "" : `, message ${message}`}: ${why.en}`,
  }),
  otherFiles: sentence<{ count: number }>({
    zh: ({ count }) => `文件夹里另有 ${count} 个文件不是聊天记录，没有读。`,
    en: ({ count }) =>
      `${count} other ${count === 1 ? "file" : "files"} in the folder hold no talk and were not read.`,
  }),
  withheld: { zh: "（含个人信息，不显示）", en: "(private, not shown)" },
  reading: { zh: "正在读", en: "Reading" },
} as const;
