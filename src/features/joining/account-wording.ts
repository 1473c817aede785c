import { networkName } from "../../chat/network-names.ts";
import { type Bilingual, type Locale, sentence } from "../../kernel/locale.ts";
import type { Code } from "../../store/codes.ts";

type Refused = { readonly number: number | null };
type Coded = { readonly code: string };
type Networks = { readonly here: string; readonly there: string | null };

type Purpose = Pick<Code, "purpose">;

/** What gets a new code of a kind. */
const again: Readonly<Record<Code["purpose"], Bilingual>> = {
  account: { zh: "绑定", en: "bind" },
  friend: { zh: "帮助", en: "help" },
  group: { zh: "设置", en: "setup" },
  office: { zh: "任命 网格员", en: "appoint grid" },
  replace: { zh: "换号", en: "new account" },
};

const numbered = (numbers: readonly number[]): string => numbers.map((n) => `#${n}`).join("、");

/** What becomes of wishes that one would hold of one's own. */
const freed: Bilingual<(numbers: readonly number[]) => string> = {
  zh: (numbers) =>
    numbers.length === 0 ? "" : `${numbered(numbers)} 是您自己提的，已放回，请别的邻居来帮。`,
  en: (numbers) =>
    numbers.length === 0
      ? ""
      : ` ${numbered(numbers)} is your own request; another neighbour is asked instead.`,
};

const on = (network: string, locale: Locale): string => networkName(network, locale);

