import type { Connection } from "../../chat/event.ts";
import { networkName } from "../../chat/network-names.ts";
import { type Bilingual, sentence } from "../../kernel/locale.ts";

type About = { readonly network: string };
type Since = About & { readonly since: Bilingual };
type Span = Since & { readonly until: Bilingual };

/** What staff hear of the networks. */
export const wording = {
  lost: sentence<Since>({
    zh: ({ network, since }) =>
      `${networkName(network, "zh")}断开了（${since.zh} 起）。要发的没丢，我会一直重试；需要扫码请看服务器屏幕。这期间可以把居民的话转发或复制给我。`,
    en: ({ network, since }) =>
      `${networkName(network, "en")} is cut off (since ${since.en}). Nothing to be sent is lost, and I keep trying; if it wants a login, see the server's screen. Meanwhile you can forward or paste to me what residents say.`,
  }),
  expired: sentence<Since>({
    zh: ({ network, since }) =>
      `${networkName(network, "zh")}要重新登录（${since.zh} 起断开），请看服务器屏幕。要发的没丢，连上就发。这期间可以把居民的话转发或复制给我。`,
    en: ({ network, since }) =>
      `${networkName(network, "en")} wants a new login (cut off since ${since.en}); please see the server's screen. Nothing to be sent is lost. Meanwhile you can forward or paste to me what residents say.`,
  }),
  braked: sentence<Since>({
    zh: ({ network, since }) =>
      `${networkName(network, "zh")}嫌我说话太多（${since.zh} 起），我先歇一会儿。要发的没丢，之后再发；急事请在群里直接说。`,
    en: ({ network, since }) =>
      `${networkName(network, "en")} finds that I talk too much (since ${since.en}), so I rest for a while. Nothing to be sent is lost; please say what is urgent in the group yourselves.`,
  }),
  mayHaveMissed: sentence<Span>({
    zh: ({ network, since, until }) =>
      `${networkName(network, "zh")} ${since.zh}–${until.zh} 断开过，期间群里的话可能没收到，请大家再发一次。`,
    en: ({ network, since, until }) =>
      `${networkName(network, "en")} was cut off ${since.en}–${until.en}. I may have missed what was said in the groups; please ask people to say it again.`,
  }),
  caughtUp: sentence<Span>({
    zh: ({ network, since, until }) =>
      `${networkName(network, "zh")} ${since.zh}–${until.zh} 断开过，已恢复；期间群里的话我会补读。`,
    en: ({ network, since, until }) =>
      `${networkName(network, "en")} was cut off ${since.en}–${until.en} and is back. I am reading what was said meanwhile.`,
  }),
  speaksAgain: sentence<About>({
    zh: ({ network }) => `${networkName(network, "zh")}又可以发了，留着的消息这就发出。`,
    en: ({ network }) =>
      `${networkName(network, "en")} lets me speak again; what was kept goes out now.`,
  }),
  unreadable: sentence<{ readonly group: string | null; readonly at: Bilingual }>({
    zh: ({ group, at }) =>
      `${group === null ? "" : `${group} 群`}有一条消息没能读入（${at.zh}），已搁置。请看一眼，有需要就转发给我。`,
    en: ({ group, at }) =>
      `A message${group === null ? "" : ` in ${group}`} could not be read (${at.en}) and was put aside. Please have a look, and forward to me what is needed.`,
  }),
  faceless: sentence<{ readonly group: string; readonly text: string }>({
    zh: ({ group, text }) => `可能紧急，请先核实：${group} 群里不知是谁说“${text}”`,
    en: ({ group, text }) =>
      `Maybe urgent, please check: in ${group} somebody unknown said “${text}”`,
  }),
} as const;

/** What is said when a network goes away. */
export const awayWording = (state: Exclude<Connection["state"], "up">) => wording[state];
