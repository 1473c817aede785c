import type { Street } from "./street.ts";

/** A source of choices that a seed repeats (mulberry32). */
export function choices(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    /** One of some things. */
    of<T>(things: readonly [T, ...T[]]): T {
      return things[below(things.length)] ?? things[0];
    },
  };
}

/** Choices, as `choices` gives them. */
export type Choices = ReturnType<typeof choices>;

/** What a story has to tell of itself: the words that no group may ever read. */
export type Told = {
  readonly canaries: string[];
  readonly messages: { readonly group: string; readonly id: string }[];
};

/** Somebody as one network knows them, and the group they are in there. */
export type Account = { readonly group: string; readonly from: string; readonly name: string };

/** Who speaks in the stories. */
export const accounts: readonly [Account, ...Account[]] = [
  { group: "W1", from: "wx-li", name: "3-402 李姐" },
  { group: "W1", from: "wx-zhang", name: "小张" },
  { group: "W1", from: "wx-wang", name: "王师傅" },
  { group: "W2", from: "wx-lin", name: "小林" },
  { group: "T1", from: "2001", name: "Ann" },
  { group: "T1", from: "2003", name: "Zhang" },
  { group: "W1", from: "wx-zhou", name: "周主任" },
  { group: "W1", from: "wx-guest", name: "路人" },
  { group: "UNIT", from: "wx-zhao", name: "老赵" },
  { group: "UNIT", from: "wx-qian", name: "小钱" },
  { group: "WORK", from: "wx-chen", name: "小陈" },
];

const wishes = [
  "谁家有梯子借我用一下？",
  "谁能帮我遛一下狗？",
  "谁能帮我上门换个灯泡？",
  "谁能帮忙接一下孩子放学？",
  "Can somebody lend me a ladder this afternoon?",
  "家里没人，借个梯子",
] as const;

const reports = [
  "3号楼电梯坏了，麻烦物业派人修一下",
  "楼道的灯坏了好几天，请物业来修",
  "垃圾站好几天没人清，请物业管一管",
  "5号楼停电了，麻烦供电所来看看",
  "家里水管漏水，请物业来修一下",
  "The hallway light is broken, can the management please fix it?",
  "楼上天天半夜吵架打闹，麻烦居委会来调解一下",
  "低保怎么一直没批下来，请社区帮忙问问",
  "3号楼电梯坏了，麻烦物业派人修一下",
] as const;

/** Seldom said, and long heard of. */
const alarms = [
  "5号楼2楼着火了！大家快下楼",
  "好像有煤气味，不知道是不是",
  "我真的活不下去了",
] as const;

const proxied = [
  "代报 张爷爷 3-105：想请人帮忙取个快递，电话 13912345678",
  "代报 王奶奶 2-308：家里水管漏水，请物业来修，电话 13912345679",
] as const;

/** Words of those for whom somebody speaks that no group may read. */
export const proxiedSecrets = ["张爷爷", "王奶奶", "3-105", "2-308", "13912345678", "13912345679"];

const verbs = [
  "认领 #",
  "认领 #",
  "claim #",
  "放弃 #",
  "完成 #",
  "done #",
  "确认 #",
  "没解决 #",
  "评价 # 1",
  "评价 # 5",
  "撤回 #",
  "不是 #",
  "撤销 #",
  "发布 #",
  "不发 # 再想想",
  "重开 #",
  "举报 #",
  "改 # 时间 明天",
  "进度 #",
  "是 #",
  "受理 #",
  "办理 # 在看了",
  "完成 # 修好了",
  "退回 # 不归我们",
  "派 # 物业",
  "延期 # 2天 等配件",
  "路径 # 请拨 12345",
  "申诉 # 没用",
  "同问 #",
  "+1 #",
  "取消关注 #",
  "合并 # 到 1",
  "拆分 # 2",
  "改 # 类型 微心愿",
  "改 # 类型 微事务",
  "释 # 这是正常检修",
  "已告知 #",
  "没联系上 #",
] as const;

