import type { DemandKind } from "../src/feature.ts";
import { features } from "../src/features.ts";
import type { Move } from "../src/kernel/lifecycle.ts";
import { holderOf, insiders, is } from "./rights-cast.ts";

/** Every kind of demand that is kept. */
export const kinds: readonly DemandKind[] = features.flatMap(({ kind }) => kind ?? []);

/** One command in one state of a kind, and all ways it may lead. */
export type Case = {
  readonly kind: DemandKind;
  readonly from: string;
  readonly command: string;
  readonly ways: readonly Move[];
};

/** A command as one person gives it, on the way to a state. */
export type Step = { readonly name: string; readonly command: string };

/** Steps that only the clock or the service itself takes are nobody's right. */
const human = ([, , by]: Move): boolean => by !== "clock" && by !== "system";

/** What a unit says that means another command: its 转 gives an affair back, with a word where to. */
const meant: { readonly [command: string]: string } = { "affair assign": "return" };

/** Every command that people can give, in every state from which the kind's table lets it lead. */
export function casesOf(kind: DemandKind): readonly Case[] {
  const ways = kind.moves.filter(human).filter(([from]) => from !== null);
  const names = new Set(ways.map(([from, command]) => `${from}\n${command}`));
  return [...names].map((name) => {
    const [from = "", command = ""] = name.split("\n");
    const here = ways.filter((way) => way[0] === from);
    const own = here.filter((way) => way[1] === command);
    const units = here.filter(
      ([, name, by]) => name === meant[`${kind.name} ${command}`] && by !== "staff",
    );
    return { kind, from, command, ways: [...own, ...units] };
  });
}

/** Everybody of the community whom the table lets give the command. */
export const allowedIn = ({ kind, ways }: Case): readonly string[] =>
  insiders.filter((name) => ways.some(([, , by]) => is(kind, name, by)));

/** What is said so that a demand is born in a state; `again` makes each saying another. */
const births: {
  readonly [kind: string]: { readonly [state: string]: (again: string) => string };
} = {
  wish: {
    unsure: (again) => `家里灯泡坏了，我够不着，${again}`,
    screening: (again) => `谁能帮忙接一下孩子放学？${again}`,
    open: (again) => `谁家有梯子借我用一下？${again}`,
  },
  affair: {
    unsure: (again) => `单元门又关不上了，${again}`,
    // Each in another entrance: the same lamp told twice is one affair.
    open: (again) => `3号楼${again.replace(/\D/gu, "")}单元楼道灯不亮了，${again}`,
  },
};

/** Who takes a step on the way; the doer first, and staff confirm, so that whoever asked can still say otherwise. */
const performers: readonly (readonly [by: string, name: (kind: DemandKind) => string])[] = [
  ["worker", () => "老赵"],
  ["holder", ({ name }) => holderOf[name] ?? ""],
  ["member", () => "小张"],
  ["staff", () => "陈社工"],
  ["requester", () => "李姐"],
];

/** How a demand comes to a state: what is said at its birth, and the steps after. */
export type Way = { readonly birth: (again: string) => string; readonly steps: readonly Step[] };

/** The shortest way to a state that the kind's table knows. */
export function wayTo(kind: DemandKind, wanted: string): Way {
  const ways = new Map<string, Way>();
  for (const [state, birth] of Object.entries(births[kind.name] ?? {}))
    ways.set(state, { birth, steps: [] });
  for (const [state, { birth, steps }] of ways)
    for (const [to, step] of stepsFrom(kind, state))
      if (!ways.has(to)) ways.set(to, { birth, steps: [...steps, step] });
  const way = ways.get(wanted);
  if (way === undefined) throw new Error(`No way leads a ${kind.name} to ${wanted}.`);
  return way;
}

/** The steps from a state that lead to one place only. */
function stepsFrom(kind: DemandKind, state: string): readonly (readonly [string, Step])[] {
  return casesOf(kind).flatMap(({ from, command, ways }) => {
    const [to, another] = new Set(ways.map((way) => way[3]));
    if (from !== state || to === undefined || another !== undefined) return [];
    const who = performers.find(([by]) => ways.some((way) => way[2] === by));
    return who === undefined ? [] : [[to, { name: who[1](kind), command }] as const];
  });
}

/** Words that the help text leaves to people. */
const said: { readonly [command: string]: string } = {
  done: "12 换了新的",
  assign: "12 供电所",
  explain: "12 今天停电检修",
};

/** A command as it is typed about a number, after the pattern that help shows. */
export function typed(command: string, number: number, other: number): string {
  const verb = features.flatMap(({ verbs }) => verbs).find(({ name }) => name === command);
  if (verb === undefined) throw new Error(`Nobody can type ${command}.`);
  const rest = (said[command] ?? verb.pattern.zh)
    .replaceAll(/[[\]]/gu, "")
    .replace(/9$/u, String(other))
    .replace("12", String(number));
  return `${verb.words.zh[0]} ${rest}`.trim();
}
