import { sentence } from "../../kernel/locale.ts";

type Line = { readonly number: number; readonly gist: string; readonly state: string };

/** What the bot says about demands of every kind. */
export const wording = {
  unknown: sentence<{ number: number | null }>({
    zh: ({ number }) => `没有找到 #${number}。看看：我的诉求`,
    en: ({ number }) => `#${number} was not found. To see yours: my list`,
  }),
  notForThis: sentence<{ number: number | null }>({
    zh: ({ number }) => `#${number} 不能这样办。看看：进度 ${number}`,
    en: ({ number }) => `That cannot be done with #${number}. To see it: status ${number}`,
  }),
  whichOne: sentence<{ numbers: readonly number[] }>({
    zh: ({ numbers }) => `是哪一件？请回复：认领 ${numbers.join(" 或 认领 ")}`,
    en: ({ numbers }) => `Which one? Please reply: claim ${numbers.join(" or claim ")}`,
  }),
  unclear: sentence<{ guess: number; word: string }>({
    zh: ({ guess, word }) => `编号没看清，是 #${guess} 吗？请回复：${word} ${guess}`,
    en: ({ guess, word }) =>
      `I am not sure of the number. If you mean #${guess}, please reply: ${word} ${guess}`,
  }),
  tooLong: sentence({
    zh: () => "这个编号太长了，请核对后再发一次。",
    en: () => "That number is too long; please check it and send it again.",
  }),
  missingNumber: sentence<{ word: string }>({
    zh: ({ word }) => `请带上编号，例如：${word} 12`,
    en: ({ word }) => `Please add the number, for example: ${word} 12`,
  }),
  missingRest: sentence<{ example: string }>({
    zh: ({ example }) => `还差几个字，请写成：${example}`,
    en: ({ example }) => `A few words are missing; please write: ${example}`,
  }),
  line: sentence<Line>({
    zh: ({ number, gist, state }) => `#${number} ${gist} · ${state}`,
    en: ({ number, gist, state }) => `#${number} ${gist} · ${state}`,
  }),
  contact: sentence<{ contact: string }>({
    zh: ({ contact }) => `联系方式：${contact}`,
    en: ({ contact }) => `Contact: ${contact}`,
  }),
  nothingYours: sentence({
    zh: () => "您现在没有进行中的诉求。需要帮忙，照常在群里说就好。",
    en: () => "You have nothing open. If you need a hand, just say so in the group.",
  }),
  emptyWall: sentence({
    zh: () => "心愿墙是空的，大家都安好。",
    en: () => "The wish wall is empty. All is well.",
  }),
  wall: sentence<{ total: number; lines: readonly string[] }>({
    zh: ({ total, lines }) =>
      `心愿墙，等人帮忙 ${total} 件：\n${lines.join("\n")}\n接一件：认领 编号`,
    en: ({ total, lines }) =>
      `Wish wall, ${total} waiting:\n${lines.join("\n")}\nTo take one: claim NUMBER`,
  }),
  notUnderstood: sentence({
    zh: () => "没太明白。需要帮忙请直接说；看用法请回复：帮助",
    en: () => "I did not get that. If you need a hand, just say what; for help: help",
  }),
  alreadyHere: sentence<{ number: number }>({
    zh: ({ number }) => `#${number} 已经登记过了，不用再发。看看：进度 ${number}`,
    en: ({ number }) =>
      `#${number} is registered already, no need to say it again. To see it: status ${number}`,
  }),
  watched: sentence<{ group: string; gists: string; paused: boolean }>({
    zh: ({ group, gists, paused }) =>
      `${paused ? "暂停中" : "观察中"}（${group}）：本来会登记“${gists}”。没有发到群里。`,
    en: ({ group, gists, paused }) =>
      `${paused ? "Paused" : "Watching"} (${group}): this would have been registered: “${gists}”. Nothing was posted.`,
  }),
  notKept: sentence<{ group: string | null; gist: string }>({
    zh: ({ group, gist }) => `${group ?? "私聊"}有人反映：${gist}。这类事我还不登记，请人工跟进。`,
    en: ({ group, gist }) =>
      `${group ?? "Privately"}: somebody reports “${gist}”. I do not keep such matters yet; please follow up.`,
  }),
  passedOn: sentence({
    zh: () => "这件事要物业或社区来办，我已转告工作人员。",
    en: () => "This is for the property firm or the community; I have passed it to staff.",
  }),
  notMember: sentence({
    zh: () => "我只在小区群里帮忙，请先在群里说一声。",
    en: () => "I only help in the neighbourhood's groups; please say something there first.",
  }),
};