const bare = [
  "我来",
  "我去",
  "是",
  "不是",
  "5",
  "1",
  "办好",
  "帮助",
  "心愿墙",
  "今天真热",
  "受理",
  "师傅在路上了",
  "完成 已换新的",
  "同问",
  "属实",
  "可用于改进",
  "可用于改进",
  "不用于改进",
] as const;

/** The network of a group. */
export const networkOf = (group: string): string => (group === "T1" ? "telegram" : "wechat");

/** Somebody of the neighbourhood says what they need, maybe with a phone and a door. */
export function need(pick: Choices, told: Told, id: string): object {
  const { group, from, name } = pick.of(accounts);
  const phone = `1390000${String(1000 + pick.below(9000))}`;
  const door = `${1 + pick.below(9)}-${2 + pick.below(7)}0${1 + pick.below(4)}`;
  told.canaries.push(phone, door);
  told.messages.push({ group, id });
  const kind = pick.below(20);
  const words = pick.of(kind === 0 ? alarms : kind < 9 ? wishes : reports);
  const text = `${words}${pick.of(["", ` ${phone}，${door}`])}`;
  return { do: "say", group, from, name, id, text };
}

/** The line of a story's next step; time moves by its own lines. */
export function nextLine(pick: Choices, street: Street, told: Told, step: string): object {
  const who = pick.of(accounts);
  const { group, from, name } = who;
  const say = (text: string, more: object = {}) => ({
    do: "say",
    group,
    from,
    name,
    id: step,
    text,
    ...more,
  });
  const dm = (text: string) => ({
    do: "dm",
    network: networkOf(group),
    from,
    name,
    id: step,
    text,
  });
  const last = street.posts.filter(({ edits }) => edits === null).slice(-12);
  const numbers = last.flatMap(({ demand }) => demand ?? []);
  const number = String(numbers[pick.below(Math.max(1, numbers.length))] ?? 1);
  const command = () => pick.of(verbs).replace("#", number);
  const earlier = told.messages[pick.below(Math.max(1, told.messages.length))];
  const posts = last.filter(
    ({ chat, place }) => place.kind === "group" && chat.startsWith(networkOf(group)),
  );
  const post = posts[pick.below(Math.max(1, posts.length))];
  switch (pick.below(17)) {
    case 0:
    case 1:
    case 2:
      return need(pick, told, step);
    case 3:
      return earlier === undefined
        ? need(pick, told, step)
        : { do: "edit", ...earlier, text: pick.of([...wishes, ...reports]) };
    case 4:
      return earlier === undefined ? need(pick, told, step) : { do: "recall", ...earlier };
    case 5:
      return { do: pick.of(["join", "leave"]), group, from, name };
    case 6:
      return {
        do: "reach",
        network: networkOf(group),
        person: from,
        state: pick.of(["yes", "no"]),
      };
    case 7:
      return post === undefined ? need(pick, told, step) : say(pick.of(bare), { replyTo: post.id });
    case 8:
      return post === undefined
        ? need(pick, told, step)
        : {
            do: "press",
            network: networkOf(group),
            from,
            name,
            post: post.id,
            button: pick.of(["claim", "done", "confirm", "accept"]),
          };
    case 9:
      return {
        do: "together",
        lines: [0, 1].map((index) => {
          const other = pick.of(accounts);
          return {
            do: "say",
            group: other.group,
            from: other.from,
            name: other.name,
            id: `${step}.${index}`,
            text: `认领 ${number}`,
          };
        }),
      };
    case 10:
      return pick.below(2) === 0 ? say(pick.of(bare)) : dm(pick.of(bare));
    case 11:
      return { do: "dm", network: "wechat", from: "wx-zhou", id: step, text: pick.of(proxied) };
    case 12:
      return dm(command());
    default:
      return say(command());
  }
}
