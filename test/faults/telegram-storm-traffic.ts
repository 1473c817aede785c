import { chances } from "./lives.ts";

/** How much is said, and where. */
export type Scale = {
  readonly groups: number;
  readonly updates: number;
  readonly seed: number;
};

/** A line that somebody types, or a change of one; `{n}` in it is the number of what it is about. */
export type Line = {
  /** The message; a change has that of the line that it changes. */
  readonly id: number;
  readonly chat: number;
  readonly from: number;
  readonly text: string;
  readonly edit: boolean;
  /** The need that it opens, or is about; null for talk. */
  readonly need: number | null;
  readonly opens: boolean;
};

/** The only one of the staff. */
export const STAFF = 3;

/** The group of a need, and its neighbours: 0 asks, 1 and 2 help, 3 works there, the others talk. */
export const groupAt = (index: number): number => -1_000_000 - index;
const neighbour = (group: number, who: number): number => 10_000 + group * 10 + who;
const NEIGHBOURS = 6;

/** Who works for the unit that sees to the building of a group. */
export const workerAt = (group: number): number => neighbour(group, 3);

const groupsOf = ({ groups }: Pick<Scale, "groups">) =>
  Array.from({ length: groups }, (_, group) => group);

/** The groups whose need is for their unit. */
export const unitsOf = (scale: Pick<Scale, "groups">): readonly number[] =>
  groupsOf(scale).filter((group) => group % 16 >= 11 && group % 16 <= 14);

/** Who has begun a private chat with the bot: those who work, and every other who asks. */
export const writesPrivately = (scale: Pick<Scale, "groups">): readonly number[] => [
  STAFF,
  ...unitsOf(scale).map(workerAt),
  ...groupsOf(scale)
    .filter((group) => group % 2 === 0)
    .map((group) => neighbour(group, 0)),
];

type Step = Pick<Line, "chat" | "from" | "text">;

const wishes = ["谁能借我一个梯子", "谁有空帮我搬一下沙发", "有没有人帮我代收一个快递"];
const affairs = [
  "楼道的灯坏了好几天，一直没人修",
  "水管漏水了，请物业来修一下",
  "单元门坏了，请物业来修",
];
const talk = [
  "今天太阳不错",
  "收到",
  "晚上风大，记得收衣服",
  "楼下的桂花开了",
  "哈哈，真巧",
  "早上好，各位",
  "周末一起去公园走走吧",
  "昨天的球赛真好看",
];

/** One need from its first word to its last; there are sixteen tales, told in turn. */
function taleOf(group: number): readonly Step[] {
  const chat = groupAt(group);
  const says = (who: number, text: string): Step => ({ chat, from: neighbour(group, who), text });
  const whispers = (from: number, text: string): Step => ({ chat: from, from, text });
  const wish = says(0, `${wishes[group % 3]}，麻烦大家`);
  const [claim, done, confirm] = [says(1, "认领 {n}"), says(1, "完成 {n}"), says(0, "确认 {n}")];
  const another = [says(2, "认领 {n}"), says(2, "完成 {n}")];
  const worked = [
    whispers(workerAt(group), "受理 {n}"),
    whispers(workerAt(group), "完成 {n} 已经修好"),
  ];
  const tale = group % 16;
  if (tale < 4) return [wish, claim, done, confirm];
  if (tale < 6) return [wish, claim, done, says(0, "评价 {n} 5 谢谢")];
  if (tale < 8) return [wish, claim, says(1, "放弃 {n}"), ...another];
  if (tale < 10) return [wish, claim, says(2, "认领 {n}"), done, says(0, "没解决 {n}")];
  if (tale < 11) return [wish, says(0, "撤回 {n}")];
  const affair = `${group + 1}号楼${affairs[group % 3]}`;
  if (tale < 14) return [says(0, affair), ...worked, confirm];
  const asker = neighbour(group, 0);
  if (tale < 15) return [whispers(asker, `${group + 1}号楼${affairs[0]}`), ...worked];
  return [says(0, "着火了！快来人"), whispers(STAFF, "受理 {n}")];
}

