import type { Reason, StaffRow } from "../../practice/protocol.ts";
import { urgencyNames } from "../../../src/features/demand/categories.ts";
import { stateName } from "../../../src/features/demand/states.ts";
import { type Bilingual, type Locale, sentence } from "../../../src/kernel/locale.ts";
import type { Intent, Kind } from "../../../src/reading/schema.ts";
import type { Shelf } from "./staff.tsx";
import type { Panel } from "./state.ts";

type Names<Key extends string> = { readonly [K in Key]: Bilingual };

/** What the bot is called. */
export const botName: Bilingual = { zh: "邻里", en: "linli" };

/** What stands beside the chat, or fills a phone. */
export const panelNames: Names<Panel> = {
  talk: { zh: "群聊", en: "Chat" },
  understood: { zh: "它怎么想", en: "Its reading" },
  wall: { zh: "心愿墙", en: "Wishes" },
  staff: { zh: "工作台", en: "Staff" },
};

/** What the bot did with a message, in a word or two. */
export const reasonNames: Names<Reason> = {
  alarm: { zh: "紧急", en: "emergency" },
  quiet: { zh: "私下关心", en: "quiet care" },
  command: { zh: "指令", en: "command" },
  opened: { zh: "已登记", en: "registered" },
  asked: { zh: "私下问一句", en: "asks privately" },
  screened: { zh: "工作人员先看", en: "staff look first" },
  joined: { zh: "同一件事", en: "same as" },
  answered: { zh: "已答复", en: "answered" },
  unknown: { zh: "没认出", en: "not recognised" },
  offer: { zh: "不插话", en: "silent" },
  question: { zh: "不插话", en: "silent" },
  notice: { zh: "不插话", en: "silent" },
  unsure: { zh: "不插话", en: "silent" },
  talk: { zh: "不插话", en: "silent" },
};

/** The same in a sentence. */
export const reasonSentences: Names<Reason> = {
  alarm: {
    zh: "听到了紧急的话：告诉大家该打哪个电话，并通知值班的人。拿不准的，先只给工作人员看。",
    en: "It heard words of an emergency: it says whom to ring, and calls whoever is on duty. Where it is not certain, staff alone see it first.",
  },
  quiet: {
    zh: "要私下关心的事：群里什么也不说，只私下告诉说话的人能打哪个电话，并请工作人员私下联系。",
    en: "This asks for quiet care: nothing is said in the group. Whoever wrote it is told privately whom to ring, and staff are asked to reach out.",
  },
  command: {
    zh: "这是给它的指令，照办了；不能办的，说明原因。",
    en: "This is a command, and was carried out, or answered with the reason why not.",
  },
  opened: { zh: "听出一件诉求，登记了：", en: "It heard a need, and registered it:" },
  asked: {
    zh: "像是诉求，又拿不准，所以只私下问说话的人一句：",
    en: "It may be a need. As it is not sure, it asks its author alone, once:",
  },
  screened: {
    zh: "涉及病痛、困难、孩子或家里，工作人员先看过再发：",
    en: "It touches illness, hardship, a child or a home, so staff look at it before anybody else:",
  },
  joined: {
    zh: "说的是同一件事，记在同一个编号下，结果一起告诉：",
    en: "The same matter is known already; its result will be told here, too:",
  },
  answered: { zh: "是对它说的，它回答了。", en: "This was said to the bot, and it answered." },
  unknown: {
    zh: "像指令，可是没认出来，在群里就不打扰。带上编号就清楚了，例如：认领 12。",
    en: "It looks like a command, but none that it knows, so it keeps silent in the group. With its number it is clear: claim 12.",
  },
  offer: {
    zh: "这是愿意帮忙的话，不是诉求，所以不插话。",
    en: "This offers help and asks for none, so it keeps silent.",
  },
  question: {
    zh: "这是邻居间的提问，群里自有人答，所以不插话。",
    en: "This is a question that neighbours will answer, so it keeps silent.",
  },
  notice: {
    zh: "这是通知或广告，没有人在等帮忙，所以不插话。",
    en: "This tells something and asks nobody for help, so it keeps silent.",
  },
  unsure: {
    zh: "有一点像诉求，但太不确定，宁可不打扰。",
    en: "It sounds a little like a need, but not enough to disturb anybody.",
  },
  talk: { zh: "这是闲聊，所以不插话。", en: "This is ordinary talk, so it keeps silent." },
};

