import { DateTime } from "luxon";
import { areaOf, findArea } from "../../community/areas.ts";
import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { ChatRow } from "../../store/tables.ts";
import { kindNames } from "../people/group-title.ts";
import { offices } from "../people/mute.ts";
import { nameOf } from "../people/names.ts";
import { hasRole } from "../people/rights.ts";
import { tell } from "../people/voice.ts";
import { makeGroupCode } from "./group.ts";
import { allGroups, findGroup, type GroupPlan, type KnownGroup } from "./group-table.ts";
import { groupWording, type Standing } from "./group-wording.ts";

/** 设置: the admin sees connections and groups, or gets the code of a group; always privately. */
export async function setup(ask: Ask): Promise<Refusal | null> {
  if (!(await hasRole(ask, ask.speaker, "admin", ask.community.id)))
    return { why: "not-allowed", say: groupWording.onlyAdmin };
  const wanted = /^(?:群|group(?![a-z]))\s*(.*)$/isu.exec(ask.rest.trim());
  const text = wanted === null ? await overview(ask) : await codeText(ask, wanted[1] ?? "");
  if (text === null) return { why: "which-group", say: groupWording.whichGroup };
  const heard = await tell(ask, ask.speaker, { kind: "notice", text, network: ask.chat.network });
  return heard ? null : { why: "only-private", say: groupWording.onlyPrivately };
}

type Text = (locale: Locale) => string;

const languages: readonly (readonly [RegExp, Locale])[] = [
  [/^(?:zh|chinese|中文|汉语)$/iu, "zh"],
  [/^(?:en|english|英文|英语)$/iu, "en"],
];

const kinds: readonly (readonly [RegExp, "residents" | "work" | "decision"])[] = [
  [/^(?:居民群?|residents?)$/iu, "residents"],
  [/^(?:工作群?|work)$/iu, "work"],
  [/^(?:议事群?|deciders|decision)$/iu, "decision"],
];

/** The code of the group that some words name: one of ours by its id, or a new one by its area. */
async function codeText(ask: Ask, words: string): Promise<Text | null> {
  const known = await findGroup(ask, words.trim());
  const plan = known === null ? planOf(ask, words) : { group: known.id };
  if (plan === null) return null;
  const code = await makeGroupCode(ask, plan, ask.speaker);
  const { group, kind, area } = { group: null, kind: "residents", area: "", ...plan } as const;
  const about = { code, group, kind: kindNames[kind], area: areaName(ask, area) };
  return (locale) => groupWording.code[locale](about);
}

function planOf({ community }: Ask, words: string): GroupPlan | null {
  const typed = words.split(/\s+/u).filter(Boolean);
  const language = languages.find(([name]) => typed.some((word) => name.test(word)));
  const kind = kinds.find(([name]) => typed.some((word) => name.test(word)));
  const where = typed
    .filter((word) => !language?.[0].test(word) && !kind?.[0].test(word))
    .join(" ");
  const area =
    where === "" ? community.id : (areaOf(community, where)?.id ?? findArea(community, where));
  if (area === null) return null;
  return { kind: kind?.[1] ?? "residents", area, language: language?.[1] ?? community.language };
}

const areaName = ({ community }: Scene, id: string): Bilingual =>
  areaOf(community, id)?.name ?? { zh: id, en: id };

/** How everything stands, and what to type next. */
async function overview(ask: Ask): Promise<Text> {
  const groups = await allGroups(ask);
  const connections = await connectionsOf(ask, groups);
  const names = await withoutAccount(ask);
  const unbound = groups.find(({ row }) => row?.bound !== true || row.gone_at !== null);
  const area = areaName(ask, ask.community.areas.at(-1)?.id ?? ask.community.id);
  return (locale) =>
    [
      groupWording.connections[locale](),
      ...connections.map((about) => groupWording.connection[locale](about)),
      groupWording.groups[locale](),
      ...groups.map((group) => groupLine(ask, group, locale)),
      ...(names.length === 0 ? [] : [groupWording.noAccount[locale]({ names })]),
      groupWording.next[locale]({ group: unbound?.id ?? null, area }),
    ].join("\n");
}

function groupLine(ask: Ask, { id, listed, row }: KnownGroup, locale: Locale): string {
  return groupWording.group[locale]({
    group: id,
    network: row?.network ?? listed?.network ?? "",
    kind: kindNames[row?.kind ?? listed?.kind ?? "residents"],
    area: areaName(ask, row?.area ?? listed?.area ?? ask.community.id),
    standing: standingOf(ask, row),
  });
}

const FAR = new Date("9000-01-01T00:00:00Z");

function standingOf({ lane, community }: Ask, row: ChatRow | null): Standing {
  if (row === null || !row.bound) return { is: "unbound" };
  const local = (at: Date) => DateTime.fromJSDate(at, { zone: community.timezone });
  if (row.gone_at !== null) return { is: "gone", at: local(row.gone_at) };
  if (row.paused) return { is: "paused" };
  const until = row.observe_until;
  if (until === null || until <= lane.now) return { is: "active" };
  return until > FAR ? { is: "watched" } : { is: "watched-until", at: local(until) };
}

/** The networks in use here, and how each of them is. */
async function connectionsOf({ lane, community }: Ask, groups: readonly KnownGroup[]) {
  const rows = await lane.db
    .selectFrom("network")
    .selectAll()
    .where("community", "=", lane.community)
    .execute();
  const used = new Set([
    ...groups.flatMap(({ row, listed }) => row?.network ?? listed?.network ?? []),
    ...community.people.flatMap(({ accounts }) => Object.keys(accounts)),
  ]);
  return [...used].map((name) => {
    const away = rows.find((row) => row.name === name && row.state !== "up");
    const since =
      away === undefined ? null : DateTime.fromJSDate(away.since, { zone: community.timezone });
    return { network: name, state: away?.state ?? "up", since };
  });
}

/** People in office whom nobody can hear, and who cannot be written to. */
async function withoutAccount(ask: Ask): Promise<readonly string[]> {
  const people = await ask.lane.db
    .selectFrom("person")
    .selectAll()
    .where("community", "=", ask.lane.community)
    .where("merged_into", "is", null)
    .where("id", "in", (query) =>
      query
        .selectFrom("role")
        .select("person")
        .where("role", "in", [...offices]),
    )
    .where("id", "not in", (query) => query.selectFrom("account").select("person"))
    .orderBy("id")
    .execute();
  const names: string[] = [];
  for (const person of people) names.push((await nameOf(ask, person)) ?? person.file_id ?? "");
  return names;
}
