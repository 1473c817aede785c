import type { Bilingual } from "../../kernel/locale.ts";

/** An office 职务 as an admin names it in chat. */
export type Office = {
  readonly role: string;
  readonly title: Bilingual;
  /** How people write it. */
  readonly said: RegExp;
};

/** The offices that an admin gives in chat; the longer names come first. */
export const givenOffices: readonly Office[] = [
  { role: "grid", title: { zh: "网格员", en: "grid worker" }, said: /网格员|grid(?:\s+worker)?/iu },
  { role: "supervisor", title: { zh: "督导", en: "supervisor" }, said: /督导|supervisor/iu },
  { role: "admin", title: { zh: "管理员", en: "admin" }, said: /管理员|admin/iu },
  {
    role: "verified",
    title: { zh: "核实志愿者", en: "verified volunteer" },
    said: /核实(?:过的)?志愿者|verified(?:\s+volunteer)?/iu,
  },
  { role: "volunteer", title: { zh: "志愿者", en: "volunteer" }, said: /志愿者|volunteer/iu },
  { role: "staff", title: { zh: "工作人员", en: "staff" }, said: /工作人员|社工|staff/iu },
];

/** Who works for a unit 责任单位; beside the name of one, staff are its people. */
export const unitOffice: Office = {
  role: "worker",
  title: { zh: "工作人员", en: "worker" },
  said: /工作人员|员工|处理人|worker|staff/iu,
};

/** What an office is called; its own name for one that nobody gives in chat. */
export const titleOf = (role: string): Bilingual =>
  [...givenOffices, unitOffice].find((office) => office.role === role)?.title ?? {
    zh: role,
    en: role,
  };
