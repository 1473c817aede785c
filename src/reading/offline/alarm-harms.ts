import { plainText } from "../../chat/clean.ts";
import type { Alarm } from "../schema.ts";
import { finds, terms, words } from "./lexicon.ts";

/** What threatens somebody, finer than what number to ring: by it incidents are told apart. */
export type Harm =
  | "attack"
  | "bleeding"
  | "break-in"
  | "choking"
  | "collapse"
  | "drowning"
  | "fall"
  | "fit"
  | "missing"
  | "poison"
  | "self-harm"
  | "shock"
  | "stalking"
  | "trapped"
  | "violence"
  | "water";

type Sorts = readonly (readonly [harm: Harm, ...signs: RegExp[]])[];

const police: Sorts = [
  ["water", words`落水 / 溺水 / 淹 / 掉.{0,4}[河湖江池水]`, terms`drown\w*`],
  [
    "trapped",
    words`电梯 / 被困 / 困[在住了] / 出不来 / [锁关落]在`,
    terms`lift / elevator / trapped / stuck / locked in`,
  ],
  [
    "fall",
    words`[掉摔跌坠].{0,10}[井坑] / 阳台 / 窗台 / 护栏 / 栏杆`,
    terms`manhole / well / shaft / pit / septic tank / balcony / ledge / railings?`,
  ],
  [
    "break-in",
    words`小偷 / 撬 / 砸门 / 踹门 / 翻窗 / 翻墙 / 入室 / 闯进 / 进我家 / 门锁 / 贼`,
    terms`break\w* (?:in|into) / broke\w* (?:in|into) / get in / burgl\w+ / intruders? / doors? / window`,
  ],
  [
    "attack",
    words`砍 / 捅 / 刀 / 打起来 / 打架 / 群架 / 抢 / 绑架 / 威胁`,
    terms`attack\w* / assault\w* / stab\w* / knife / gun / machete / shots / mugg\w+ / robb\w+ / fight\w* / kidnap\w*`,
  ],
  [
    "missing",
    words`走丢 / 走失 / 失踪 / 不见了 / 找不到`,
    terms`missing / wandered off / come back / come home`,
  ],
];

const quiet: Sorts = [
  [
    "self-harm",
    words`不想(?:再)?活 / 活不下去 / 活着没 / 自杀 / 轻生 / 想死 / 死了算了 / 不如死 / 想不开 / 割腕 / 割手腕 / 跳楼 / 跳下去 / 跳[河桥江] / 遗书 / 一了百了 / 结束(?:自己|生命|这一切|一切) / 药 / 撑不下去 / 离开这个世界 / 没有我 / 来[世生] / [跟随陪]着?[他她](?:一起)?[走去]`,
    terms`suicid\w+ / kill(?:ing)? (?:my|him|her|them)sel\w+ / end(?:ing)? (?:it|my life|everything) / (?:want|wanna|ready) (?:to )?die / without me / self[- ]harm\w* / (?:hurt|cutt|burn|harm)\w* myself / wrists? / overdos\w+ / pills / tablets / jump / to live / living / can'?t go on / jumping / point / another day / looking for me / enough of life / keep going`,
  ],
  [
    "stalking",
    words`跟踪 / 尾随 / 跟着我 / 堵我 / 骚扰我 / 蹲守 / 守着`,
    terms`follow\w* / stalk\w* / waits? / waiting / watching / lurking / outside`,
  ],
  [
    "violence",
    words`打(?!电话|算|扰) / 揍 / 掐 / 踹 / 扇 / 家暴 / 虐待 / 性侵 / 猥亵 / 强奸 / 摸我 / 身上.{0,6}伤 / 不[让准许]我 / [关锁]在 / 不敢回家 / [弄杀掐]死?了?我 / 不给.{0,4}[饭吃]`,
    terms`hit\w* / beat\w* / punch\w* / kick\w* / slap\w* / chok\w* / strangl\w* / hurt\w*(?! myself) / abus\w+ / violen\w+ / rape[ds]? / raping / molest\w* / assault\w* / locks? me / locked me / let me / at home / threaten\w* / kill me / kill us / (?:shut|locked) (?:in|up|away) / feeds?`,
  ],
];

const medical: Sorts = [
  [
    "fit",
    words`抽搐 / 白沫 / 抽筋 / 癫痫 / 羊癫疯`,
    terms`seizures? / (?:a|another) fit / fitting / (?:foam|froth)ing / convuls\w+ / epilep\w+`,
  ],
  ["bleeding", words`血(?![压糖管氧栓型脂缘])`, terms`bleed\w* / blood`],
  ["choking", words`噎 / 卡住 / 窒息 / 异物`, terms`chok\w+`],
  [
    "drowning",
    words`溺水 / 落水 / [掉跌滑](?:进|到|入)?了?(?:河|湖|池|水|江)`,
    terms`drown\w* / lake / river / canal / pond`,
  ],
  ["shock", words`触电 / 电到 / 电倒 / 电晕`, terms`electrocut\w+ / shock(?:ed)?`],
  ["poison", words`中毒 / 误食 / 误服 / [吞咽]`, terms`poison\w* / swallowed`],
  [
    "collapse",
    words`晕 / 昏 / 摔 / 倒在 / 倒下 / 躺在 / 起不来 / 没反应 / 叫不醒 / 不省人事 / 没(?:有)?呼吸 / 喘不 / 呼吸困难 / 心梗 / 心脏 / 胸 / 心口 / 脑溢血 / 脑梗 / 中风 / 嘴.{0,4}歪 / 撞`,
    terms`collapsed / unconscious / passed out / faint\w* / fell / fallen / fall / breath\w* / unresponsive / not responding / heart / chest / stroke / wake / droop\w+ / crash / moving`,
  ],
];

/** What threatens somebody by these words; empty where they do not tell. */
export function harmsIn(text: string, what: Alarm["what"]): readonly Harm[] {
  const plain = plainText(text);
  const sorts = { quiet, police, medical, fire: [] }[what];
  return sorts.filter(([, ...signs]) => finds(plain, ...signs)).map(([harm]) => harm);
}

/** Whether two texts may tell of the same harm: they share one, or either does not say. */
export function sameHarm(what: Alarm["what"], one: string, other: string): boolean {
  const [first, second] = [harmsIn(one, what), harmsIn(other, what)];
  if (first.length === 0 || second.length === 0) return true;
  return first.some((harm) => second.includes(harm));
}
