import type { Community } from "../src/community/community.ts";
import { parseCommunity } from "../src/community/load.ts";
import { explain } from "../src/community/wording.ts";
import type { DemandKind } from "../src/feature.ts";
import { elm } from "./elm.ts";

/** 榆园 with somebody for every right: what one person may must not hang on another right of theirs. */
export const changes = {
  policies: { claims: "off" },
  without: ["name: Sun"],
  people: [
    "id: zhi, name: 小志, accounts: { wechat: wx-zhi }, roles: [{ role: volunteer }]",
    "id: she, name: 陈社工, accounts: { wechat: wx-she }, roles: [{ role: staff }]",
    "id: wu, name: 小吴, accounts: { wechat: wx-wu }, roles: [{ role: grid, area: g2 }]",
    "id: sun, name: 孙师傅, accounts: { wechat: wx-sun }",
    "id: guan, name: 管理员, accounts: { wechat: wx-guan }, roles: [{ role: admin }]",
  ],
};

const community = elm(changes);

/** What a lifecycle's table calls somebody; `member` is anybody here but who asked. */
type Part = "requester" | "holder" | "staff" | "worker" | "member";

/** What everybody in 榆园 is to a demand of 李姐's, who lives in the first grid; the unit is 物业. */
const parts: { readonly [name: string]: Part } = {
  李姐: "requester",
  小张: "holder",
  小林: "member",
  小志: "member",
  王师傅: "member",
  陈社工: "staff",
  小陈: "staff",
  小吴: "member",
  老赵: "worker",
  小钱: "worker",
  孙师傅: "member",
  刘督导: "member",
  管理员: "member",
};

/** Everybody who lives or works in 榆园. */
export const insiders = Object.keys(parts);

/** 路人 is in no group; 冯主任 is staff, grid worker and admin of another community served here. */
export const outsiders = ["路人", "冯主任"];

/** Who has a demand in hand: a neighbour a wish, somebody of the unit an affair. */
export const holderOf: { readonly [kind: string]: string } = { wish: "小张", affair: "老赵" };

/** Whether somebody is what a line of a kind's table asks for. */
export function is(kind: DemandKind, name: string, by: string): boolean {
  const part = parts[name];
  if (by === "holder") return holderOf[kind.name] === name;
  if (by === "member") return part !== undefined && part !== "requester";
  return part === by;
}

/** Whom the file calls by which name; the account, for whom it does not list. */
export const idOf = (name: string): string =>
  community.people.find((person) => person.name === name)?.id ?? `wechat:wechat-${name}`;

/** A private line of somebody's to the bot. */
export function dm(name: string, text: string) {
  const accounts = community.people.find((person) => person.name === name)?.accounts ?? {};
  const [network, from] = Object.entries(accounts)[0] ?? ["wechat", `wechat-${name}`];
  return { do: "dm", network, from, name, text };
}

/** Where somebody reads privately. */
export function privately(name: string): string {
  const { network, from } = dm(name, "");
  return `${network}:${from}`;
}

/** The community 桃园, served beside: its own people, its own group. */
export const peach: Community = (() => {
  const read = parseCommunity(
    `
version: 1
community: { id: peach, name: { zh: 桃园社区, en: Peach }, street: orchard, district: harbour }
areas:
  - { id: orchard, level: street, name: { zh: 果园街道, en: Orchard } }
  - { id: p1, level: grid, name: { zh: 桃园网格, en: Peach Grid } }
groups:
  - { id: P1, network: wechat, chat: 9@chatroom, kind: residents, area: peach, mode: active }
people:
  - { id: feng, name: 冯主任, accounts: { wechat: wechat-冯主任 }, roles: [{ role: staff }, { role: admin }, { role: grid, area: p1 }] }
units: [{ id: hall, name: { zh: 居委会, en: Hall }, handler: community, people: [feng], fallback: true }]
`,
    "peach.yaml",
  );
  if (!read.ok) throw new Error(explain(read.error, "en").join("\n"));
  return read.value;
})();
