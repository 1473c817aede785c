import type { Community } from "../../../src/community/community.ts";
import { parseCommunity } from "../../../src/community/load.ts";
import { explain } from "../../../src/community/wording.ts";

/** Where somebody can be found; who is not listed is one of those the file knows nothing of. */
export type Neighbour = {
  readonly name: string;
  readonly telegram?: string;
  readonly wechat?: string;
};

/** Everybody who says something in these tests, on every network they are on. */
export const cast: readonly Neighbour[] = [
  { name: "小陈", telegram: "1001", wechat: "wxid_chen" },
  { name: "周主任", telegram: "1002" },
  { name: "老赵", telegram: "1003" },
  { name: "Ann", telegram: "2001" },
  { name: "李姐", wechat: "wxid_li" },
  { name: "王师傅", wechat: "wxid_wang", telegram: "2004" },
  { name: "老高", telegram: "2005", wechat: "wxid_gao" },
  { name: "Ben", telegram: "2011" },
  { name: "Cam", telegram: "2012" },
  { name: "Dee", telegram: "2013" },
  { name: "Eli", telegram: "2014" },
  { name: "Fay", telegram: "2015" },
  { name: "小林", wechat: "wxid_lin" },
  { name: "小吴", wechat: "wxid_wu" },
  { name: "小郑", wechat: "wxid_zheng" },
  { name: "小孙", wechat: "wxid_sun" },
  { name: "小冯", wechat: "wxid_feng" },
];

const head = `
version: 1
community: { id: elm, name: { zh: 榆园社区, en: Elm }, timezone: Asia/Shanghai, language: zh }
areas:
  - { id: g1, level: grid, name: { zh: 一网格, en: Grid 1 } }
  - { id: g2, level: grid, name: { zh: 二网格, en: Grid 2 } }
  - { id: A, level: building, within: g1, name: { zh: 1号楼, en: Block A }, also: [1栋, "1#"] }
  - { id: B, level: building, within: g2, name: { zh: 2号楼, en: Block B }, also: [2栋, "2#"] }
calendar: { clock: wall }
policies: { quiet: off, flood: off, hourly: off, daily: off, weekly: off, morning: off, monthEnd: off }
`;

/** The community 榆园: residents in English on Telegram and in Chinese on WeChat, all of them on file. */
export const settled = `${head}
groups:
  - { id: T1, network: telegram, chat: "-1001", kind: residents, language: en, mode: active }
  - { id: W1, network: wechat, chat: 1001@chatroom, kind: residents, mode: active }
  - { id: W2, network: wechat, chat: 1002@chatroom, kind: residents, area: g2, mode: active }
  - { id: UNIT, network: telegram, chat: "-1003", kind: unit, mode: active }
units:
  - { id: estates, name: { zh: 物业, en: Estates }, also: [物业公司], handler: property, people: [zhao], group: UNIT, fallback: true }
people:
  - { id: chen, name: 小陈, accounts: { telegram: "1001", wechat: wxid_chen }, roles: [{ role: staff }] }
  - { id: zhou, name: 周主任, accounts: { telegram: "1002" }, roles: [{ role: admin }] }
  - { id: zhao, name: 老赵, accounts: { telegram: "1003" } }
  - { id: ann, name: Ann, accounts: { telegram: "2001" }, language: en, home: A-402 }
  - { id: li, name: 李姐, accounts: { wechat: wxid_li }, home: A-301 }
  - { id: wang, name: 王师傅, accounts: { wechat: wxid_wang }, home: B-203, roles: [{ role: verified }] }
`;

/** The same at its very beginning: groups without ids, an admin without an account. */
export const beginning = `${head}
groups:
  - { id: T1, network: telegram, kind: residents, language: en, mode: active }
  - { id: W1, network: wechat, kind: residents, mode: active }
people:
  - { id: zhou, name: 周主任, roles: [{ role: admin }] }
`;

/** A community as a file describes it. */
export function communityIn(file: string): Community {
  const read = parseCommunity(file, "community.yaml");
  if (!read.ok) throw new Error(explain(read.error, "en").join("\n"));
  return read.value;
}
