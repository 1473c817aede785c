import { findArea } from "../../community/areas.ts";
import { unitNamed } from "../../community/units.ts";
import type { Ask, Refusal } from "../../feature.ts";
import { makeCode } from "../../store/codes.ts";
import type { PersonRow } from "../../store/tables.ts";
import { kindOf } from "../demand/kinds.ts";
import { demandsOf } from "../demand/table.ts";
import { nameOf } from "../people/names.ts";
import { givenOffices, unitOffice } from "../people/offices.ts";
import { grantRole, hasRole, rolesOf, takeRoles } from "../people/rights.ts";
import { answer, tell } from "../people/voice.ts";
import { whoseAccount } from "../people/whom.ts";
import { type Named, officeIn } from "./named.ts";
import { wording } from "./wording.ts";

const onlyAdmin: Refusal = { why: "not-allowed", say: wording.onlyAdmin };
const nobody: Refusal = { why: "nobody-meant", say: wording.whoIsMeant };

const isAdmin = (ask: Ask): Promise<boolean> =>
  hasRole(ask, ask.speaker, "admin", ask.community.id);

/** 任命: the admin gives somebody an office, over the area named, the group's, or all of it. */
export async function appoint(ask: Ask): Promise<Refusal | null> {
  if (!(await isAdmin(ask))) return onlyAdmin;
  const [, who = "", words = ""] = /^\s*(\S+)\s*(.*)$/su.exec(ask.rest) ?? [];
  const person = await whoseAccount({ ...ask, rest: who });
  if (person === null && !namesOffice(ask, who))
    return { why: "nobody-meant", say: wording.whoOrWhat };
  const office = officeIn(ask, person === null || words === "" ? ask.rest : words);
  if ("why" in office) return office;
  if (person === null) return appointByCode(ask, office);
  await grantRole(ask, person.id, office.role, office.area, office.unit);
  ask.lane.tell({ number: null, by: ask.speaker.id, command: "appoint" });
  await sayAppointed(ask, person, office);
  return null;
}

/** Whether a word names an office, or a unit or an area where one may be had, and so not a person. */
const namesOffice = ({ community }: Ask, word: string): boolean =>
  [...givenOffices, unitOffice].some(({ said }) => said.test(word)) ||
  unitNamed(community, word) !== null ||
  findArea(community, word) !== null;

const DAY_MINUTES = 24 * 60;

/** Nobody is named but an office: whoever types the code privately has it, and says so by it. */
async function appointByCode(ask: Ask, office: Named): Promise<Refusal | null> {
  if (ask.chat.kind !== "private") return { why: "only-private", say: wording.onlyPrivate };
  const { role, area, unit, title, place } = office;
  const code = await makeCode(ask.lane, {
    purpose: "office",
    person: null,
    made_by: ask.speaker.id,
    brings: { role, area, unit },
    minutes: DAY_MINUTES,
  });
  ask.lane.tell({ number: null, by: ask.speaker.id, command: "appoint" });
  const text = wording.officeCode[ask.chat.language]({ code, role: title, area: place });
  await answer(ask, { kind: "notice", text });
  return null;
}

async function sayAppointed(ask: Ask, person: PersonRow, { title: role, place: area }: Named) {
  const name = (await nameOf(ask, person)) ?? "";
  const text = wording.appointed[ask.chat.language]({ name, role, area });
  await answer(ask, { kind: "notice", text });
  const toThem = (locale: "zh" | "en") => wording.youAreAppointed[locale]({ role, area });
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
