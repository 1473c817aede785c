import type { Bilingual } from "../../kernel/locale.ts";

/** An office 职务 as an admin names it in chat; a unit's people stand in the community file. */
export type Office = {
  readonly role: string;
  readonly title: Bilingual;
  /** How people write it. */
  readonly said: RegExp;
};

/** The offices that an admin gives in chat. */
export const givenOffices: readonly Office[] = [
  { role: "grid", title: { zh: "网格员", en: "grid worker" }, said: /网格员|grid/iu },
  { role: "supervisor", title: { zh: "督导", en: "supervisor" }, said: /督导|supervisor/iu },
  {
    role: "verified",
    title: { zh: "核实志愿者", en: "verified volunteer" },
    said: /核实志愿者|verified/iu,
  },
  { role: "staff", title: { zh: "工作人员", en: "staff" }, said: /工作人员|社工|staff/iu },
];

const admin: Bilingual = { zh: "管理员", en: "admin" };

/** What an office is called; its own name for one that nobody gives in chat. */
export const titleOf = (role: string): Bilingual =>
  role === "admin"
    ? admin
    : (givenOffices.find((office) => office.role === role)?.title ?? { zh: role, en: role });
