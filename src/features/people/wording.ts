import type { DateTime } from "luxon";
import type { Duration } from "../../community/community.ts";
import { type Bilingual, sentence } from "../../kernel/locale.ts";

/** What a person without a usable name is called in a group. */
const neighbour: Bilingual = { zh: "邻居", en: "neighbour" };

const unitNames: { readonly [U in Duration["unit"]]: Bilingual } = {
  m: { zh: "分钟", en: "minutes" },
  h: { zh: "小时", en: "hours" },
  d: { zh: "天", en: "days" },
  wd: { zh: "个工作日", en: "working days" },
};

/** How an instant is written where a day alone does not tell it. */
const minute: Bilingual = { zh: "M月d日 HH:mm", en: "d LLL HH:mm" };

type Refused = { readonly number: number | null };

/** What the bot says about people and about itself. */
export const wording = {
  neighbour,
  heldBack: sentence<{ number: number | null }>({
    zh: ({ number }) =>
      `${number === null ? "一条消息" : `#${number}`} 含个人信息，没有发到群里。请换个说法：改 ${number ?? "编号"} 内容 …`,
    en: ({ number }) =>
      `${number === null ? "A post" : `#${number}`} held private details and was not posted. Please reword it: change ${number ?? "NUMBER"} text …`,
  }),
  notDelivered: sentence<{ number: number | null }>({
    zh: ({ number }) =>
      `${number === null ? "一条消息" : `#${number} 的一条消息`}没能发到群里，请看看机器人是否还在群中。`,
    en: ({ number }) =>
      `${number === null ? "A post" : `A post about #${number}`} could not be delivered. Please check that the bot is still in the group.`,
  }),
  stopped: sentence<{ community: Bilingual; number: number; law: Bilingual }>({
    zh: ({ community, number, law }) =>
      `社区 ${community.zh} 的登记暂停：#${number} 数据对不上（${law.zh}），消息都收着，没有丢。请联系维护的人。`,
    en: ({ community, number, law }) =>
      `${community.en} is on hold: the data of #${number} do not agree (${law.en}). Every message is kept, nothing is lost. Please call whoever maintains this.`,
  }),
  back: sentence<{ since: DateTime; until: DateTime }>({
    zh: ({ since, until }) =>
      `服务中断：${since.toFormat(minute.zh)}–${until.toFormat(minute.zh)}，已恢复。`,
    en: ({ since, until }) =>
      `The service was away: ${since.toFormat(minute.en)} – ${until.toFormat(minute.en)}. It is back.`,
  }),
  flooded: sentence<{ name: string; mute: Duration }>({
    zh: ({ name, mute }) =>
      `${name} 一分钟内发了很多条，先安静 ${mute.amount} ${unitNames[mute.unit].zh}；紧急求助照常。`,
    en: ({ name, mute }) =>
      `${name} sent many messages within a minute and rests for ${mute.amount} ${unitNames[mute.unit].en}; emergencies are heard as ever.`,
  }),
  muted: sentence({
    zh: () => "好的，之后不再回应对方；紧急求助照常。恢复请私聊我，或在群里 @我 发：解除禁言 @对方",
    en: () =>
      "Done: I no longer answer them, emergencies apart. To undo, mention me or write privately: unmute @them",
  }),
  unmuted: sentence({
    zh: () => "好的，对方的话照常听了。",
    en: () => "Done: they are heard again.",
  }),
  notColleagues: sentence<Refused>({
    zh: () => "对方也是工作人员，不能禁言。有事请当面商量。",
    en: () => "They are staff too and cannot be muted. Please talk to them.",
  }),
  justTalk: sentence({
    zh: () => "需要帮忙，照常在群里说就好。也可以发：",
    en: () => "If you need a hand, just say so in the group. You can also send:",
  }),
  contactKept: sentence({
    zh: () => "已记下，只在有人接手时私下给对方。",
    en: () => "Kept. Only whoever helps you gets it, privately.",
  }),
  signed: sentence<{ on: boolean }>({
    zh: ({ on }) => (on ? "好的，心愿里会显示您的称呼。" : "好的，心愿里只写“一位居民”。"),
    en: ({ on }) =>
      on ? "Done: your name is shown on your wishes." : "Done: you are “a neighbour” again.",
  }),
  volunteered: sentence({
    zh: () => "谢谢您加入志愿者！工作人员核实后，您也能接需要上门的心愿。",
    en: () =>
      "Thank you for volunteering! Once staff have verified you, home visits are open to you too.",
  }),
  newVolunteer: sentence<{ name: string; account: string }>({
    zh: ({ name, account }) => `${name} 想做志愿者。核实请回复：核实 ${account}`,
    en: ({ name, account }) => `${name} wants to volunteer. To verify: verify ${account}`,
  }),
  verified: sentence<{ name: string }>({
    zh: ({ name }) => `已核实 ${name}，谢谢。`,
    en: ({ name }) => `${name} is verified, thank you.`,
  }),
  unfrozen: sentence<{ name: string }>({
    zh: ({ name }) => `${name} 可以重新认领了。`,
    en: ({ name }) => `${name} may claim again.`,
  }),
  optedOut: sentence({
    zh: () => "好的，之后不再读您的话，紧急求助除外。想回来请发“参与”。",
    en: () => "Done: what you say is no longer read, emergencies apart. To come back: opt in",
  }),
  optedIn: sentence({
    zh: () => "欢迎回来！需要帮忙，照常在群里说就好。",
    en: () => "Welcome back! If you need a hand, just say so in the group.",
  }),
  paused: sentence({
    zh: () => "好的，本群不再发言。恢复请 @我 发“继续”。",
    en: () => "Done: I stay silent here. To undo, mention me and say: resume",
  }),
  resumed: sentence({ zh: () => "我回来了。", en: () => "I am back." }),
  onlyPrivate: sentence<Refused>({
    zh: () => "电话请不要发在群里，私聊发给我就好。",
    en: () => "Please do not post numbers in the group; send it to me privately.",
  }),
  onlyStaff: sentence<Refused>({
    zh: () => "这件事要社区工作人员来做。",
    en: () => "Only the community's staff can do this.",
  }),
  whoIsMeant: sentence<Refused>({
    zh: () => "没认出是谁，请 @ 对方，或写全称呼。",
    en: () => "I could not tell who is meant; please @ them or write the full name.",
  }),
  noPhone: sentence<Refused>({
    zh: () => "没看到号码，请写成：联系 手机号",
    en: () => "I saw no number. Please write: contact NUMBER",
  }),
};
