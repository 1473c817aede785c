import { areaOf, findArea } from "../../community/areas.ts";
import { unitNamed } from "../../community/units.ts";
import type { Ask, Refusal } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import { givenOffices, type Office, unitOffice } from "../people/offices.ts";
import { wording } from "./wording.ts";

/** An office as somebody named it: over an area, or in a unit. */
export type Named = Pick<Office, "role" | "title"> & {
  readonly area: string;
  /** The unit they work for; empty for none. */
  readonly unit: string;
  readonly place: Bilingual;
};

/** The office that some words name, and where; else what of it is not known. */
export function officeIn(ask: Ask, words: string): Named | Refusal {
  const { community } = ask;
  const unit = unitNamed(community, words.replace(unitOffice.said, " "));
  if (unit !== null && unitOffice.said.test(words)) {
    const { role, title } = unitOffice;
    return { role, title, area: community.id, unit: unit.id, place: unit.name };
  }
  const office = givenOffices.find(({ said }) => said.test(words));
  if (office === undefined) return { why: "which-role", say: wording.whichRole };
  const { role, title } = office;
  const where = words.replace(office.said, " ").trim();
  const area = role === "admin" ? community.id : areaNamed(ask, where);
  if (area === null) return whichArea(where);
  return { role, title, area, unit: "", place: areaOf(community, area)?.name ?? asIs(area) };
}

const asIs = (id: string): Bilingual => ({ zh: id, en: id });

/** The area that some words name; none at all means the group's, or the community. */
const areaNamed = ({ community, chat }: Ask, where: string): string | null =>
  where === ""
    ? (chat.area ?? community.id)
    : (areaOf(community, where)?.id ?? findArea(community, where));

function whichArea(where: string): Refusal {
  const say = (locale: "zh" | "en") => () => wording.whichArea[locale]({ number: null, where });
  return { why: "which-area", say: { zh: say("zh"), en: say("en") } };
}
