import type { Community } from "../src/community/community.ts";
import { parseCommunity } from "../src/community/load.ts";
import { explain } from "../src/community/wording.ts";

/** How a story's community differs from the usual one. */
export type Changes = {
  /** Policies as the community file writes them, e.g. `{ screening: "on" }`. */
  readonly policies?: { readonly [name: string]: string };
  /** Groups without a mode of their own: they are watched for 7 days first. */
  readonly watched?: readonly string[];
  /** Units as the file writes them, e.g. `id: property, people: [zhang], fallback: true`. */
  readonly units?: readonly string[];
  /** Further sections of the file, as they are written. */
  readonly more?: string;
  /** People besides the usual ones, as the file writes them. */
  readonly people?: readonly string[];
  /** People whom the file does not list. */
  readonly without?: readonly string[];
};

/** Everybody in the stories: person id, name, accounts, and what the file says of them. */
const people = [
  "id: li, name: 李姐, accounts: { wechat: wx-li }, home: 3-402",
  "id: zhang, name: 小张, accounts: { wechat: wx-zhang, telegram: '2003' }, home: 3-101",
  "id: wang, name: 王师傅, accounts: { wechat: wx-wang, telegram: '2004' }, home: 2-203, roles: [{ role: verified }]",
  "id: lin, name: 小林, accounts: { wechat: wx-lin }, home: 5-601",
  "id: ann, name: Ann, accounts: { telegram: '2001' }, language: en, home: 1-302",
  "id: ben, name: Ben, accounts: { telegram: '2002' }, language: en, home: 4-502",
  "id: chen, name: 小陈, accounts: { wechat: wx-chen }, roles: [{ role: grid, area: g1 }]",
  "id: zhou, name: 周主任, accounts: { wechat: wx-zhou }, roles: [{ role: staff }, { role: admin }]",
  "id: du, name: 刘督导, accounts: { wechat: wx-du }, roles: [{ role: supervisor, area: riverside }]",
  "id: he, name: 何主任, accounts: { wechat: wx-he }, roles: [{ role: supervisor, area: harbour }]",
  "id: zhao, name: 老赵, accounts: { wechat: wx-zhao }",
  "id: qian, name: 小钱, accounts: { wechat: wx-qian }",
  "id: sun, name: Sun, accounts: { telegram: '3001' }, language: en",
];

/** The usual units: the property firm with a group of its own, the power company without one. */
const usualUnits = [
  "id: estates, name: { zh: 物业, en: Estates }, also: [物业公司], handler: property, people: [zhao, qian], group: UNIT",
  "id: power, name: { zh: 供电所, en: Power }, handler: utilities, people: [sun]",
  "id: office, name: { zh: 居委会, en: Office }, handler: community, people: [zhou], fallback: true",
];

const usualRouting = [
  "categories: [repair, sanitation, facility, housing, greening, traffic], unit: estates",
  "categories: [utilities], unit: power",
];

const groups = [
  { id: "W1", rest: "network: wechat, chat: 1@chatroom, kind: residents, area: elm" },
  { id: "T1", rest: "network: telegram, chat: '-1001', kind: residents, area: elm, language: en" },
  { id: "W2", rest: "network: wechat, chat: 2@chatroom, kind: residents, area: g2" },
  { id: "WORK", rest: "network: wechat, chat: 3@chatroom, kind: work" },
  { id: "UNIT", rest: "network: wechat, chat: 4@chatroom, kind: unit" },
];

/** The community 榆园 in which every story plays. */
export function elm(changes: Changes = {}): Community {
  const { policies = {}, watched = [], without = [], units = usualUnits, more = "" } = changes;
  const everybody = [...people, ...(changes.people ?? [])];
  const routing = changes.units === undefined ? usualRouting : [];
  // Time stands still while a story's people speak: what they say would be a flood.
  const settings = Object.entries({ flood: "off", ...policies }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const file = `
version: 1
community: { id: elm, name: { zh: 榆园社区, en: Elm }, street: riverside, district: harbour }
areas:
  - { id: riverside, level: street, name: { zh: 河滨街道, en: Riverside } }
  - { id: g1, level: grid, name: { zh: 一网格, en: Grid 1 } }
  - { id: g2, level: grid, name: { zh: 二网格, en: Grid 2 } }
  - { id: "1", level: building, within: g1, name: { zh: 1号楼, en: Block 1 } }
  - { id: "2", level: building, within: g1, name: { zh: 2号楼, en: Block 2 } }
  - { id: "3", level: building, within: g1, name: { zh: 3号楼, en: Block 3 } }
  - { id: "4", level: building, within: g2, name: { zh: 4号楼, en: Block 4 } }
  - { id: "5", level: building, within: g2, name: { zh: 5号楼, en: Block 5 } }
groups:
${groups.map(({ id, rest }) => `  - { id: ${id}, ${rest}${watched.includes(id) ? "" : ", mode: active"} }`).join("\n")}
people:
${everybody
  .filter((person) => !without.some((name) => person.includes(name)))
  .map((person) => `  - { ${person} }`)
  .join("\n")}
units: [${units.map((unit) => `{ ${unit} }`).join(", ")}]
routing: [${routing.map((rule) => `{ ${rule} }`).join(", ")}]
policies: { ${settings.join(", ")} }
${more}
`;
  const read = parseCommunity(file, "elm.yaml");
  if (!read.ok) throw new Error(explain(read.error, "en").join("\n"));
  return read.value;
}
