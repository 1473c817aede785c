import type { Group, RoleGrant } from "../../src/community/community.ts";
import type { Bilingual, Locale } from "../../src/kernel/locale.ts";

/** What the bot is called. */
export const botName: Bilingual = { zh: "邻里", en: "linli" };

/** What a group is for, as its name. */
export const groupKind: Readonly<Record<Group["kind"], Bilingual>> = {
  residents: { zh: "居民群", en: "residents" },
  work: { zh: "工作群", en: "staff group" },
  unit: { zh: "单位群", en: "unit group" },
  decision: { zh: "议事群", en: "deciders" },
};

/** Set behind a group's name where its language is not that of the community. */
export const inLanguage: Readonly<Record<Locale, Bilingual>> = {
  zh: { zh: "（中文）", en: " (Chinese)" },
  en: { zh: "（英文）", en: " (English)" },
};

/** What people are, in the list of people. */
export const roleName: Readonly<Record<RoleGrant["role"], Bilingual>> = {
  volunteer: { zh: "志愿者", en: "volunteer" },
  verified: { zh: "已核实志愿者", en: "verified volunteer" },
  staff: { zh: "社区工作者", en: "community staff" },
  grid: { zh: "网格员", en: "grid worker" },
  worker: { zh: "单位人员", en: "unit worker" },
  supervisor: { zh: "督导员", en: "supervisor" },
  treasurer: { zh: "财务", en: "treasurer" },
  decider: { zh: "评议人", en: "decider" },
  voter: { zh: "投票人", en: "voter" },
  admin: { zh: "管理员", en: "admin" },
};