/** What a message may be. */
export const intentNames: Names<Intent> = {
  demand: { zh: "诉求", en: "a need" },
  offer: { zh: "愿意帮忙", en: "an offer" },
  question: { zh: "提问", en: "a question" },
  chatter: { zh: "闲聊", en: "talk" },
  notice: { zh: "通知", en: "a notice" },
  command: { zh: "指令", en: "a command" },
};

/** Who can meet a need of each kind. */
export const metBy: Names<Kind> = {
  wish: { zh: "邻居能帮", en: "a neighbour can help" },
  affair: { zh: "要单位办", en: "a unit must act" },
  project: { zh: "要商量、要钱", en: "plan, vote, money" },
};

const urgencies: { readonly [urgency: string]: Bilingual } = urgencyNames;

/** How soon something is needed, where that came as a word. */
export const urgencyName = (urgency: string, locale: Locale): string =>
  urgencies[urgency]?.[locale] ?? urgency;

/** Whose need it is. */
export const whose = {
  self: { zh: "自己", en: "the speaker" },
  other: { zh: "别人", en: "somebody else" },
  public: { zh: "大家", en: "everybody" },
} satisfies Names<string>;

/** What is told of a reading. */
export const fieldNames = {
  intent: { zh: "当作", en: "Taken for" },
  confidence: { zh: "把握", en: "How sure" },
  kind: { zh: "类型", en: "Kind" },
  category: { zh: "类别", en: "Category" },
  urgency: { zh: "缓急", en: "Urgency" },
  for: { zh: "为谁", en: "For" },
  location: { zh: "地点", en: "Where" },
  when: { zh: "时间", en: "When" },
  summary: { zh: "群里只写", en: "The group reads" },
  pii: { zh: "不进群的话", en: "Kept out of groups" },
} satisfies Names<string>;

/** The shelves of the staff board. */
export const shelfNames: Names<Shelf> = {
  late: { zh: "超时", en: "Overdue" },
  check: { zh: "待核对、待审核", en: "To be looked at" },
  waiting: { zh: "等人接手", en: "Waiting for a hand" },
  held: { zh: "办理中", en: "In hand" },
  done: { zh: "办好了，等确认", en: "Done, to be confirmed" },
  ended: { zh: "已了结", en: "Ended" },
};

const kinds: readonly string[] = ["wish", "affair", "project"];
const isKind = (kind: string): kind is Kind => kinds.includes(kind);

/** What a state of a demand is called. */
export const stateOf = (
  { kind, state }: Pick<StaffRow, "kind" | "state">,
  locale: Locale,
): string => stateName(state, locale, isKind(kind) ? kind : "wish");

const actors: { readonly [actor: string]: Bilingual } = {
  clock: { zh: "到时自动", en: "by the clock" },
  system: { zh: "邻里", en: "linli" },
};

/** What is called whoever acts without being anybody; undefined for people. */
export const actorName = (actor: string, locale: Locale): string | undefined =>
  actors[actor]?.[locale];

const strides: { readonly [minutes: number]: Bilingual } = {
  10: { zh: "+10分", en: "+10 min" },
  60: { zh: "+1小时", en: "+1 h" },
  1440: { zh: "+1天", en: "+1 day" },
  10_080: { zh: "+1周", en: "+1 week" },
};

