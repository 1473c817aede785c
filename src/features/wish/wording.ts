import { type Bilingual, type Locale, sentence } from "../../kernel/locale.ts";
import { stateName } from "../demand/states.ts";

type Card = {
  readonly number: number;
  readonly asker: string | null;
  readonly gist: Bilingual;
};
type Numbered = { readonly number: number };
type Named = Numbered & { readonly name: string };

/** How somebody comes to write privately; null where nothing need be said. */
type Way = { readonly way: Bilingual | null };

const by = (way: Bilingual | null, locale: Locale): string =>
  way === null ? "" : { zh: `（${way.zh}）`, en: ` (${way.en})` }[locale];

const someone = (asker: string | null, locale: Locale): string =>
  asker ?? (locale === "zh" ? "一位居民" : "A neighbour");

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What somebody would like, as English says it: a hand, or a thing for a while. */
const wanted = (gist: string): string =>
  gist.startsWith("Borrow ")
    ? `would like to ${lowered(gist)}`
    : `could use a hand: ${lowered(gist)}`;

/** What the bot says about wishes 微心愿. */
export const wording = {
  open: sentence<Card & { alone: boolean }>({
    zh: ({ number, asker, gist, alone }) =>
      `#${number} ${someone(asker, "zh")}想请邻居帮忙：${gist.zh}${alone ? `\n能帮请回复：认领 ${number}` : `（认领 ${number}）`}`,
    en: ({ number, asker, gist, alone }) =>
      `#${number} ${someone(asker, "en")} ${wanted(gist.en)}${alone ? `\nCan you help? Reply: claim ${number}` : ` (claim ${number})`}`,
  }),
  registered: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) =>
      `#${number} 已登记：${gist.zh}。有人接手就告诉您；不需要了请回复：撤回 ${number}`,
    en: ({ number, gist }) =>
      `#${number} is registered: ${gist.en}. I tell you when somebody takes it; if no longer needed: cancel ${number}`,
  }),
  card: sentence<{ number: number; gist: Bilingual; state: string }>({
    zh: ({ number, gist, state }) => `#${number} ${gist.zh} · ${stateName(state, "zh")}`,
    en: ({ number, gist, state }) => `#${number} ${gist.en} · ${stateName(state, "en")}`,
  }),
  thankedCard: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) => `#${number} ${gist.zh} · 已完成，谢谢大家`,
    en: ({ number, gist }) => `#${number} ${gist.en} · completed, thank you all`,
  }),
  inStaffHands: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) => `#${number} ${gist.zh} · 社区工作人员在跟进`,
    en: ({ number, gist }) => `#${number} ${gist.en} · community staff are on it`,
  }),
  taken: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已有人接手，谢谢大家。`,
    en: ({ number }) => `#${number} is taken care of, thank you.`,
  }),
  notNeeded: sentence<Numbered>({
    zh: ({ number }) => `#${number} 不用再帮忙了，谢谢大家。`,
    en: ({ number }) => `#${number} is no longer needed, thank you.`,
  }),
  again: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) => `#${number} ${gist.zh}：还需要帮忙，能帮请回复：认领 ${number}`,
    en: ({ number, gist }) =>
      `#${number} ${gist.en}: a hand is still needed. To help: claim ${number}`,
  }),
  isThisAWish: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) => `#${number} 您是想请邻居帮忙吗？（${gist.zh}）请回复：是 或 不是`,
    en: ({ number, gist }) =>
      `#${number} Are you asking neighbours for a hand? (${gist.en}) Please reply: yes or no`,
  }),
  isThisForAnother: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) =>
      `#${number} 您是替一位居民请邻居帮忙吗？（${gist.zh}）征得本人同意后请回复：是，不用登记请回复：不是`,
    en: ({ number, gist }) =>
      `#${number} Are you asking neighbours for somebody else? (${gist.en}) Once they agree, please reply: yes; else: no`,
  }),
  received: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已收到，工作人员看过后会告诉您。`,
    en: ({ number }) => `#${number} received. Staff will look at it first and let you know.`,
  }),
  pleaseScreen: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) =>
      `#${number} 待发布：“${gist.zh}”\n请回复：发布 ${number}，或 不发 ${number} 原因`,
    en: ({ number, gist }) =>
      `#${number} to be looked at: “${gist.en}”\nPlease reply: approve ${number}, or reject ${number} REASON`,
  }),
  stillToScreen: sentence<Numbered & { late: boolean }>({
    zh: ({ number, late }) =>
      `#${number} ${late ? "已超过 24 小时未审核" : "还等着审核"}。请回复：发布 ${number}，或 不发 ${number} 原因`,
    en: ({ number, late }) =>
      `#${number} ${late ? "has waited over 24 hours" : "still waits"} to be looked at. Please reply: approve ${number}, or reject ${number} REASON`,
  }),
  isWishNow: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已转为微心愿，正在请邻居帮忙，有人接手就告诉您。`,
    en: ({ number }) =>
      `#${number} is a wish for the neighbours now; I tell you when somebody takes it.`,
  }),
  notYoursAnyMore: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已转为微心愿，请邻居帮忙，您不用再跟，谢谢！`,
    en: ({ number }) =>
      `#${number} is a wish for the neighbours now; you need do nothing more. Thank you!`,
  }),
  published: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已发布到群里，有人接手就告诉您。`,
    en: ({ number }) => `#${number} is in the group now. I will tell you when somebody takes it.`,
  }),
  approved: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已发布。`,
    en: ({ number }) => `#${number} is posted.`,
  }),
  declined: sentence<Numbered & { reason: string }>({
    zh: ({ number, reason }) => `#${number} 没有发布：${reason}。有疑问请联系社区工作人员。`,
    en: ({ number, reason }) => `#${number} was not posted: ${reason}. Staff are glad to explain.`,
  }),
  rejected: sentence<Numbered & { told: boolean }>({
    zh: ({ number, told }) =>
      `#${number} 已退回，${told ? "并告诉了本人" : "但联系不上本人，请您转告"}。`,
    en: ({ number, told }) =>
      `#${number} is turned down${told ? ", and its author is told" : "; its author cannot be reached from here, please tell them"}.`,
  }),
  handOver: sentence<Numbered & { requester: string; holder: string }>({
    zh: ({ number, requester, holder }) => `#${number} @${holder} 已接，@${requester} 请互相联系。`,
    en: ({ number, requester, holder }) =>
      `#${number} @${holder} has it. @${requester}, please get in touch with each other.`,
  }),
  claimed: sentence<Named>({
    zh: ({ number, name }) => `#${number} ${name}已接，谢谢！`,
    en: ({ number, name }) => `#${number} ${name} has it, thank you!`,
  }),
  youClaimed: sentence<Numbered>({
    zh: ({ number }) => `#${number} 您已接下，谢谢！怎么联系对方，稍后告诉您。`,
    en: ({ number }) => `#${number} is yours, thank you! How to reach its author follows soon.`,
  }),
  youHoldIt: sentence<{
    number: number;
    gist: Bilingual;
    requester: string;
    contact: string | null;
  }>({
    zh: ({ number, gist, requester, contact }) =>
      `#${number} ${gist.zh}：谢谢您接手！对方是${requester}${contact === null ? "，请互相联系" : `，联系方式：${contact}`}。办好请回复：完成 ${number}`,
    en: ({ number, gist, requester, contact }) =>
      `#${number} ${gist.en}: thank you for taking it! It is for ${requester}${contact === null ? "; please get in touch" : `, reach them at: ${contact}`}. When done, reply: done ${number}`,
  }),
  yourHelper: sentence<Named & { contact: boolean; proxy: boolean }>({
    zh: ({ number, name, contact, proxy }) =>
      `#${number} ${name}接了您${proxy ? "代报" : ""}的心愿${contact ? "，您留的联系方式已给对方" : "，请互相联系"}。`,
    en: ({ number, name, contact }) =>
      `#${number} ${name} has taken it up${contact ? " and got the contact you left" : "; please get in touch"}.`,
  }),
  leaveContact: sentence<Named>({
    zh: ({ number, name }) =>
      `#${number} ${name}接了您的心愿，但你们不在同一个软件里。请回复“联系 手机号”，我只转给对方。`,
    en: ({ number, name }) =>
      `#${number} ${name} has taken it up, but you two share no app. Please reply “contact NUMBER”; I pass it on to them alone.`,
  }),
  writeToMeFirst: sentence<{ name: string } & Way>({
    zh: ({ name, way }) => `@${name} 请先私聊我发“帮助”${by(way, "zh")}，我把联系方式发给您。`,
    en: ({ name, way }) =>
      `@${name}, please send me “help” privately first${by(way, "en")}, then I can pass on the contact.`,
  }),
  writeForPhotos: sentence<{ name: string } & Way>({
    zh: ({ name, way }) => `@${name} 有照片给您看，请先私聊我发“帮助”${by(way, "zh")}。`,
    en: ({ name, way }) =>
      `@${name}, there are photos for you; please send me “help” privately first${by(way, "en")}.`,
  }),
  pleaseRelay: sentence<Named>({
    zh: ({ number, name }) => `#${number} 由${name}接手，但双方还联系不上，请工作人员牵个线。`,
    en: ({ number, name }) =>
      `#${number} is taken by ${name}, but the two cannot reach each other. Please connect them.`,
  }),
  checkIn: sentence<Numbered>({
    zh: ({ number }) =>
      `#${number} 进展还顺利吗？办好请回复：完成 ${number}；不方便了请回复：放弃 ${number}`,
    en: ({ number }) =>
      `#${number} How is it going? When done: done ${number}; if you cannot: give up ${number}`,
  }),
  released: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已请其他邻居接力，谢谢您。`,
    en: ({ number }) => `#${number} goes back to the neighbours. Thank you all the same.`,
  }),
  free: sentence<Numbered>({
    zh: ({ number }) => `#${number} 空出来了，先告诉您。想接请回复：认领 ${number}`,
    en: ({ number }) => `#${number} is free again; you hear it first. To take it: claim ${number}`,
  }),
  givenUp: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已放回，谢谢您说一声。`,
    en: ({ number }) => `#${number} is open again. Thank you for saying so.`,
  }),
  needsHelperAgain: sentence<Numbered>({
    zh: ({ number }) => `#${number} 接手的邻居不方便了，正在请别人帮忙。`,
    en: ({ number }) => `#${number} Your helper cannot make it; others are being asked.`,
  }),
  pleaseConfirm: sentence<Named & { requester: string }>({
    zh: ({ number, name, requester }) =>
      `#${number} ${name}说办好了。${requester === "" ? "" : `${requester} `}请回复：确认 ${number}，或 没解决 ${number}`,
    en: ({ number, name, requester }) =>
      `#${number} ${name} says it is done. ${requester === "" ? "Please" : `${requester} please`} reply: confirm ${number}, or unsolved ${number}`,
  }),
  doneNoted: sentence<Numbered & { byStaff: boolean }>({
    zh: ({ number, byStaff }) => `#${number} 辛苦了！已请${byStaff ? "工作人员" : "对方"}确认。`,
    en: ({ number, byStaff }) =>
      `#${number} Thank you! ${byStaff ? "Staff are" : "The other side is"} asked to confirm.`,
  }),
  closed: sentence<Named>({
    zh: ({ number, name }) => `#${number} 已完成，谢谢${name}！`,
    en: ({ number, name }) => `#${number} is complete. Thank you, ${name}!`,
  }),
  closedByStaff: sentence<Named & { staff: string }>({
    zh: ({ number, name, staff }) =>
      `#${number} 社区${staff}确认已完成，谢谢${name}！若没解决，3 天内请回复：没解决 ${number}`,
    en: ({ number, name, staff }) =>
      `#${number} ${staff} of the community confirms it is complete. Thank you, ${name}! If not, within 3 days reply: unsolved ${number}`,
  }),
  pleaseRate: sentence<Numbered>({
    zh: ({ number }) => `#${number} 帮得怎么样？直接回复 1–5 分就行（5 最好）。`,
    en: ({ number }) => `#${number} How did it go? Just reply 1–5 (5 is best).`,
  }),
  rateHere: sentence<{ requester: string }>({
    zh: ({ requester }) => `${requester} 回复本条 1–5 可以打分。`,
    en: ({ requester }) => `${requester} reply 1–5 to this to rate it.`,
  }),
  rated: sentence<Numbered>({
    zh: ({ number }) => `#${number} 谢谢您的评价！`,
    en: ({ number }) => `#${number} Thank you for the rating!`,
  }),
  yourMark: sentence<Numbered & { score: number }>({
    zh: ({ number, score }) => `#${number} 对方给了 ${score} 分，谢谢您！`,
    en: ({ number, score }) => `#${number} was rated ${score} of 5. Thank you!`,
  }),
  sorryAgain: sentence<Numbered>({
    zh: ({ number }) => `#${number} 知道了，继续为您想办法。`,
    en: ({ number }) => `#${number} Understood. We will keep trying.`,
  }),
  twiceLow: sentence<Numbered & { marks: string }>({
    zh: ({ number, marks }) => `#${number} 两次评价偏低（${marks}），请工作人员接手。`,
    en: ({ number, marks }) => `#${number} was rated low twice (${marks}). Please take it over.`,
  }),
  pleaseTake: sentence<{ number: number; gist: Bilingual; days: number }>({
    zh: ({ number, gist, days }) => `#${number} ${gist.zh}：${days} 天没人接，请工作人员安排。`,
    en: ({ number, gist, days }) =>
      `#${number} ${gist.en}: nobody in ${days} days. Please arrange it.`,
  }),
  askOrganisations: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) => `#${number} ${gist.zh}：7 天没人接，可以问问商户和社会组织。`,
    en: ({ number, gist }) =>
      `#${number} ${gist.en}: nobody in 7 days. Shops and organisations may help.`,
  }),
  withdrawn: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已撤回。`,
    en: ({ number }) => `#${number} is withdrawn.`,
  }),
  noLongerNeeded: sentence<Numbered>({
    zh: ({ number }) => `#${number} 对方撤回了，不用再办，谢谢您！`,
    en: ({ number }) => `#${number} is no longer needed. Thank you!`,
  }),
  dismissed: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已撤下，打扰了。`,
    en: ({ number }) => `#${number} is taken down. Sorry for the noise.`,
  }),
  reopened: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已重新打开。`,
    en: ({ number }) => `#${number} is open again.`,
  }),
  reportThanked: sentence<Numbered>({
    zh: ({ number }) => `#${number} 已转给工作人员，谢谢您告诉我们。`,
    en: ({ number }) => `#${number} is passed to staff. Thank you for telling us.`,
  }),
  reported: sentence<Numbered & { holder: string }>({
    zh: ({ number, holder }) =>
      `#${number} 有人举报，请了解情况。${holder}暂停认领；恢复请回复：解冻 ${holder}`,
    en: ({ number, holder }) =>
      `#${number} was reported; please look into it. ${holder} may not claim meanwhile; to lift: unfreeze ${holder}`,
  }),
};
