import { type Locale, sentence } from "../../src/kernel/locale.ts";

/** Who is meant by an environment variable missing: what to look up where. */
const variable: { readonly [network: string]: string } = {
  telegram: "TELEGRAM_BOT_TOKEN",
  wechat: "WECHATY_PUPPET_ENDPOINT",
};

/** Which variable a network waits for. */
export const variableOf = (network: string): string | null => variable[network] ?? null;

/** What the program says while it serves real groups. */
export const wording = {
  readsOffline: sentence({
    zh: () => "消息在本机离线读，没有用大模型。",
    en: () => "messages are read offline; no model is used.",
  }),
  readsWith: sentence<{ model: string; host: string }>({
    zh: ({ model, host }) => `消息由大模型 ${model}（${host}）帮着读，它出错时离线读。`,
    en: ({ model, host }) =>
      `model ${model} at ${host} helps to read; where it fails, messages are read offline.`,
  }),
  unbound: sentence<{ community: string; groups: string; first: string }>({
    zh: ({ community, groups, first }) =>
      `✗ ${community}：${groups} 还没绑定。管理员私聊机器人发“设置 群 ${first}”，照它说的做`,
    en: ({ community, groups, first }) =>
      `✗ ${community}: not bound yet: ${groups}. The admin writes to the bot privately: setup group ${first}`,
  }),
  away: sentence<{ community: string; groups: string }>({
    zh: ({ community, groups }) => `✗ ${community}：机器人不在 ${groups} 里了，请拉它回群`,
    en: ({ community, groups }) =>
      `✗ ${community}: the bot is not in ${groups} any more; please take it in again`,
  }),
  adminCode: sentence<{ community: string; code: string }>({
    zh: ({ community, code }) =>
      `${community}还没有管理员，或者管理员的账号失效了。谁来当，就私聊机器人发送：绑定 ${code}（24 小时内有效，只能用一次）`,
    en: ({ community, code }) =>
      `${community} has no admin yet, or none whose account still works. Whoever is to be it writes to the bot privately: bind ${code} (once, within 24 hours)`,
  }),
  noAccount: sentence<{ network: string; groups: string; variable: string | null }>({
    zh: ({ network, groups, variable }) =>
      `✗ 没有连 ${network}${variable === null ? "" : `（没设 ${variable}）`}：${groups} 的话听不到也发不出，要发的会留着`,
    en: ({ network, groups, variable }) =>
      `✗ ${network} is not connected${variable === null ? "" : ` (${variable} is not set)`}; neither heard nor written to: ${groups}. What is meant for them is kept`,
  }),
  taken: sentence<{ network: string }>({
    zh: ({ network }) => `✗ ${network}：另一个进程正在用这个账号；它停下后，这里自动接上`,
    en: ({ network }) =>
      `✗ ${network}: another process uses this account; when it stops, this one takes over`,
  }),
  failed: sentence<{ network: string }>({
    zh: ({ network }) => `✗ ${network} 没能启动，原因见日志；其他网络照常`,
    en: ({ network }) => `✗ ${network} could not start, see the log; other networks go on`,
  }),
  noPage: sentence({
    zh: () => "邻里正在群里工作，这里没有网页。健康检查：/healthz、/readyz。",
    en: () => "linli is at work in your groups; there is no page here. Health: /healthz, /readyz.",
  }),
  unchecked: sentence<{ network: string }>({
    zh: ({ network }) => `✗ ${network}：没查成，稍后运行 npm run doctor 再看`,
    en: ({ network }) => `✗ ${network} could not be checked; look again with npm run doctor`,
  }),
  lost: sentence<{ network: string; since: string }>({
    zh: ({ network, since }) => `${network} 断开了（${since} 起），会一直重试。要发的话都留着。`,
    en: ({ network, since }) =>
      `${network} is away since ${since}; it is tried again and again. Posts are kept.`,
  }),
  expired: sentence<{ network: string; since: string }>({
    zh: ({ network, since }) => `${network} 要重新登录（${since} 起）。要发的话都留着。`,
    en: ({ network, since }) => `${network} needs a new login since ${since}. Posts are kept.`,
  }),
  braked: sentence<{ network: string; since: string }>({
    zh: ({ network, since }) => `${network} 嫌发得太快（${since} 起），先停一会儿。`,
    en: ({ network, since }) => `${network} asks for quiet since ${since}; it gets it.`,
  }),
  up: sentence<{ network: string }>({
    zh: ({ network }) => `${network} 连上了。`,
    en: ({ network }) => `${network} is connected.`,
  }),
};

/** How a list is joined. */
export const comma = (locale: Locale): string => (locale === "zh" ? "、" : ", ");
