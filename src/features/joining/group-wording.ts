import type { DateTime } from "luxon";
import { networkName } from "../../chat/network-names.ts";
import { type Bilingual, sentence } from "../../kernel/locale.ts";
import type { ChatRow } from "../../store/tables.ts";

type Refused = { readonly number: number | null };
type Group = { readonly group: string };
type Coded = Group & { readonly code: string };

const day: Bilingual = { zh: "M月d日", en: "d LLL" };
const minute: Bilingual = { zh: "M月d日 HH:mm", en: "d LLL HH:mm" };

/** For how long the bot only listens in a group: so many days, until told otherwise, or not at all. */
export type Watching = number | "always" | null;

const watches = (watching: Watching): Bilingual =>
  watching === null
    ? { zh: "", en: "" }
    : watching === "always"
      ? {
          zh: "在这里我只听不说，紧急求助除外。",
          en: " Here I only listen, emergencies apart.",
        }
      : {
          zh: `头 ${watching} 天我只听不说，紧急求助除外。`,
          en: ` For the first ${watching} days I only listen, emergencies apart.`,
        };

const ask: Bilingual = {
  zh: "需要帮忙，照常在群里说就好。",
  en: "Need a hand? Just say so here.",
};

/** What is done in a group, by what it is for. */
const done: Readonly<Record<ChatRow["kind"], Bilingual>> = {
  residents: ask,
  private: ask,
  decision: ask,
  work: {
    zh: "要社区看的诉求和紧急情况发到这里，回复编号就能办；要办哪些，@我 发“待办”。",
    en: "Requests and emergencies that need staff come here; reply with the number to act, or @ me: todo.",
  },
  unit: {
    zh: "派给你们的事务发到这里，直接回复就行：受理、进展、完成。",
    en: "Affairs for your unit come here; just reply: accept, progress, done.",
  },
};

