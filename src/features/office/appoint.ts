import { areaOf, findArea } from "../../community/areas.ts";
import type { Ask, Refusal } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import type { PersonRow } from "../../store/tables.ts";
import { kindOf } from "../demand/kinds.ts";
import { demandsOf } from "../demand/table.ts";
import { nameOf } from "../people/names.ts";
import { grantRole, hasRole, rolesOf, takeRoles } from "../people/rights.ts";
import { answer, tell } from "../people/voice.ts";
import { whoseAccount } from "../people/whom.ts";
import { wording } from "./wording.ts";

/** Offices that an admin gives in chat; a unit's people stand in the community file. */
const offices: readonly (readonly [RegExp, string, Bilingual])[] = [
  [/网格员|grid/iu, "grid", { zh: "网格员", en: "grid worker" }],
  [/督导|supervisor/iu, "supervisor", { zh: "督导", en: "supervisor" }],
  [/核实志愿者|verified/iu, "verified", { zh: "核实志愿者", en: "verified volunteer" }],
  [/工作人员|社工|staff/iu, "staff", { zh: "工作人员", en: "staff" }],
];

const onlyAdmin: Refusal = { why: "not-allowed", say: wording.onlyAdmin };
const nobody: Refusal = { why: "nobody-meant", say: wording.whoIsMeant };

const isAdmin = (ask: Ask): Promise<boolean> =>
  hasRole(ask, ask.speaker, "admin", ask.community.id);

/** 任命: the admin gives somebody an office, over the area named, the group's, or all of it. */
export async function appoint(ask: Ask): Promise<Refusal | null> {
  if (!(await isAdmin(ask))) return onlyAdmin;
  const [, who = "", words = ""] = /^\s*(\S+)\s*(.*)$/su.exec(ask.rest) ?? [];
  const person = await whoseAccount({ ...ask, rest: who });
  if (person === null) return nobody;
  const office = offices.find(([pattern]) => pattern.test(words === "" ? who : words));
  if (office === undefined) return { why: "which-role", say: wording.whichRole };
  const [pattern, role, title] = office;
  const where = words.replace(pattern, " ").trim();
  const named = areaOf(ask.community, where)?.id ?? findArea(ask.community, where);
  if (where !== "" && named === null) return { why: "which-area", say: wording.whichArea };
  const area = named ?? ask.chat.area ?? ask.community.id;
  await grantRole(ask, person.id, role, area);
  ask.lane.tell({ number: null, by: ask.speaker.id, command: "appoint" });
  await sayAppointed(ask, person, title, area);
  return null;
}

async function sayAppointed(ask: Ask, person: PersonRow, role: Bilingual, area: string) {
  const name = (await nameOf(ask, person)) ?? "";
  const place = areaOf(ask.community, area)?.name ?? { zh: area, en: area };
  const text = wording.appointed[ask.chat.language]({ name, role, area: place });
  await answer(ask, { kind: "notice", text });
  const toThem = (locale: "zh" | "en") => wording.youAreAppointed[locale]({ role, area: place });
  await tell(ask, person, { kind: "notice", text: toThem });
}

/** 免职: somebody loses their offices at once; what they have in hand by them is free again. */
export async function relieve(ask: Ask): Promise<Refusal | null> {
  if (!(await isAdmin(ask))) return onlyAdmin;
  const person = await whoseAccount(ask);
  if (person === null) return nobody;
  if (person.id === ask.speaker.id) return { why: "own-office", say: wording.notYourself };
  const roles = await rolesOf(ask, person.id);
  const held = roles.filter(({ role }) => role !== "volunteer" && role !== "verified");
  const listed = await takeRoles(
    ask,
    person.id,
    held.map(({ role }) => role),
  );
  ask.lane.tell({ number: null, by: ask.speaker.id, command: "relieve" });
  for (const demand of await demandsOf(ask.lane, person.id, ["accepted", "working"])) {
    if (demand.holder === person.id) await kindOf(ask, demand)?.freed(ask, demand);
  }
  await tell(ask, person, { kind: "notice", text: (locale) => wording.youAreRelieved[locale]() });
  const name = (await nameOf(ask, person)) ?? "";
  const text = wording.relieved[ask.chat.language]({ name, listed });
  await answer(ask, { kind: "notice", text });
  return null;
}
