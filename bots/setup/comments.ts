import type { Bilingual } from "../../src/kernel/locale.ts";
import type { Tree } from "./tree.ts";

type Comments = { readonly [part in keyof Tree | "file" | "more"]: Bilingual } & {
  readonly policy: { readonly [key: string]: Bilingual | undefined };
};

/** What the written file says of itself, for whoever edits it on. */
export const comments: Comments = {
  file: {
    zh: "社区档案：谁住哪里，哪个群做什么，谁来帮忙。可以用任何编辑器改。\n改完先运行 npm run doctor，再重启邻里。有人名和账号，请勿公开。",
    en: "A community file: who lives where, which chat is which, who helps.\nAny editor will do. After a change: npm run doctor, then start linli again.\nIt names people: keep it private.",
  },
  community: {
    zh: "社区。id 用久了就不要再改。language 是没写语言的群和人用的语言。",
    en: "The community. Never change its id once it is in use.\nlanguage: for groups and people that have none of their own.",
  },
  areas: {
    zh: "网格和楼。also 是大家平时的叫法；within 是所在的网格。",
    en: "Grids and buildings. also: what people call them; within: the grid they lie in.",
  },
  groups: {
    zh: "群。kind：residents 居民群 | work 工作群 | unit 单位群。\nchat 是群号；不写也行，管理员在群里发绑定码。\n头 7 天只看不说；要马上说话，加 mode: active。",
    en: "Groups. kind: residents | work (staff) | unit.\nchat: the group's id; left out, the admin types a code in the group.\nFor 7 days a group is only watched; mode: active ends that.",
  },
  units: {
    zh: "责任单位。people 是它的工作人员；fallback 的单位接没人管的事。",
    en: "Units that must answer. people: who works there;\nthe fallback unit gets what is nobody else's.",
  },
  people: {
    zh: "帮忙的人。accounts 是各网络的账号；不写的，由管理员私下发绑定码。\nrole：staff 社区工作人员 | admin 管理员 | grid 网格员 | supervisor 督导\n| volunteer 志愿者 | verified 核实过的志愿者。",
    en: "Who helps. accounts: ids on the networks; who has none gets a code\nfrom the admin, privately.\nrole: staff | admin | grid | supervisor | volunteer | verified (volunteer).",
  },
  routing: {
    zh: "什么事归谁：repair 维修、sanitation 保洁、facility 设施、greening 绿化、utilities 水电气。",
    en: "What goes to whom: repair, sanitation, facility, greening, utilities.",
  },
  policies: { zh: "分寸。哪一条不要，就写 off。", en: "Manners. Each may be off." },
  policy: {
    quiet: { zh: "这段时间不主动发言", en: "no unasked posts" },
    weekly: { zh: "每周小结", en: "the weekly summary" },
    daily: { zh: "每个群每天最多主动发几条", en: "the most unasked posts a group and day" },
  },
  more: {
    zh: "还能写时限、工作日历、值班、不归社区管的事、微基金：\n见 community.example.yaml。",
    en: "There is more: limits, calendar, roster, scope, funds.\nSee community.example.yaml.",
  },
};
