import type { Asked, Scene } from "../../feature.ts";
import { neutralGist } from "../../reading/offline/gist.ts";
import type { DemandRow, NewDemand } from "../../store/tables.ts";
import { mostAlike } from "./alike.ts";
import { familyOf } from "./family.ts";
import { textHash } from "./table.ts";
import { textsOf } from "./texts.ts";

/** What has been over for longer is not the same any more. */
const AGAIN_DAYS = 30;

/** As many of the latest ends are compared: a place with more of them has other troubles. */
const COMPARED = 20;

/**
 * The demand that comes back with a new one, over lately: an affair about the same matter at the same
 * place, a wish of the same area and matter.
 */
export async function recurrenceOf(
  scene: Scene,
  asked: Asked,
  born: Pick<NewDemand, "kind" | "category" | "area">,
): Promise<number | null> {
  if (asked.splitFrom !== undefined) return null;
  const ended = await endedLately(scene, born);
  if (born.kind === "affair") {
    const alike = await mostAlike(scene, asked, ended);
    if (alike !== null) return alike.number;
  }
  const close = ended.filter(
    ({ area, category }) => area === born.area && category === born.category,
  );
  for (const demand of close) if (await isSame(scene, asked, demand)) return demand.number;
  return null;
}

/** What is closed, or done as far as its doer says; the same place first. */
async function endedLately(
  { lane }: Scene,
  { kind, area }: Pick<NewDemand, "kind" | "area">,
): Promise<readonly DemandRow[]> {
  const since = new Date(lane.now.getTime() - AGAIN_DAYS * 86_400_000);
  return lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "=", kind)
    .where("quiet", "=", false)
    .where((row) =>
      row.or([
        row("state", "=", "done"),
        row.and([row("state", "=", "closed"), row("closed_at", ">=", since)]),
      ]),
    )
    .orderBy((row) => row("area", "=", area), "desc")
    .orderBy("closed_at", "desc")
    .limit(COMPARED)
    .execute();
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
