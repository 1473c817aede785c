import { plainText } from "../../chat/clean.ts";
import { atLevel, buildingOf, findArea, placeNames } from "../../community/areas.ts";
import type { Community } from "../../community/community.ts";
import type { Asked, Scene } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import { SAME, sameMatter } from "../../reading/duplicates.ts";
import { rarityIn } from "../../reading/duplicates/likeness.ts";
import type { Telling } from "../../reading/duplicates/telling.ts";
import { buildingsNamed } from "../../reading/duplicates/whereabouts.ts";
import { neutralGist } from "../../reading/offline/gist.ts";
import { damage, someFault } from "../../reading/offline/troubles-building.ts";
import type { Category, Kind } from "../../reading/schema.ts";
import type { DemandRow } from "../../store/tables.ts";
import { type FirstReport, firstReports } from "./first-reports.ts";

/** Of some demands the one of which a new need most likely tells; null when of none. */
export async function mostAlike(
  scene: Scene,
  asked: Asked,
  demands: readonly DemandRow[],
): Promise<DemandRow | null> {
  const reports = await firstReports(
    scene.lane,
    demands.map(({ number }) => number),
  );
  const told = await tellingOf(scene, asked);
  const known = demands.map((demand) => tellingOfKnown(scene, demand, reports));
  const rarity = rarityIn([told, ...known].map((telling) => plainText(telling?.text ?? "")));
  let best: DemandRow | null = null;
  let likelihood = SAME;
  for (const [index, telling] of known.entries()) {
    const own = reports.some(
      ({ number, person }) => number === demands[index]?.number && person === asked.author.id,
    );
    const now =
      telling === null ? 0 : sameMatter(own ? placedAs(told, telling) : told, telling, rarity);
    if (now < likelihood) continue;
    likelihood = now;
    best = demands[index] ?? null;
  }
  return best;
}

/** Whoever told of a place before need not name it again. */
const placedAs = (now: Telling, before: Telling): Telling =>
  now.buildings.length === 0 ? { ...now, buildings: before.buildings } : now;

/** A message that tells of several things is compared by what was understood of this one. */
async function tellingOf({ lane, community }: Scene, asked: Asked): Promise<Telling> {
  const { need, author, chat, gist } = asked;
  const text = asked.alone === false ? `${need.summary} ${need.location ?? ""}` : asked.text;
  return {
    kind: need.kind,
    category: need.category,
    buildings: buildingsIn(community, text, need.location),
    home: homeOf(community, author.home, chat.area),
    group: chat.area ?? lane.community,
    text: withoutNames(community, text),
    gist: matterOf(gist, need),
  };
}

function tellingOfKnown(
  { lane, community }: Scene,
  { number, kind, category }: DemandRow,
  reports: readonly FirstReport[],
): Telling | null {
  const report = reports.find((one) => one.number === number);
  if (report === undefined) return null;
  const { texts, alone, home, area } = report;
  const text =
    alone && report.text !== null ? report.text : `${texts.summary} ${texts.location ?? ""}`;
  return {
    kind,
    category,
    buildings: buildingsIn(community, text, texts.location),
    home: homeOf(community, home, area),
    group: area ?? lane.community,
    text: withoutNames(community, text),
    gist: matterOf(texts.gist, { kind, category }),
  };
}

/** The buildings of a community alone. */
const houses = ({ areas }: Community): Pick<Community, "areas"> => ({
  areas: areas.filter(({ level }) => level === "building"),
});

/** Buildings by their ids where the community knows them, else by their numbers. */
function buildingsIn(
  community: Community,
  text: string,
  location: string | null,
): readonly string[] {
  const tree = houses(community);
  const told = location === null ? null : buildingOf(community, location);
  const numbered = buildingsNamed(plainText(text)).map(
    (number) => findArea(tree, `${number}号楼`) ?? findArea(tree, `block ${number}`) ?? number,
  );
  const named = [findArea(tree, text), told?.id ?? null].filter((id) => id !== null);
  return [...new Set([...named, ...numbered])];
}

/** A house called Garden Court is neither a garden nor a court. */
const withoutNames = (community: Community, text: string): string =>
  placeNames(houses(community))
    .filter((name) => !/\d/u.test(name))
    .reduce((rest, name) => rest.replaceAll(name.toLowerCase(), " "), plainText(text));

function homeOf(community: Community, home: string | null, area: string | null): Telling["home"] {
  const around = area === null ? null : (atLevel(community, area, "building")?.id ?? null);
  const building = home === null ? null : (buildingOf(community, home)?.id ?? null);
  if (home === null && around === null) return null;
  return { building: building ?? around, door: home };
}

/** The public line without time and place; null where it names no thing. */
function matterOf(
  gist: Bilingual,
  about: { readonly kind: Kind; readonly category: Category },
): Bilingual | null {
  const zh = gist.zh.split("，")[0] ?? "";
  const vague = [neutralGist(about.kind, about.category), damage.gist, someFault.gist];
  if (zh === "" || vague.some((one) => one.zh === zh)) return null;
  return { zh, en: gist.en.split(", ")[0] ?? "" };
}
