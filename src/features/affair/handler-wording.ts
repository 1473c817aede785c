import { type Bilingual, sentence } from "../../kernel/locale.ts";
import { stateName } from "../demand/states.ts";
import {
  began,
  line,
  named,
  type ByUnit,
  type Matter,
  type Numbered,
  type Reasoned,
} from "./words.ts";

/** Whether whoever asked was told. */
type Heard = { readonly told: boolean };

/** Where the bot reaches nobody, whoever reads this can. */
const tellThem: Bilingual = {
  zh: "但联系不上提出的人，请您转告",
  en: "; its author cannot be reached from here, please tell them",
};

/** What units and staff read about affairs 微事务. */
export const toHandlers = {
  movedOn: sentence<Numbered & ByUnit>({
    zh: ({ number, unit }) => `#${number} 已转${named(unit, "zh")}，这里不用再办。`,
    en: ({ number, unit }) => `#${number} is with ${named(unit, "en")} now; nothing to do here.`,
  }),
  toAccept: sentence<Numbered & { what: string; due: string | null; alone: boolean }>({
    zh: ({ number, what, due, alone }) =>
      alone
        ? `#${number} ${what}\n${due === null ? "" : `${due} 前`}请受理，回复：受理 ${number}`
        : `#${number} ${what}（受理 ${number}）`,
    en: ({ number, what, due, alone }) =>
      alone
        ? `#${number} ${what}\nPlease accept${due === null ? "" : ` by ${due}`}: accept ${number}`
        : `#${number} ${what} (accept ${number})`,
  }),
  inWork: sentence<Numbered & { what: string; state: string; due: string | null }>({
    zh: ({ number, what, state, due }) =>
      `#${number} ${what} · ${stateName(state, "zh", "affair")}${due === null ? "" : `，${due} 前办结`}\n有进展请回复本条；办好请回复：完成 ${number} 结果`,
    en: ({ number, what, state, due }) =>
      `#${number} ${what} · ${stateName(state, "en", "affair")}${due === null ? "" : `, to be finished by ${due}`}\nNews: reply to this. When done: done ${number} RESULT`,
  }),
  mark: {
    emergency: { zh: "【紧急】", en: "[EMERGENCY] " },
    urgent: { zh: "【急】", en: "[URGENT] " },
    soon: { zh: "", en: "" },
    routine: { zh: "", en: "" },
  },
  reportedBy: sentence<{ count: number }>({
    zh: ({ count }) => `${count} 人反映`,
    en: ({ count }) => `reported by ${count}`,
  }),
  delicate: { zh: "一件需要私下了解的事", en: "something to be handled in private" },
  accepted: sentence<Numbered & { name: string }>({
    zh: ({ number, name }) => `#${number} ${name}已受理，谢谢！`,
    en: ({ number, name }) => `#${number} ${name} has accepted it, thank you!`,
  }),
  yours: sentence<Matter & { place: string; contact: string; due: string | null }>({
    zh: ({ number, gist, place, contact, due }) =>
      `#${number} ${gist.zh}${line("地点：", place)}${line("联系人：", contact)}\n${due === null ? "" : `${due} 前办结。`}办好请回复：完成 ${number} 结果`,
    en: ({ number, gist, place, contact, due }) =>
      `#${number} ${gist.en}${line("Place: ", place)}${line("Contact: ", contact)}\n${due === null ? "" : `To be finished by ${due}. `}When done: done ${number} RESULT`,
  }),
  noted: sentence<Numbered & Heard>({
    zh: ({ number, told }) =>
      `#${number} 已记下，${told ? "并告诉了提出的人" : tellThem.zh}。办好请回复：完成 ${number} 结果`,
    en: ({ number, told }) =>
      `#${number} noted${told ? " and passed on" : tellThem.en}. When done: done ${number} RESULT`,
  }),
  notedQuietly: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已记下。`,
    en: ({ number }) => `#${number} noted.`,
  }),
  yoursQuietly: sentence<Numbered & { quotes: Bilingual; location: string | null }>({
    zh: ({ number, quotes, location }) =>
      `#${number} ${quotes.zh}${location === null ? "" : `\n地点：${location}`}\n请私下联系。办好请回复：完成 ${number} 结果`,
    en: ({ number, quotes, location }) =>
      `#${number} ${quotes.en}${location === null ? "" : `\nPlace: ${location}`}\nPlease reach out privately. When done: done ${number} RESULT`,
  }),
  whichAnswer: sentence<Numbered>({
    zh: ({ number }) =>
      `#${number} 这是哪一种答复？请回复：办（当场办理）、转（转告受理）、代（代行受理）、路（告知路径）或 释（耐心解释）`,
    en: ({ number }) =>
      `#${number} Which answer is this? Please reply: start (handled now), assign, accept (on their behalf), redirect or explain`,
  }),
  doneNoted: sentence<Numbered & { byStaff: boolean }>({
    zh: ({ number, byStaff }) => `#${number} 辛苦了！已请${byStaff ? "工作人员" : "对方"}确认。`,
    en: ({ number, byStaff }) =>
      `#${number} Thank you! ${byStaff ? "Staff are" : "The other side is"} asked to confirm.`,
  }),
  doneQuietly: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已记下，辛苦了。`,
    en: ({ number }) => `#${number} noted. Thank you for what you did.`,
  }),
  pleaseConfirm: sentence<Matter>({
    zh: ({ number, gist }) =>
      `#${number} ${gist.zh}：已办好，还没有人确认。情况属实请回复：确认 ${number}`,
    en: ({ number, gist }) =>
      `#${number} ${gist.en}: done, nobody has confirmed it yet. If it is: confirm ${number}`,
  }),
  confirmedForHandler: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已确认办结，谢谢您！`,
    en: ({ number }) => `#${number} is confirmed. Thank you!`,
  }),
  again: sentence<Matter & { reason: string }>({
    zh: ({ number, gist, reason }) =>
      `#${number} ${gist.zh}：对方说还没解决${reason === "" ? "" : `（${reason}）`}，请再看看。办好请回复：完成 ${number} 结果`,
    en: ({ number, gist, reason }) =>
      `#${number} ${gist.en}: it is not solved yet${reason === "" ? "" : ` (${reason})`}. Please look again. When done: done ${number} RESULT`,
  }),
  twiceLow: sentence<Numbered & { marks: string }>({
    zh: ({ number, marks }) => `#${number} 两次评价偏低（${marks}），请工作人员跟进。`,
    en: ({ number, marks }) => `#${number} was rated low twice (${marks}). Please follow it up.`,
  }),
  assigned: sentence<Numbered & ByUnit>({
    zh: ({ number, unit }) => `#${number} 已转${named(unit, "zh")}。`,
    en: ({ number, unit }) => `#${number} goes to ${named(unit, "en")}.`,
  }),
  takenOff: sentence<Numbered & ByUnit>({
    zh: ({ number, unit }) => `#${number} 已转${named(unit, "zh")}，您不用再跟，谢谢！`,
    en: ({ number, unit }) =>
      `#${number} now goes to ${named(unit, "en")}. Thank you for your work!`,
  }),
  returned: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已退回社区，谢谢您说明。`,
    en: ({ number }) => `#${number} goes back to the community. Thank you for saying why.`,
  }),
  returnedToStaff: sentence<Matter & { reason: string; from: Bilingual | null }>({
    zh: ({ number, gist, reason, from }) =>
      `#${number} ${gist.zh}：${named(from, "zh")}退回（${reason}）。请回复：派 ${number} 单位`,
    en: ({ number, gist, reason, from }) =>
      `#${number} ${gist.en}: returned by ${named(from, "en")} (${reason}). Please reply: assign ${number} UNIT`,
  }),
  freedToStaff: sentence<Matter>({
    zh: ({ number, gist }) => `#${number} ${gist.zh}：原来的经办人离开了，请重新受理或派单。`,
    en: ({ number, gist }) =>
      `#${number} ${gist.en}: who handled it has left. Please accept it or assign it anew.`,
  }),
  noUnit: sentence<Matter>({
    zh: ({ number, gist }) =>
      `#${number} ${gist.zh}：没有对应的责任单位。请回复：派 ${number} 单位，或 受理 ${number}`,
    en: ({ number, gist }) =>
      `#${number} ${gist.en}: no unit is responsible. Please reply: assign ${number} UNIT, or accept ${number}`,
  }),
  missingRule: sentence<Numbered & { category: Bilingual; area: string; unit: Bilingual | null }>({
    zh: ({ number, category, area, unit }) =>
      `#${number} 社区档案里没有“${category.zh} · ${area}”的派单规则，先交给${named(unit, "zh")}。请在 routing 里补一条。`,
    en: ({ number, category, area, unit }) =>
      `#${number}: the community file has no routing for “${category.en} · ${area}”; ${named(unit, "en")} gets it. Please add a rule under routing.`,
  }),
  extended: sentence<Numbered & Heard & { due: string }>({
    zh: ({ number, due, told }) =>
      `#${number} 已延期到 ${due}，${told ? "并告诉了提出的人" : tellThem.zh}。`,
    en: ({ number, due, told }) =>
      `#${number} is extended to ${due}${told ? ", and its author is told" : tellThem.en}.`,
  }),
  extensionAsked: sentence<Reasoned & ByUnit & { length: string }>({
    zh: ({ number, unit, length, reason }) =>
      `#${number} ${named(unit, "zh")}申请延期 ${length}：${reason}。同意请回复：延期 ${number} ${length} ${reason}`,
    en: ({ number, unit, length, reason }) =>
      `#${number} ${began(named(unit, "en"))} asks for ${length} more: ${reason}. To agree: extend ${number} ${length} ${reason}`,
  }),
  extensionPassedOn: sentence<Numbered>({
    zh: ({ number }) => `#${number} 延期申请已转社区，同意后告诉您。`,
    en: ({ number }) =>
      `#${number}: your request is with the community; you hear when it is granted.`,
  }),
  extensionGranted: sentence<Numbered & { due: string }>({
    zh: ({ number, due }) => `#${number} 同意延期，新的期限：${due}。`,
    en: ({ number, due }) => `#${number} is extended to ${due}.`,
  }),
  pathNoted: sentence<Numbered & Heard>({
    zh: ({ number, told }) => `#${number} ${told ? "已告知路径" : `已记下，${tellThem.zh}`}。`,
    en: ({ number, told }) => `#${number} ${told ? "The way is shown" : `noted${tellThem.en}`}.`,
  }),
  appealed: sentence<Matter & { reason: string }>({
    zh: ({ number, gist, reason }) =>
      `#${number} ${gist.zh}：本人申诉（${reason}）。同意请回复：重开 ${number}`,
    en: ({ number, gist, reason }) =>
      `#${number} ${gist.en}: its author appeals (${reason}). To grant it: reopen ${number}`,
  }),
  dismissedByStaff: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已撤下。`,
    en: ({ number }) => `#${number} is taken down.`,
  }),
  noRequest: sentence<Numbered>({
    zh: ({ number }) => `#${number} 经核实不用办了，谢谢！`,
    en: ({ number }) => `#${number} turned out to be no request; nothing to do. Thank you!`,
  }),
  confirmedForStaff: sentence<Numbered & Heard>({
    zh: ({ number, told }) => `#${number} 已确认办结，${told ? "并告诉了提出的人" : tellThem.zh}。`,
    en: ({ number, told }) =>
      `#${number} is confirmed${told ? ", and its author is told" : tellThem.en}.`,
  }),
  opened: sentence<Numbered & ByUnit>({
    zh: ({ number, unit }) => `#${number} 已转${named(unit, "zh")}。`,
    en: ({ number, unit }) => `#${number} is with ${named(unit, "en")} now.`,
  }),
  openedUrgently: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已按紧急处理，正在通知相关人员。`,
    en: ({ number }) => `#${number} is handled as an emergency; everybody concerned is paged.`,
  }),
  noLongerNeeded: sentence<Numbered>({
    zh: ({ number }) => `#${number} 对方撤回了，不用再办，谢谢！`,
    en: ({ number }) => `#${number} is no longer needed. Thank you!`,
  }),
  helpOffered: sentence<Numbered & { name: string }>({
    zh: ({ number, name }) => `#${number} ${name}愿意帮忙，需要时请联系。`,
    en: ({ number, name }) => `#${number} ${name} offers to help; please get in touch if you like.`,
  }),
  reported: sentence<Numbered>({
    zh: ({ number }) => `#${number} 有人反映办理中有问题，请了解情况。`,
    en: ({ number }) => `#${number}: somebody reports trouble with it; please look into it.`,
  }),
};
