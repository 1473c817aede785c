import { type Bilingual, sentence } from "../../kernel/locale.ts";
import type { Kind } from "../../reading/schema.ts";
import { stateName } from "./states.ts";

/** `gist` is null where nobody else may read it. */
type Line = { readonly number: number; readonly gist: string | null; readonly state: string };

/** When an affair was reported, handled, answered and rated; null while it was not. */
type Stages = { readonly times: readonly (string | null)[] };

const stageNames: Bilingual<readonly string[]> = {
  zh: ["上报", "处理", "反馈", "评价"],
  en: ["reported", "handled", "answered", "rated"],
};

const stages = (names: readonly string[], { times }: Stages): string =>
  names
    .map((name, stage) => `${times[stage] ? "✓" : "…"} ${name} ${times[stage] ?? ""}`.trim())
    .join(" · ");

/** What the bot says about demands of every kind. */
export const wording = {
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
    zh: ({ number, gist, state }) => `#${number} ${gist === null ? "" : `${gist} · `}${state}`,
    en: ({ number, gist, state }) => `#${number} ${gist === null ? "" : `${gist} · `}${state}`,
  }),
  stages: sentence<Stages>({
    zh: (about) => stages(stageNames.zh, about),
    en: (about) => stages(stageNames.en, about),
  }),
  contact: sentence<{ contact: string }>({
    zh: ({ contact }) => `联系方式：${contact}`,
    en: ({ contact }) => `Contact: ${contact}`,
  }),
  nothingYours: sentence({
    zh: () => "您现在没有进行中的诉求。需要帮忙，照常在群里说就好。",
    en: () => "You have nothing open. If you need a hand, just say so in the group.",
  }),
  moreOfYours: sentence<{ count: number; alone: boolean; way: Bilingual | null }>({
    zh: ({ count, alone, way }) =>
      `${alone ? "您有" : "另有"} ${count} 件不便在群里说，请私聊我发“我的诉求”${way === null ? "" : `（${way.zh}）`}。`,
    en: ({ count, alone, way }) =>
      `${alone ? "" : "And "}${count} ${alone ? "of yours are" : "more"} not for this group: please send me “my list” privately${way === null ? "" : ` (${way.en})`}.`,
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
  undone: sentence<{ number: number; state: string; kind: Kind }>({
    zh: ({ number, state, kind }) =>
      `#${number} 刚才那一步撤销了，现在：${stateName(state, "zh", kind)}。`,
    en: ({ number, state, kind }) =>
      `#${number}: that step is undone; it is now ${stateName(state, "en", kind)}.`,
  }),
  categoryChanged: sentence<{ number: number; category: Bilingual; unit: Bilingual | null }>({
    zh: ({ number, category, unit }) =>
      `#${number} 类别改为${category.zh}${unit === null ? "" : `，由${unit.zh}办理`}。`,
    en: ({ number, category, unit }) =>
      `#${number} is filed under ${category.en} now${unit === null ? "" : `, with ${unit.en}`}.`,
  }),
  kindChanged: sentence<{ number: number; kind: Kind; unit: Bilingual | null }>({
    zh: ({ number, kind, unit }) =>
      kind === "affair"
        ? `#${number} 已转为微事务${unit === null ? "" : `，由${unit.zh}办理`}。`
        : `#${number} 已转为微心愿，请邻居帮忙。`,
    en: ({ number, kind, unit }) =>
      kind === "affair"
        ? `#${number} is an affair now${unit === null ? "" : `, with ${unit.en}`}.`
        : `#${number} is a wish for the neighbours now.`,
  }),
  changed: sentence<{ number: number; gist: Bilingual }>({
    zh: ({ number, gist }) => `#${number} 有改动，现在是：${gist.zh}`,
    en: ({ number, gist }) => `#${number} has changed, it now reads: ${gist.en}`,
  }),
  backToObserving: sentence<{ group: string }>({
    zh: ({ group }) => `${group} 今天有三条被标为“不是”，我先回到只看不说 7 天。`,
    en: ({ group }) =>
      `Three of today's in ${group} were “not a request”; I go back to watching silently for 7 days.`,
  }),
  following: sentence<{ number: number }>({
    zh: ({ number }) => `#${number} 记下了，办好也告诉您。不想收请回复：取消关注 ${number}`,
    en: ({ number }) =>
      `#${number} noted; you will hear the result too. To stop: unfollow ${number}`,
  }),
  unfollowed: sentence<{ number: number }>({
    zh: ({ number }) => `#${number} 好的，不再告诉您进展。`,
    en: ({ number }) => `#${number} All right, you will hear no more of it.`,
  }),
  merged: sentence<{ number: number; into: number }>({
    zh: ({ number, into }) => `#${number} 已并入 #${into}。`,
    en: ({ number, into }) => `#${number} is now part of #${into}.`,
  }),
  mergedForAsker: sentence<{ number: number; into: number }>({
    zh: ({ number, into }) => `#${number} 已并入 #${into}，办好一起告诉您。`,
    en: ({ number, into }) => `#${number} is now part of #${into}; you will hear when it is done.`,
  }),
  mergedForHolder: sentence<{ number: number; into: number }>({
    zh: ({ number, into }) => `#${number} 已并入 #${into} 一起办，这件不用再办了，谢谢您！`,
    en: ({ number, into }) =>
      `#${number} is now part of #${into}; you need not see to it any more. Thank you!`,
  }),
  apart: sentence<{ number: number; from: number }>({
    zh: ({ number, from }) => `#${number} 已从 #${from} 分出来，单独办理。`,
    en: ({ number, from }) => `#${number} is apart from #${from} now, and is seen to on its own.`,
  }),
  mergedInto: sentence<{ into: number }>({
    zh: ({ into }) => `已并入 #${into}`,
    en: ({ into }) => `merged into #${into}`,
  }),
  alsoMerged: sentence<{ numbers: readonly number[] }>({
    zh: ({ numbers }) => `（${numbers.map((number) => `#${number}`).join("、")} 已并入）`,
    en: ({ numbers }) => ` (with ${numbers.map((number) => `#${number}`).join(", ")})`,
  }),
  alsoFor: sentence<{ names: string }>({
    zh: ({ names }) => `。同时告知 ${names}`,
    en: ({ names }) => `. Also for ${names}`,
  }),
  goesOnAs: sentence<{ number: number; into: number; typed: string }>({
    zh: ({ number, into, typed }) => `#${number} 已并入 #${into}，请回复：${typed}`,
    en: ({ number, into, typed }) => `#${number} is part of #${into}. Please reply: ${typed}`,
  }),
  confirmResult: sentence<{ said: string; number: number; name: string }>({
    zh: ({ said, number, name }) =>
      `${said}${name === "" ? "" : ` ${name} `}请回复：确认 ${number}，或 没解决 ${number}`,
    en: ({ said, number, name }) =>
      `${said} ${name === "" ? "Please" : `${name} please`} reply: confirm ${number}, or unsolved ${number}`,
  }),
  takenBack: sentence<{ number: number }>({
    zh: ({ number }) => `#${number} 的原话被本人撤回了，请问问是否还需要。`,
    en: ({ number }) =>
      `#${number}: its author took the message back. Please ask whether help is still wanted.`,
  }),
  stillNeeded: sentence<{ number: number }>({
    zh: ({ number }) => `#${number} 您退群了，还需要帮忙吗？不需要请回复：撤回 ${number}`,
    en: ({ number }) =>
      `#${number} You left the group. Is help still needed? If not: cancel ${number}`,
  }),
  authorLeft: sentence<{ number: number }>({
    zh: ({ number }) => `#${number} 的本人已退群，请问问是否还需要。`,
    en: ({ number }) =>
      `#${number}: its author left the group. Please ask whether help is still wanted.`,
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
  followsKnown: sentence<{ number: number; gist: Bilingual; own: boolean }>({
    zh: ({ number, gist, own }) =>
      `#${number} ${gist.zh}：${own ? "您反映过了" : "已有邻居反映"}，办好告诉您。是另一件事请回复：不是 ${number}`,
    en: ({ number, gist, own }) =>
      `#${number} ${gist.en}: ${own ? "you reported it" : "reported"} already, you will hear the result. If yours is another matter: not the same ${number}`,
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
