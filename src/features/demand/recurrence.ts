import type { Asked, Scene } from "../../feature.ts";
import { neutralGist } from "../../reading/offline/gist.ts";
import type { DemandRow, NewDemand } from "../../store/tables.ts";
import { familyOf } from "./family.ts";
import { textHash } from "./table.ts";
import { textsOf } from "./texts.ts";

/** What has been over for longer is not the same any more. */
const AGAIN_DAYS = 30;

/** As many of the latest ends are compared: a place with more of them has other troubles. */
const COMPARED = 20;

/**
 * The demand that comes back with a new one: closed lately, of the same kind, category and place,
 * asked for in the same words or about the same matter.
 */
export async function recurrenceOf(
  { lane }: Scene,
  asked: Asked,
  born: Pick<NewDemand, "kind" | "category" | "area">,
): Promise<number | null> {
  if (asked.splitFrom !== undefined) return null;
  const since = new Date(lane.now.getTime() - AGAIN_DAYS * 86_400_000);
  const ended = await lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "=", born.kind)
    .where("category", "=", born.category)
    .where("area", "=", born.area)
    .where("state", "=", "closed")
    .where("quiet", "=", false)
    .where("closed_at", ">=", since)
    .orderBy("closed_at", "desc")
    .limit(COMPARED)
    .execute();
  for (const demand of ended) if (await isSame({ lane }, asked, demand)) return demand.number;
  return null;
}

async function isSame(
  scene: Pick<Scene, "lane">,
  { gist, text }: Asked,
  demand: DemandRow,
): Promise<boolean> {
  const vague = matterOf(neutralGist(demand.kind, demand.category).zh);
  const matter = matterOf(gist.zh);
  const known = matterOf((await textsOf(scene.lane, demand.number)).gist.zh);
  return (matter === known && matter !== vague) || saidSo(scene, demand, text);
}

/** The gist without time and place. */
const matterOf = (gist: string): string => gist.split("，")[0] ?? "";

async function saidSo(
  { lane }: Pick<Scene, "lane">,
  { number }: DemandRow,
  text: string,
): Promise<boolean> {
  const row = await lane.db
    .selectFrom("report")
    .select("seq")
    .where("community", "=", lane.community)
    .where("number", "in", [...(await familyOf(lane, number))])
    .where("text_hash", "=", textHash(lane, text))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