/** What a group is told of the bot, and what people are told of groups. */
export const groupWording = {
  introduction: sentence<{ watching: Watching; kind: ChatRow["kind"] }>({
    zh: ({ watching, kind }) =>
      `大家好，我是邻里小助手。${done[kind].zh}我只记下需要办的事，闲聊最多留一天。私聊我或 @我 发“帮助”，看看能做什么；发“不参与”，就不再读您的话。${watches(watching).zh}`,
    en: ({ watching, kind }) =>
      `Hello, I am Linli, the neighbourhood's helper. ${done[kind].en} I keep requests only; other talk is gone within a day. Write to me privately, or @ me here: “help” shows what I can do, “opt out” keeps me from reading you.${watches(watching).en}`,
  }),
  stranger: sentence({
    zh: () =>
      "我是邻里小助手，这个群还没登记，我什么都不读。请管理员私聊我发“设置”，再在这里发：绑定 码。没人登记我 7 天后自己退群。",
    en: () =>
      "I am Linli, a neighbourhood helper. Nobody has registered this group, so I read nothing. Admin: write “setup” to me privately, then post here: bind CODE. Otherwise I leave in 7 days.",
  }),
  bound: sentence<Group>({
    zh: ({ group }) => `好的，这里就是 ${group} 群，接着用。`,
    en: ({ group }) => `Done: this is group ${group}, and we go on from here.`,
  }),
  boundNew: sentence<Group>({
    zh: ({ group }) => `新群已绑定，编号 ${group}。`,
    en: ({ group }) => `The new group is bound; its id is ${group}.`,
  }),
  boundKnown: sentence<Group>({
    zh: ({ group }) => `${group} 群已绑定。`,
    en: ({ group }) => `Group ${group} is bound.`,
  }),
  otherGroup: sentence<Refused & { readonly here: string }>({
    zh: ({ here }) => `这个群已经登记为 ${here}，码作废了。请重新取，到要绑定的群里发：设置`,
    en: ({ here }) =>
      `This group is ${here} already, so the code is void. For a new one, to be posted in the right group: setup`,
  }),
  otherNetwork: sentence<Refused & { readonly group: string; readonly network: string }>({
    zh: ({ group, network }) =>
      `${group} 是${networkName(network, "zh")}群，码作废了。请重新取，到${networkName(network, "zh")}上发：设置 群 ${group}`,
    en: ({ group, network }) =>
      `${group} is a group on ${networkName(network, "en")}, so the code is void. For a new one, to be posted there: setup group ${group}`,
  }),
  lost: sentence<Group>({
    zh: ({ group }) => `我被移出了 ${group} 群。没发的话都留着，要恢复请把我拉回群。`,
    en: ({ group }) =>
      `I was taken out of group ${group}. What was to be said there is kept; to go on, please add me again.`,
  }),
  relogin: sentence<{ network: string; groups: readonly Coded[] }>({
    zh: ({ network, groups }) =>
      `${networkName(network, "zh")}重新登录了，群要重新绑定。请 24 小时内在各群里发：\n${groups.map(({ group, code }) => `${group} 群：绑定 ${code}`).join("\n")}`,
    en: ({ network, groups }) =>
      `${networkName(network, "en")} has logged in anew, so its groups must be bound again. Please post within 24 hours:\n${groups.map(({ group, code }) => `in ${group}: bind ${code}`).join("\n")}`,
  }),
  code: sentence<{ code: string; group: string | null; kind: Bilingual; area: Bilingual }>({
    zh: ({ code, group, kind, area }) =>
      `请在${group === null ? `${area.zh}的${kind.zh}` : ` ${group} 群`}里发：绑定 ${code}（24 小时内有效，用一次）`,
    en: ({ code, group, kind, area }) =>
      `Please post in ${group === null ? `the ${kind.en} of ${area.en}` : `group ${group}`}: bind ${code} (once, within 24 hours)`,
  }),
  onlyAdmin: sentence<Refused>({
    zh: () => "这件事要管理员来做。",
    en: () => "Only the admin can do this.",
  }),
  onlyPrivately: sentence<Refused>({
    zh: () => "请私聊我发：设置",
    en: () => "Please write to me privately: setup",
  }),
  whichGroup: sentence<Refused>({
    zh: () => "没认出是哪个群。请写编号或区域，例如：设置 群 3号楼",
    en: () => "I could not tell which group. Please write its id or area: setup group Block 3",
  }),
  connections: sentence({ zh: () => "【连接】", en: () => "[Connections]" }),
  connection: sentence<{ network: string; state: string; since: DateTime | null }>({
    zh: ({ network, state, since }) =>
      `${networkName(network, "zh")}：${states[state]?.zh ?? "正常"}${since === null ? "" : `（${since.toFormat(minute.zh)} 起）`}`,
    en: ({ network, state, since }) =>
      `${networkName(network, "en")}: ${states[state]?.en ?? "fine"}${since === null ? "" : ` (since ${since.toFormat(minute.en)})`}`,
  }),
  groups: sentence({ zh: () => "【群】", en: () => "[Groups]" }),
  group: sentence<{
    group: string;
    network: string;
    kind: Bilingual;
    area: Bilingual;
    standing: Standing;
  }>({
    zh: ({ group, network, kind, area, standing }) =>
      `${group} ${networkName(network, "zh")} ${area.zh}${kind.zh}：${standingWords(standing).zh}`,
    en: ({ group, network, kind, area, standing }) =>
      `${group} ${networkName(network, "en")}, ${kind.en}, ${area.en}: ${standingWords(standing).en}`,
  }),
  noAccount: sentence<{ names: readonly string[] }>({
    zh: ({ names }) => `【还没有账号】${names.join("、")}`,
    en: ({ names }) => `[No account yet] ${names.join(", ")}`,
  }),
  next: sentence<{ group: string | null; area: Bilingual }>({
    zh: ({ group, area }) =>
      group === null ? `加新群请发：设置 群 ${area.zh}` : `要绑定 ${group} 请发：设置 群 ${group}`,
    en: ({ group, area }) =>
      group === null
        ? `To add a group, send: setup group ${area.en}`
        : `To bind ${group}, send: setup group ${group}`,
  }),
};

const states: { readonly [state: string]: Bilingual } = {
  lost: { zh: "断开了，正在重连", en: "lost, trying again" },
  expired: { zh: "要重新登录", en: "needs a new login" },
  braked: { zh: "被限制，先歇一会儿", en: "restricted, resting for a while" },
};

/** How a group stands: bound or not, in use, watched, paused, or without the bot. */
export type Standing =
  | { readonly is: "active" | "paused" | "unbound" | "watched" }
  | { readonly is: "watched-until" | "gone"; readonly at: DateTime };

function standingWords(standing: Standing): Bilingual {
  switch (standing.is) {
    case "active":
      return { zh: "正常", en: "active" };
    case "paused":
      return { zh: "已暂停", en: "paused" };
    case "unbound":
      return { zh: "还没绑定", en: "not bound yet" };
    case "watched":
      return { zh: "只听不说", en: "watched" };
    case "watched-until":
      return {
        zh: `只听不说，到 ${standing.at.toFormat(day.zh)}`,
        en: `watched until ${standing.at.toFormat(day.en)}`,
      };
    case "gone":
      return {
        zh: `我不在群里（${standing.at.toFormat(minute.zh)} 起）`,
        en: `I am not in it (since ${standing.at.toFormat(minute.en)})`,
      };
  }
}
