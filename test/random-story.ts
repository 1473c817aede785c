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

type Choices = ReturnType<typeof choices>;

/** A demand, and the accounts of those it concerns. */
export type Concern = {
  readonly number: number;
  readonly state: string;
  readonly requester: readonly [network: string, account: string];
  readonly holder: readonly [network: string, account: string] | null;
};

/** What somebody does who knows how things stand; by state, `who` and what they write. */
const sensible: {
  readonly [state: string]: readonly [Sensible, ...Sensible[]];
} = {
  unsure: [["requester", "是 #"]],
  screening: [
    ["staff", "发布 #"],
    ["staff", "发布 #"],
    ["staff", "不发 # 再想想"],
  ],
  open: [
    ["neighbour", "认领 #"],
    ["neighbour", "认领 #"],
    ["staff", "认领 #"],
  ],
  claimed: [
    ["holder", "完成 #"],
    ["holder", "完成 #"],
    ["holder", "放弃 #"],
    ["holder", "撤销 #"],
    ["neighbour", "认领 #"],
  ],
  done: [
    ["requester", "确认 #"],
    ["requester", "没解决 #"],
    ["requester", "评价 # 1"],
    ["requester", "评价 # 5"],
    ["staff", "确认 #"],
    ["holder", "撤销 #"],
  ],
  closed: [
    ["requester", "评价 # 1"],
    ["requester", "评价 # 4"],
    ["requester", "没解决 #"],
    ["requester", "撤销 #"],
    ["staff", "重开 #"],
  ],
  declined: [["staff", "重开 #"]],
  dismissed: [["staff", "重开 #"]],
  withdrawn: [["requester", "撤销 #"]],
};

type Sensible = readonly [who: "requester" | "holder" | "staff" | "neighbour", words: string];

/** The line of somebody who knows what can be done about a demand now, and does it. */
export function sensibleLine(pick: Choices, concern: Concern, step: string): object {
  const [who, words] = pick.of(sensible[concern.state] ?? [["requester", "进度 #"]]);
  const neighbour = pick.of(accounts);
  const people = {
    requester: concern.requester,
    holder: concern.holder ?? concern.requester,
    staff: ["wechat", "wx-zhou"],
    neighbour: [networkOf(neighbour.group), neighbour.from],
  } as const;
  const [network, from] = people[who];
  return { do: "dm", network, from, id: step, text: words.replace("#", String(concern.number)) };
}

/** What a story has to tell of itself: the words that no group may ever read. */
export type Told = {
  readonly canaries: string[];
  readonly messages: { readonly group: string; readonly id: string }[];
};

type Account = { readonly group: string; readonly from: string; readonly name: string };

const accounts: readonly [Account, ...Account[]] = [
  { group: "W1", from: "wx-li", name: "3-402 李姐" },
  { group: "W1", from: "wx-zhang", name: "小张" },
  { group: "W1", from: "wx-wang", name: "王师傅" },
  { group: "W2", from: "wx-lin", name: "小林" },
  { group: "T1", from: "2001", name: "Ann" },
  { group: "T1", from: "2003", name: "Zhang" },
  { group: "W1", from: "wx-zhou", name: "周主任" },
  { group: "W1", from: "wx-guest", name: "路人" },
];

const wishes = [
  "谁家有梯子借我用一下？",
  "谁能帮我遛一下狗？",
  "谁能帮我上门换个灯泡？",
  "谁能帮忙接一下孩子放学？",
  "Can somebody lend me a ladder this afternoon?",
  "家里没人，借个梯子",
] as const;

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
] as const;

const networkOf = (group: string): string => (group === "T1" ? "telegram" : "wechat");

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
  const wish = () => {
    const phone = `1390000${String(1000 + pick.below(9000))}`;
    const door = `${1 + pick.below(9)}-${2 + pick.below(7)}0${1 + pick.below(4)}`;
    told.canaries.push(phone, door);
    told.messages.push({ group, id: step });
    return say(`${pick.of(wishes)}${pick.of(["", ` ${phone}，${door}`])}`);
  };
  const earlier = told.messages[pick.below(Math.max(1, told.messages.length))];
  const posts = last.filter(
    ({ chat, place }) => place.kind === "group" && chat.startsWith(networkOf(group)),
  );
  const post = posts[pick.below(Math.max(1, posts.length))];
  switch (pick.below(16)) {
    case 0:
    case 1:
    case 2:
      return wish();
    case 3:
      return earlier === undefined ? wish() : { do: "edit", ...earlier, text: pick.of(wishes) };
    case 4:
      return earlier === undefined ? wish() : { do: "recall", ...earlier };
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
      return post === undefined ? wish() : say(pick.of(bare), { replyTo: post.id });
    case 8:
      return post === undefined
        ? wish()
        : {
            do: "press",
            network: networkOf(group),
            from,
            name,
            post: post.id,
            button: pick.of(["claim", "done", "confirm"]),
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
    case 12:
      return dm(command());
    default:
      return say(command());
  }
}
