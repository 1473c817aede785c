import { sentence } from "../../kernel/locale.ts";
import { stateName } from "../demand/states.ts";
import {
  began,
  named,
  stopped,
  type ByUnit,
  type Matter,
  type Numbered,
  type Reasoned,
} from "./words.ts";

/** What residents and whoever asked read about affairs 微事务. */
export const wording = {
  received: sentence<Matter & ByUnit & { delicate: boolean }>({
    zh: ({ number, gist, unit, delicate }) =>
      delicate
        ? `#${number} 已受理`
        : `#${number} 已受理：${gist.zh}。已转${named(unit, "zh")}，办好了回复您。`,
    en: ({ number, gist, unit, delicate }) =>
      delicate
        ? `#${number} received`
        : `#${number} received: ${gist.en}. It is with ${named(unit, "en")}; you will hear when it is done.`,
  }),
  receivedPrivately: sentence<Matter & ByUnit>({
    zh: ({ number, gist, unit }) =>
      `#${number} 已受理：${gist.zh}。已转${named(unit, "zh")}，进展私下告诉您。`,
    en: ({ number, gist, unit }) =>
      `#${number} received: ${gist.en}. It is with ${named(unit, "en")}; I keep you posted here.`,
  }),
  state: sentence<Matter & { state: string; delicate: boolean }>({
    zh: ({ number, gist, state, delicate }) =>
      `#${number} ${delicate ? "" : `${gist.zh} · `}${stateName(state, "zh", "affair")}`,
    en: ({ number, gist, state, delicate }) =>
      `#${number} ${delicate ? "" : `${gist.en} · `}${stateName(state, "en", "affair")}`,
  }),
  isThisAnAffair: sentence<Matter>({
    zh: ({ number, gist }) =>
      `#${number} 您是想请物业或社区来处理吗？（${gist.zh}）请回复：是 或 不是`,
    en: ({ number, gist }) =>
      `#${number} Shall the property firm or the community see to it? (${gist.en}) Please reply: yes or no`,
  }),
  isThisForAnother: sentence<Matter>({
    zh: ({ number, gist }) =>
      `#${number} 您是替一位居民请物业或社区来处理吗？（${gist.zh}）征得本人同意后请回复：是，不用登记请回复：不是`,
    en: ({ number, gist }) =>
      `#${number} Shall the property firm or the community see to it for somebody else? (${gist.en}) Once they agree, please reply: yes; else: no`,
  }),
  acceptedForAsker: sentence<Numbered & ByUnit & { due: string | null }>({
    zh: ({ number, unit, due }) =>
      `#${number} ${named(unit, "zh")}已受理${due === null ? "" : `，预计 ${due} 前办好`}。`,
    en: ({ number, unit, due }) =>
      `#${number} ${began(named(unit, "en"))} has accepted it${due === null ? "" : `; it should be done by ${due}`}.`,
  }),
  startedForAsker: sentence<Numbered & ByUnit & { note: string }>({
    zh: ({ number, unit, note }) =>
      `#${number} ${named(unit, "zh")}在处理了${note === "" ? "。" : `：${note}`}`,
    en: ({ number, unit, note }) =>
      `#${number} ${began(named(unit, "en"))} is working on it${note === "" ? "." : `: ${note}`}`,
  }),
  result: sentence<Numbered & { words: string }>({
    zh: ({ number, words }) => `#${number} 已办好${words === "" ? "" : `：${stopped(words)}`}。`,
    en: ({ number, words }) => `#${number} is done${words === "" ? "" : `: ${stopped(words)}`}.`,
  }),
  closed: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已办结，谢谢您确认！`,
    en: ({ number }) => `#${number} is complete. Thank you for confirming!`,
  }),
  closedByStaff: sentence<Numbered & { name: string }>({
    zh: ({ number, name }) =>
      `#${number} 社区${name}确认已办结。若没解决，3 天内请回复：没解决 ${number}`,
    en: ({ number, name }) =>
      `#${number} ${name} of the community confirms it is done. If not, within 3 days reply: unsolved ${number}`,
  }),
  pleaseRate: sentence<Numbered>({
    zh: ({ number }) => `#${number} 办得怎么样？直接回复 1–5 分就行（5 最好）。`,
    en: ({ number }) => `#${number} How was it handled? Just reply 1–5 (5 is best).`,
  }),
  rateHere: sentence<{ requester: string }>({
    zh: ({ requester }) => `${requester} 回复本条 1–5 可以打分。`,
    en: ({ requester }) => `${requester} reply 1–5 to this to rate it.`,
  }),
  rated: sentence<Numbered>({
    zh: ({ number }) => `#${number} 谢谢您的评价！`,
    en: ({ number }) => `#${number} Thank you for the rating!`,
  }),
  sorryAgain: sentence<Numbered>({
    zh: ({ number }) => `#${number} 知道了，继续为您办。`,
    en: ({ number }) => `#${number} Understood. It is taken up again.`,
  }),
  reopened: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已重新打开。`,
    en: ({ number }) => `#${number} is open again.`,
  }),
  reopenedForAsker: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已重新办理，有进展告诉您。`,
    en: ({ number }) => `#${number} is taken up again; I keep you posted.`,
  }),
  extendedForAsker: sentence<Reasoned & { due: string }>({
    zh: ({ number, due, reason }) =>
      `#${number} 要多一些时间${reason === "" ? "" : `：${reason}`}。新的期限：${due}。`,
    en: ({ number, due, reason }) =>
      `#${number} needs more time${reason === "" ? "" : `: ${reason}`}. New date: ${due}.`,
  }),
  redirected: sentence<Numbered & { path: string }>({
    zh: ({ number, path }) => `#${number} 这件事请这样办：${path}`,
    en: ({ number, path }) => `#${number} The way to get this done: ${path}`,
  }),
  redirectedForAsker: sentence<Numbered & { path: string }>({
    zh: ({ number, path }) =>
      `#${number} 这件事请这样办：${path}\n有疑问请回复：申诉 ${number} 原因`,
    en: ({ number, path }) =>
      `#${number} The way to get this done: ${path}\nIf that does not help: appeal ${number} REASON`,
  }),
  appealNoted: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已转工作人员，会再看一遍。`,
    en: ({ number }) => `#${number} is with staff, who will look at it again.`,
  }),
  withdrawn: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已撤回。`,
    en: ({ number }) => `#${number} is withdrawn.`,
  }),
  dismissed: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已撤下，打扰了。`,
    en: ({ number }) => `#${number} is taken down. Sorry for the noise.`,
  }),
  isAffairNow: sentence<Numbered & ByUnit>({
    zh: ({ number, unit }) => `#${number} 这件事由${named(unit, "zh")}来办，进展私下告诉您。`,
    en: ({ number, unit }) =>
      `#${number} is for ${named(unit, "en")} to handle; I keep you posted here.`,
  }),
  takenDown: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已撤下。如果确实需要，请再说一遍。`,
    en: ({ number }) => `#${number} is taken down. If it is needed after all, please say it again.`,
  }),
  onItsWay: sentence<Numbered & ByUnit>({
    zh: ({ number, unit }) =>
      unit === null
        ? `#${number} 正在重新安排，定了就告诉您。`
        : `#${number} 改由${unit.zh}办理，受理了就告诉您。`,
    en: ({ number, unit }) =>
      unit === null
        ? `#${number} is being arranged anew; I tell you who takes it.`
        : `#${number} is with ${unit.en} now; I tell you when they accept it.`,
  }),
  explained: sentence<Numbered & ByUnit & { words: string }>({
    zh: ({ number, unit, words }) => `#${number} ${named(unit, "zh")}答复：${stopped(words)}。`,
    en: ({ number, unit, words }) =>
      `#${number} ${began(named(unit, "en"))} answers: ${stopped(words)}.`,
  }),
  explainedPlainly: sentence<Numbered & ByUnit>({
    zh: ({ number, unit }) => `#${number} ${named(unit, "zh")}已答复。`,
    en: ({ number, unit }) => `#${number} ${began(named(unit, "en"))} has answered.`,
  }),
  helpPassedOn: sentence<Numbered & ByUnit>({
    zh: ({ number, unit }) => `#${number} 由${named(unit, "zh")}办理，您的好意已转告，谢谢！`,
    en: ({ number, unit }) =>
      `#${number} is with ${named(unit, "en")}; your kind offer is passed on, thank you!`,
  }),
  reportThanked: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已转给工作人员，谢谢您告诉我们。`,
    en: ({ number }) => `#${number} is passed to staff. Thank you for telling us.`,
  }),
};