/** What the bot says about accounts, and the codes that link them. */
export const wording = {
  linkCode: sentence<Coded>({
    zh: ({ code }) =>
      `请在另一个网络（或用您的另一个账号）私聊我发：绑定 ${code}（10 分钟内有效，别发到群里，也别给别人）`,
    en: ({ code }) =>
      `From your other network, or your other account, send me privately: bind ${code} (good for 10 minutes; never in a group, never to anybody else)`,
  }),
  linked: sentence<Networks & { community: Bilingual; freed: readonly number[] }>({
    zh: ({ here, there, community, freed: numbers }) =>
      `已连上${community.zh}的${there === null || there === here ? "另一个账号" : `账号：您在${on(there, "zh")}和${on(here, "zh")}上是同一个人了`}。${freed.zh(numbers)}`,
    en: ({ here, there, community, freed: numbers }) =>
      `Linked in ${community.en}: ${there === null || there === here ? "your other account is you, too" : `you are the same person on ${on(there, "en")} and ${on(here, "en")} now`}.${freed.en(numbers)}`,
  }),
  linkedTo: sentence<{ here: string; name: string }>({
    zh: ({ here, name }) =>
      `已连上：${on(here, "zh")}上的“${name}”现在也是您。不是您本人操作，请马上告诉社区工作人员。`,
    en: ({ here, name }) =>
      `Linked: “${name}” on ${on(here, "en")} is you now, too. If that was not you, please tell the community's staff at once.`,
  }),
  sure: sentence<Coded & { name: string; verb: string }>({
    zh: ({ code, name, verb }) =>
      `这个码是“${name}”取的，连上以后对方就有您的权限。只有那也是您本人，才回复：${verb} ${code} 确认`,
    en: ({ code, name, verb }) =>
      `This code was made for “${name}”, who would have all your rights. Only if that is you, reply: ${verb} ${code} confirm`,
  }),
  replaceCode: sentence<Coded>({
    zh: ({ code }) => `请用新账号私聊我发：换号 ${code}（24 小时内有效，只能用一次，别给别人）`,
    en: ({ code }) =>
      `From your new account, send me privately: new account ${code} (good for 24 hours, once; never to anybody else)`,
  }),
  replaceCodeFor: sentence<Coded & { name: string }>({
    zh: ({ code, name }) =>
      `请当面交给${name}，让本人用新账号私聊我发：换号 ${code}（24 小时内有效，只能用一次）`,
    en: ({ code, name }) =>
      `Please hand it to ${name} in person, to send me privately from the new account: new account ${code} (good for 24 hours, once)`,
  }),
  replaced: sentence<{ here: string; listed: boolean; freed: readonly number[] }>({
    zh: ({ here, listed, freed: numbers }) =>
      `已换号：以后您在${on(here, "zh")}上用这个账号。${freed.zh(numbers)}${listed ? "社区档案里还是旧账号，请管理员改一下。" : ""}`,
    en: ({ here, listed, freed: numbers }) =>
      `Done: on ${on(here, "en")} this account is you from now on.${freed.en(numbers)}${listed ? " The community file still lists the old one; please have the admin change it." : ""}`,
  }),
  detached: sentence({
    zh: () => "这个账号的事已转到新账号。不是您本人操作，请马上告诉社区工作人员。",
    en: () =>
      "Your new account goes on from here. If that was not you, please tell the community's staff at once.",
  }),
  hasReplaced: sentence<{ name: string }>({
    zh: ({ name }) => `${name} 已用您给的码换好账号。`,
    en: ({ name }) => `${name} has the new account now, by the code you gave.`,
  }),
  nowInOffice: sentence<{ role: Bilingual; area: Bilingual; freed: readonly number[] }>({
    zh: ({ role, area, freed: numbers }) =>
      `您现在是${area.zh}的${role.zh}，谢谢您！看看能做什么请回复：帮助${freed.zh(numbers)}`,
    en: ({ role, area, freed: numbers }) =>
      `You are now ${role.en} of ${area.en}, thank you! To see what you can do: help${freed.en(numbers)}`,
  }),
  tookOffice: sentence<{ name: string; account: string; role: Bilingual; area: Bilingual }>({
    zh: ({ name, account, role, area }) =>
      `${name}（${account}）已用您的码成为${area.zh}的${role.zh}。不是本人请回复：免职 ${account}`,
    en: ({ name, account, role, area }) =>
      `${name} (${account}) is now ${role.en} of ${area.en}, by your code. If it is not them: relieve ${account}`,
  }),
  befriended: sentence({
    zh: () => "加好了，以后有联系方式或照片就发到这里。",
    en: () => "Done: contacts and photos for you come here from now on.",
  }),
  codeSeen: sentence<Purpose>({
    zh: ({ purpose }) => `您取的码被发到了群里，已作废。需要请重新取：${again[purpose].zh}`,
    en: ({ purpose }) =>
      `Your code was sent to a group and is void now. For a new one: ${again[purpose].en}`,
  }),
  badCode: sentence<Refused>({
    zh: () => "这个码不对，或者过期、用过了。请重新取一个：绑定",
    en: () => "That code is wrong, used or out of date. For a new one: bind",
  }),
  tooOften: sentence<Refused>({
    zh: () => "试了太多次，请过 10 分钟再试。",
    en: () => "Too many tries. Please try again in 10 minutes.",
  }),
  ownCode: sentence<Refused>({
    zh: () => "这是您自己的码，请用另一个账号发给我。",
    en: () => "This is your own code; please send it from your other account.",
  }),
  bothListed: sentence<Refused>({
    zh: () => "社区档案里这是两个人，没法连上。确是一个人的话，请管理员先改档案。",
    en: () =>
      "The community file lists these as two people. If they are one, please have the admin change the file first.",
  }),
  typedOpenly: sentence<Refused & Purpose>({
    zh: ({ purpose }) =>
      purpose === "office"
        ? "码发到群里就作废了。请让管理员重新取一个，私聊我发。"
        : `码发到群里就作废了。请私聊我重新取一个：${again[purpose].zh}`,
    en: ({ purpose }) =>
      purpose === "office"
        ? "A code sent to a group is void. Please have the admin get a new one, and send it to me privately."
        : `A code sent to a group is void. Please get a new one privately: ${again[purpose].en}`,
  }),
  onlyPrivate: sentence<Refused>({
    zh: () => "请私聊我发，码不能出现在群里。",
    en: () => "Please send that to me privately; codes do not belong in a group.",
  }),
  inTheGroup: sentence<Refused>({
    zh: () => "这是群的码，请在要登记的那个群里发。",
    en: () => "This code is for a group; please send it in that group.",
  }),
  asFriend: sentence<Refused>({
    zh: () => "不用发到群里：加我为好友，验证消息填这个码就行。",
    en: () => "No need to send it here: add me as a friend, with the code as the message.",
  }),
  notYours: sentence<Refused>({
    zh: () => "没法给这位取码：居民要本片工作人员，有职务的要管理员。",
    en: () =>
      "You cannot get a code for them: for residents staff of their area can, for officers the admin.",
  }),
  whoIsMeant: sentence<Refused>({
    zh: () => "没认出是谁。称呼谁都能改，请写账号或社区档案里的编号：换号 账号",
    en: () =>
      "I could not tell who is meant. Anybody can bear any name: please write the account or the id of the community file: new account ACCOUNT",
  }),
  notByName: sentence<Refused & { accounts: readonly string[] }>({
    zh: ({ accounts }) =>
      `称呼谁都能改，请先当面核对，再写账号：${accounts.map((account) => `换号 ${account}`).join("，或 ")}`,
    en: ({ accounts }) =>
      `Anybody can bear any name. Please make sure in person, then write the account: ${accounts.map((account) => `new account ${account}`).join(", or ")}`,
  }),
};
