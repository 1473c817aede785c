import type { Said } from "../../src/chat/event.ts";
import type { Community } from "../../src/community/community.ts";
import { parseCommunity } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";

/** How many communities the town has. */
export const COMMUNITIES = 64;

/** A group of the town, and who speaks in it. */
export type Spot = {
  readonly community: number;
  readonly network: "telegram" | "wechat";
  /** Its id in the community file. */
  readonly name: string;
  readonly chat: string;
  readonly account: string;
};

/** Every group of a town whose communities have so many on each network, the first of each first. */
export const spotsOf = ({ telegram = 0, wechat = 0 }): readonly Spot[] => [
  ...everywhere(telegram, onTelegram),
  ...everywhere(wechat, onWechat),
];

const everywhere = (groups: number, spot: (community: number, group: number) => Spot) =>
  Array.from({ length: groups * COMMUNITIES }, (_, index) =>
    spot(index % COMMUNITIES, Math.floor(index / COMMUNITIES)),
  );

function onTelegram(community: number, group: number): Spot {
  const id = 100_000 + community * 100 + group;
  return { community, network: "telegram", name: `t${group}`, chat: `-${id}`, account: `${id}` };
}

function onWechat(community: number, group: number): Spot {
  const id = `${community}-${group}`;
  const network = "wechat";
  return { community, network, name: `w${group}`, chat: `r${id}@chatroom`, account: `n${id}` };
}

/** The groups in turn, again and again. */
export function turnOf(spots: readonly Spot[], index: number): Spot {
  const spot = spots[index % spots.length];
  if (spot === undefined) throw new Error("There is no group.");
  return spot;
}

/** The communities to which groups belong: a building for each group; nothing is held back. */
export const communitiesOf = (spots: readonly Spot[]): readonly Community[] =>
  Array.from({ length: COMMUNITIES }, (_, index) =>
    communityOf(
      index,
      spots.filter(({ community }) => community === index),
    ),
  );

function communityOf(index: number, spots: readonly Spot[]): Community {
  const each = (line: (spot: Spot) => string) =>
    spots.map((spot) => `  - { ${line(spot)} }`).join("\n");
  const parsed = parseCommunity(
    `
version: 1
community: { id: town-${index}, name: 小区${index}, timezone: Asia/Shanghai }
areas:
${each(({ name }) => `id: b-${name}, level: building, name: ${name}号楼`)}
groups:
${each(({ name, network, chat }) => `id: ${name}, network: ${network}, chat: "${chat}", kind: residents, area: b-${name}, mode: active`)}
policies: { flood: off, quiet: off, hourly: off, daily: off }
`,
    "town.yaml",
  );
  if (!parsed.ok) throw new Error(explain(parsed.error, "en").join("\n"));
  return parsed.value;
}

let told = 0;

/** A message in a group, by somebody of that group. */
export function said({ network, chat, account }: Spot, text: string, at: Date): Said {
  told += 1;
  return {
    type: "said",
    network,
    key: `m:${chat}:${told}`,
    at,
    place: { kind: "group", id: chat },
    id: String(told),
    from: { account, name: "李姐" },
    text,
    replyTo: null,
    forwarded: false,
    quoted: null,
    faceless: false,
    mentions: [],
    mentionsBot: false,
    media: null,
    file: null,
  };
}

const talk = ["今天太阳不错", "哈哈哈", "收到，谢谢", "晚上一起散步", "小猫又上树了"];

/** What a community's group says of a fire in its own house, and what the answer names. */
export const fire = "着火了！楼道里全是烟";
export const fireBrigade = "119";

/** What somebody says who needs nothing. */
export const chat = (index: number): string => `${talk[index % talk.length]} ${index}`;

/** What somebody says who needs something. */
export const errand = (times: number): string => `谁能借我一个梯子，第${times}次麻烦大家了`;