/** Whoever asks privately was heard in a group before. */
const greeting = (group: number): Omit<Line, "id"> => ({
  chat: groupAt(group),
  from: neighbour(group, 0),
  text: "大家好",
  edit: false,
  need: null,
  opens: false,
});

/** So many lines lie at least between two steps of a tale: more than a line ever comes late by. */
const APART = 150;
/** By so many lines an update comes late at most. */
const WINDOW = 100;

/** Everything that is said, in the order in which it is said. */
export function traffic({ groups, updates, seed }: Scale): readonly Line[] {
  const next = chances(seed);
  const pick = (most: number) => Math.floor(next() * most);
  const at = new Map<number, Omit<Line, "id">>();
  const put = (from: number, line: Omit<Line, "id">): number => {
    let free = from;
    while (at.has(free)) free += 1;
    at.set(free, line);
    return free;
  };
  for (let group = 0; group < groups; group += 1) {
    const steps = taleOf(group);
    if (group % 16 === 14) put(0, greeting(group));
    let place = 2 * WINDOW + pick(updates - 2 * WINDOW - APART * 12);
    for (const [index, step] of steps.entries()) {
      put(place, { ...step, edit: false, need: group, opens: index === 0 });
      place += APART + 1 + pick(APART);
    }
  }
  for (let place = 0; at.size < updates * 0.95; place += 1) {
    if (at.has(place)) continue;
    const group = pick(groups);
    const from = neighbour(group, pick(NEIGHBOURS));
    const text = talk[pick(talk.length)] ?? "";
    at.set(place, { chat: groupAt(group), from, text, edit: false, need: null, opens: false });
  }
  const said = [...at].toSorted(([one], [other]) => one - other).map(([, line]) => line);
  return withChanges(
    said.map((line, index) => ({ ...line, id: 1_000_000 + index })),
    updates - said.length,
    pick,
  );
}

/** Changes of lines that were said shortly before: of every fourth need, and of talk. */
function withChanges(
  said: readonly Line[],
  count: number,
  pick: (most: number) => number,
): readonly Line[] {
  const needs = said.filter(({ opens, need }) => opens && need !== null && need % 4 === 1);
  const talks = said.filter(({ need }) => need === null);
  const changed = [
    ...needs.map((line) => ({ ...line, text: `${line.text}，今天明天都行` })),
    ...Array.from({ length: count - needs.length }, () => {
      const line = talks[pick(talks.length)];
      if (line === undefined) throw new Error("nobody talks");
      return { ...line, text: `${line.text}～` };
    }),
  ];
  const after = Map.groupBy(changed, ({ id }) =>
    Math.min(id + pick(40), 1_000_000 + said.length - 1),
  );
  return said.flatMap((line) => [
    line,
    ...(after.get(line.id) ?? []).map((change) => ({ ...change, edit: true, opens: false })),
  ]);
}

/** The same lines as a bad network brings them: one in five late, by up to a hundred others. */
export function outOfOrder(lines: readonly Line[], seed: number): readonly Line[] {
  const next = chances(seed);
  return lines
    .map((line, index) => ({ line, at: index + (next() < 0.2 ? next() * WINDOW : 0) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ line }) => line);
}

/** The lines as they are typed: people read the number of a need once it has one. */
export function typed(lines: readonly Line[]): readonly Line[] {
  const numbers = new Map<number, number>();
  for (const { opens, need } of lines)
    if (opens && need !== null) numbers.set(need, numbers.size + 1);
  return lines.map((line) => {
    const number = line.need === null ? undefined : numbers.get(line.need);
    return number === undefined
      ? line
      : { ...line, text: line.text.replaceAll("{n}", String(number)) };
  });
}
