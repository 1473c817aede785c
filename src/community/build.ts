import { DateTime } from "luxon";
import type { Bilingual, Locale } from "../kernel/locale.ts";
import type { Area, Community, Limit, Person, RoleGrant } from "./community.ts";
import type { CommunityFile } from "./schema.ts";

/** Fills in what a checked file leaves to its defaults, and puts together what belongs together. */
export function buildCommunity(file: CommunityFile): Community {
  const { id, timezone, language, street = null, district = null } = file.community;
  const { projects, retention, ...policies } = file.policies;
  return {
    id,
    name: file.community.name ?? both(id),
    timezone,
    language,
    street,
    district,
    areas: areas(file),
    groups: file.groups.map((group) => ({ chat: null, area: id, language, mode: null, ...group })),
    units: file.units.map((unit) => ({ name: both(unit.id), group: null, ...unit })),
    people: file.people.map((person) => personOf(person, language)),
    roles: roles(file),
    routing: file.routing.map((route) => ({ area: id, ...route })),
    limits: limits(file.limits),
    calendar: file.calendar,
    roster: file.roster.map(({ from, to, ...shift }) => ({
      area: id,
      ...shift,
      from: instant(from, timezone),
      to: instant(to, timezone),
    })),
    scope: file.scope,
    funds: file.funds.map((fund) => ({ name: both(fund.id), ...fund })),
    decision: file.decision,
    voting: file.voting,
    policies: { ...policies, retention: retention ?? { chatter: null, closed: null } },
    projects: { hearingAbove: null, funding: "direct", ...file.projects, ...projects },
  };
}

const both = (words: string): Bilingual => ({ zh: words, en: words });

const instant = (written: string, zone: string): Date =>
  DateTime.fromISO(written, { zone }).toJSDate();

function areas({ community, areas: listed }: CommunityFile): readonly Area[] {
  const { id, street = null, district = null } = community;
  const root = (level: Area["level"], own: string | null, within: string | null): Area[] => {
    if (own === null) return [];
    const named = listed.find((area) => area.id === own);
    const name = named?.name ?? (own === id ? community.name : undefined) ?? both(own);
    return [{ id: own, level, within, name, also: named?.also ?? [] }];
  };
  const roots = [
    ...root("district", district, null),
    ...root("street", street, district),
    ...root("community", id, street ?? district),
  ];
  const others = listed.filter((area) => roots.every((known) => known.id !== area.id));
  return [...roots, ...others.map((area) => ({ within: id, name: both(area.id), ...area }))];
}

type FilePerson = CommunityFile["people"][number];

function personOf(person: FilePerson, language: Locale): Person {
  const { id, name = id, accounts, home = null } = person;
  return { id, name, accounts, language: person.language ?? language, home };
}

function roles({ community, people, roles: listed, units }: CommunityFile): readonly RoleGrant[] {
  const own = people.flatMap((person) =>
    person.roles.map((role) => ({ person: person.id, ...role })),
  );
  const written = [...own, ...listed].map((grant) => ({
    area: community.id,
    ...grant,
    unit: grant.unit ?? (grant.role === "worker" ? employerOf(grant.person, units) : null),
  }));
  const employed = units.flatMap((unit) =>
    unit.people.map((person) => ({
      person,
      role: "worker" as const,
      area: community.id,
      unit: unit.id,
    })),
  );
  const stands = ({ person, unit }: RoleGrant) =>
    written.some(
      (grant) => grant.role === "worker" && grant.person === person && grant.unit === unit,
    );
  return [...written, ...employed.filter((grant) => !stands(grant))];
}

const employerOf = (person: string, units: CommunityFile["units"]): string | null =>
  units.find((unit) => unit.people.includes(person))?.id ?? null;

function limits(written: CommunityFile["limits"]): Community["limits"] {
  const unset: Limit = { accept: null, word: null, finish: null, finishFrom: null };
  return Object.fromEntries(
    Object.entries(written).map(([key, limit]) => [key, { ...unset, ...limit }]),
  );
}
