import { plainText } from "../../chat/clean.ts";
import { runsOn } from "../../chat/standalone.ts";
import { homeArea, placeNames } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { PersonRow } from "../../store/tables.ts";
import { keepName, nameOf } from "./names.ts";
import { addPerson } from "./table.ts";
import { keepText, readText } from "./texts.ts";

/** Somebody without an account, as others speak of them: `张爷爷 3-101`. */
export type Described = {
  readonly name: string;
  /** Their door as typed; never kept in the clear. */
  readonly door: string | null;
  /** The area that the door, or a building's name, lies in. */
  readonly area: string | null;
  /** Everything of it that no group may read. */
  readonly secrets: readonly string[];
};

/** Tells name and door apart. `name` is empty where the words name nobody. */
export function describePerson({ community }: Pick<Scene, "community">, words: string): Described {
  const spans = privateSpans(words).filter((span) => /\d/u.test(span));
  const typed = spans.find((span) => span.replaceAll(/\D/gu, "").length < 7) ?? null;
  const door = spokenDoor(placeNames(community), words, typed) ?? typed;
  const area = homeArea(community, door ?? words) ?? homeArea(community, words);
  const places = spans.length === 0 && door === null ? placeNames(community) : [];
  const name = [...(door === null ? [] : [door]), ...spans, ...places]
    .reduce((rest, span) => rest.replaceAll(span, " "), words)
    .replaceAll(/[\s,，、;；()（）@]+/gu, " ")
    .trim();
  const own = [door ?? "", name].filter((words) => words !== "");
  const secrets = [...new Set([...privateSpans(words), ...own])];
  return { name, door, area, secrets };
}

const number = String.raw`(?:(?:flat|apt|apartment|room|no\.?|#) ?)?\d{1,4}[a-z]?(?![\p{L}\d-])`;

/**
 * A door told by the name of its house, `Birch 107`, or after a comma, `Mrs Hill, 12 Alder House`.
 * Where a door was heard by its shape, only words that say more of it count.
 */
function spokenDoor(places: readonly string[], words: string, typed: string | null): string | null {
  const names = places.map((place) => place.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("|");
  const beside = new RegExp(
    `(?:${names})[ ,]{1,2}${number}|${number}[ ,]{1,2}(?:${names})(?!\\p{L})`,
    "giu",
  );
  const house =
    /(?<=[,，;；]\s{0,2})(?:\d{1,4}[a-z]? \p{L}[\p{L}' ]{2,40}|\p{L}[\p{L}' ]{2,40} \d{1,4}[a-z]?)(?=$|[\s]*[,，;；])/giu;
  const isAge = (found: string): boolean => /\b(?:years?|aged?|yo)\b/iu.test(found);
  // 2号楼 301 is no part of 12号楼 301.
  const doors = [...words.matchAll(beside)].filter(({ index }) => !runsOn(words, index));
  const found = [...doors, ...words.matchAll(house)].map(([door]) => door);
  return found.find((door) => !isAge(door) && (typed === null || door.includes(typed))) ?? null;
}

const same = (one: string | null, other: string | null): boolean =>
  plainText(one ?? "") === plainText(other ?? "");

/** Who was spoken for before under the same name and door; null when nobody was. */
export async function findBeneficiary(
  scene: Scene,
  { name, door }: Described,
): Promise<PersonRow | null> {
  const { lane } = scene;
  const rows = await lane.db
    .selectFrom("person")
    .selectAll()
    .where("community", "=", lane.community)
    .where("file_id", "is", null)
    .where("erased_at", "is", null)
    .where("merged_into", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom("account").select("person").whereRef("account.person", "=", "person.id")),
      ),
    )
    .orderBy("id")
    .execute();
  for (const person of rows) {
    if (!same(await nameOf(scene, person), name)) continue;
    if (same(await readText(lane, "door", String(person.id)), door)) return person;
  }
  return null;
}

/** The person spoken for, made when first spoken of; name and door lie under a key of their own. */
export async function meetBeneficiary(scene: Scene, about: Described): Promise<PersonRow> {
  const { lane, community } = scene;
  const known = await findBeneficiary(scene, about);
  if (known !== null) return known;
  const { language } = community;
  const person = await addPerson(lane, { fileId: null, language, home: about.area });
  await keepName(scene, person, about.name);
  const place = { kind: "door", ref: String(person.id), person: person.id };
  if (about.door !== null) await keepText(lane, place, about.door);
  return person;
}
