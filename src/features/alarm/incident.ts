import { traceable } from "../../chat/clean.ts";
import { buildingOf, placeNames } from "../../community/areas.ts";
import type { Community } from "../../community/community.ts";
import type { Scene } from "../../feature.ts";
import { sameHarm } from "../../reading/offline/alarm-harms.ts";
import { hurtIn, isAtOwnHome, sameHurt } from "../../reading/offline/alarm-hurt.ts";
import { tellsOfOthers } from "../../reading/offline/alarm-whose.ts";
import { findWhere } from "../../reading/offline/where.ts";
import type { DemandRow } from "../../store/tables.ts";
import { reportsOf } from "../demand/family.ts";
import { reportTextsOf } from "../demand/texts.ts";
import { getPerson } from "../people/table.ts";
import type { Heard } from "./heard.ts";

/** What one person tells again within this time is one emergency. */
export const INCIDENT_MS = 600_000;

/** Told of the same building within this time they are one, wherever they are told. */
const SAME_PLACE_MS = 3_600_000;

/** A quiet crisis of one person is one for this long. */
const DAY_MS = 86_400_000;

/** What was told of an emergency before: by whom, where, when, in which words. */
export type Told = {
  readonly chat: number;
  readonly person: number;
  readonly at: Date;
  readonly text: string;
  /** The home of whoever told it, as the community keeps it. */
  readonly home: string | null;
};

/** Everything that was told of an emergency, first its own first report. */
export async function toldOf({ lane }: Scene, number: number): Promise<readonly Told[]> {
  const reports = await reportsOf(lane, number);
  return Promise.all(
    reports.map(async (report) => {
      const texts = await reportTextsOf(lane, report);
      const { home } = await getPerson(lane, report.person);
      return { ...report, text: texts?.text ?? "", home };
    }),
  );
}

/** The live emergency that this message tells of again; null when it is news. */
export async function incident(scene: Scene, heard: Heard): Promise<DemandRow | null> {
  const isSame = heard.alarm.what === "quiet" ? isSameCrisis : isSameIncident;
  for (const known of await liveAlarms(scene, heard)) {
    if (isSame(scene, known, await toldOf(scene, known.number), heard)) return known;
  }
  return null;
}

/** Live emergencies of this sort that anybody told of lately, the latest first. */
async function liveAlarms({ lane }: Scene, { alarm, at }: Heard): Promise<readonly DemandRow[]> {
  const span = alarm.what === "quiet" ? DAY_MS : SAME_PLACE_MS;
  const since = new Date(at.getTime() - span);
  return lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "=", "affair")
    .where("alarm", "=", alarm.what)
    .where("state", "in", ["unsure", "open", "accepted", "working"])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("report")
          .select("report.seq")
          .whereRef("report.community", "=", "demand.community")
          .whereRef("report.number", "=", "demand.number")
          .where("report.at", ">=", since),
      ),
    )
    .orderBy("number", "desc")
    .execute();
}

/** The building that some words name, known or not; null where they name none. */
function placeOf(community: Community, words: string): string | null {
  const buildings = community.areas.filter(({ level }) => level === "building");
  const where = findWhere(traceable(words), words, placeNames({ areas: buildings })) ?? "";
  const known = buildingOf({ areas: buildings }, where) ?? buildingOf({ areas: buildings }, words);
  return known?.id ?? unknownBuilding.exec(where)?.[0] ?? null;
}

const unknownBuilding = /(?:\d{1,3}|[a-z])\s?(?:号楼|栋|幢|座)|(?:block|building|tower) \w+/iu;

/**
 * One harm to one person or thing: told again by the same author, or of the same place. Without a
 * place two people tell of two, for nobody may lie unseen behind somebody else's alarm; only who
 * merely shouts "fire" sees the one that was just told. A doubtful report joins doubtful ones of its
 * chat alone, and a certain one never a doubtful one.
 */
function isSameIncident(
  { community }: Scene,
  known: DemandRow,
  told: readonly Told[],
  heard: Heard,
): boolean {
  const { alarm, chat, author, text, location } = heard;
  if (alarm.certain !== (known.state !== "unsure")) return false;
  const here = placeOf(community, location ?? text) ?? placeOf(community, text);
  const there = told.flatMap((report) => placeOfTold(community, report) ?? []);
  if (here !== null && there.length > 0 && !there.includes(here)) return false;
  return told.some((report) => {
    const since = Math.abs(heard.at.getTime() - report.at.getTime());
    const isHere = report.chat === chat.id;
    if (!sameHurt(report.text, text)) return false;
    if (report.person === author.id && (isHere || alarm.certain) && since <= INCIDENT_MS)
      return alarm.what === "medical" || sameHarm(alarm.what, report.text, text);
    if (!sameHarm(alarm.what, report.text, text)) return false;
    if (isShout(alarm, text, here)) return isHere && since <= INCIDENT_MS;
    const isOneHome = author.home !== null && author.home === report.home && isAtOwnHome(text);
    const isOnePlace = isOneHome || (here !== null && here === placeOfTold(community, report));
    return isOnePlace && (alarm.certain ? since <= SAME_PLACE_MS : isHere && since <= INCIDENT_MS);
  });
}

/** `着火了！快打119`: fire, and nothing of where or whose. */
const isShout = ({ what }: Heard["alarm"], text: string, place: string | null): boolean =>
  what === "fire" && place === null && !isAtOwnHome(text) && hurtIn(text).length === 0;

/** Where it was told to be; of one's own home, where that is. */
function placeOfTold(community: Community, { text, home }: Told): string | null {
  const named = placeOf(community, text);
  if (named !== null || home === null || !isAtOwnHome(text)) return named;
  return buildingOf(community, home)?.id ?? null;
}

/** Of one person whatever threatens them; told of others, by one author of one harm in one place. */
function isSameCrisis(
  { community }: Scene,
  known: DemandRow,
  told: readonly Told[],
  heard: Heard,
): boolean {
  const first = told[0]?.text ?? "";
  const before = known.beneficiary ?? (tellsOfOthers(first) ? null : known.requester);
  const now = heard.beneficiary?.id ?? (tellsOfOthers(heard.text) ? null : heard.author.id);
  if (before !== null || now !== null) return before === now;
  const [there, here] = [placeOf(community, first), placeOf(community, heard.text)];
  const elsewhere = there !== null && here !== null && there !== here;
  const own = (known.requester ?? known.filer) === heard.author.id;
  return own && !elsewhere && sameHarm("quiet", first, heard.text);
}