/** What the page itself says. */
export const wording = {
  opening: sentence({ zh: () => "正在打开……", en: () => "Opening …" }),
  title: sentence<{ community: string }>({
    zh: ({ community }) => `邻里 · ${community}`,
    en: ({ community }) => `linli · ${community}`,
  }),
  lost: sentence({
    zh: () => "程序停了或连不上，正在重连……",
    en: () => "The program has stopped or cannot be reached; trying again …",
  }),
  renew: sentence({ zh: () => "从头来", en: () => "Begin again" }),
  sureToRenew: sentence({
    zh: () => "回到第一天早上？说过的话和登记的事都会清空。",
    en: () => "Back to the first morning? All that was said and registered here is deleted.",
  }),
  setup: sentence({ zh: () => "装进自己的群", en: () => "Your own group" }),
  clock: sentence({ zh: () => "社区的时间", en: () => "The neighbourhood's time" }),
  stride: sentence<{ minutes: number }>({
    zh: ({ minutes }) => strides[minutes]?.zh ?? `+${minutes}分`,
    en: ({ minutes }) => strides[minutes]?.en ?? `+${minutes} min`,
  }),
  playDay: sentence({ zh: () => "▶ 看一天", en: () => "▶ Play a day" }),
  playing: sentence({ zh: () => "邻居们在聊……", en: () => "Neighbours are talking …" }),
  hurry: sentence({ zh: () => "快进", en: () => "Skip ahead" }),
  stop: sentence({ zh: () => "停", en: () => "Stop" }),
  cast: sentence({ zh: () => "人物", en: () => "People" }),
  speakAs: sentence({ zh: () => "以谁的身份说话", en: () => "Speak as" }),
  tryThis: sentence({ zh: () => "试一试", en: () => "Try" }),
  letters: sentence<{ count: number }>({
    zh: ({ count }) => `${count} 条私聊未读`,
    en: ({ count }) => `${count} unread private messages`,
  }),
  chats: sentence({ zh: () => "群和私聊", en: () => "Groups and private chat" }),
  privately: sentence<{ name: string }>({
    zh: ({ name }) => `${name}私聊`,
    en: ({ name }) => `${name}, privately`,
  }),
  nobodySpoke: sentence({
    zh: () => "这里还没人说话。",
    en: () => "Nobody has said anything here yet.",
  }),
  edited: sentence({ zh: () => "已更新", en: () => "updated" }),
  reply: sentence({ zh: () => "回复", en: () => "reply" }),
  answering: sentence<{ text: string }>({
    zh: ({ text }) => `回复：${text}`,
    en: ({ text }) => `Reply to: ${text}`,
  }),
  notThat: sentence({ zh: () => "不回复这条", en: () => "not to that" }),
  thinking: sentence({ zh: () => "正在想……", en: () => "Thinking …" }),
  whyOf: sentence<{ words: string }>({
    zh: ({ words }) => `${words}：为什么？`,
    en: ({ words }) => `${words}: why?`,
  }),
  words: sentence({ zh: () => "说点什么", en: () => "Say something" }),
  send: sentence({ zh: () => "发送", en: () => "Send" }),
  failed: sentence({
    zh: () => "没发出去：程序连不上。请稍后再发一次。",
    en: () => "Not sent: the program cannot be reached. Please send it again in a moment.",
  }),
  beside: sentence({ zh: () => "群聊旁边", en: () => "Beside the chat" }),
  screens: sentence({ zh: () => "换一页", en: () => "Screens" }),
  understoodTitle: sentence({
    zh: () => "它怎么理解这句话",
    en: () => "How it reads this message",
  }),
  chooseMessage: sentence({
    zh: () => "点一条消息下面的小标签，看它听懂了什么、为什么不插话。",
    en: () =>
      "Press the small label below a message to see what was understood, and why it kept silent.",
  }),
  readBy: sentence<{ by: string }>({
    zh: ({ by }) => `离线读的，词表版本 ${by}`,
    en: ({ by }) => `Read offline, by weights ${by}`,
  }),
  wallTitle: sentence({ zh: () => "心愿墙", en: () => "Wish wall" }),
  wallNote: sentence({
    zh: () => "谁都能看，没有姓名和门牌。",
    en: () => "Anybody may see it: no names, no doors.",
  }),
  wallEmpty: sentence({
    zh: () => "现在没有等人认领的心愿。",
    en: () => "No wish is waiting for somebody now.",
  }),
  claimAs: sentence<{ name: string }>({
    zh: ({ name }) => `${name}来认领`,
    en: ({ name }) => `Claim as ${name}`,
  }),
  claimText: sentence<{ number: number }>({
    zh: ({ number }) => `认领 ${number}`,
    en: ({ number }) => `claim ${number}`,
  }),
  staffTitle: sentence({ zh: () => "工作台", en: () => "Staff board" }),
  live: sentence({ zh: () => "在办", en: () => "live" }),
  late: sentence({ zh: () => "超时", en: () => "overdue" }),
  ended: sentence({ zh: () => "了结", en: () => "ended" }),
  nothingYet: sentence({ zh: () => "还没有诉求。", en: () => "There is no demand yet." }),
  sealed: sentence({ zh: () => "（内容不公开）", en: () => "(kept private)" }),
  until: sentence<{ when: string }>({
    zh: ({ when }) => `${when}前`,
    en: ({ when }) => `by ${when}`,
  }),
  reported: sentence<{ times: number }>({
    zh: ({ times }) => `${times} 人报过`,
    en: ({ times }) => `reported ${times} times`,
  }),
  close: sentence({ zh: () => "关闭", en: () => "Close" }),
};
