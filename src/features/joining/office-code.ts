import { sql } from "kysely";
import { z } from "zod";
import { areaOf } from "../../community/areas.ts";
import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import { type Code, makeCode, useCode } from "../../store/codes.ts";
import type { PersonRow } from "../../store/tables.ts";
import { nameOf } from "../people/names.ts";
import { titleOf } from "../people/offices.ts";
import { everybodyWith, grantRole, hasRole, worksFor } from "../people/rights.ts";
import { accountsOf, getPerson } from "../people/table.ts";
import { answer, tell } from "../people/voice.ts";
import { wording } from "./account-wording.ts";
import { againstJoining, badCode, join, ownerOf, type Redeemed } from "./redeem.ts";

const DAY_MINUTES = 24 * 60;

/** The office that a code gives, and over which area. */
const given = z.object({
  role: z.string(),
  area: z.string(),
  unit: z.string().default(""),
});

/** 绑定 CODE of an office: the speaker has it from now on; a person of the file, as that person. */
export async function takeOffice(ask: Ask, redeemed: Redeemed): Promise<Refusal | null> {
  const { lane } = ask;
  const { code } = redeemed;
  const office = given.parse(code.brings);
  const owner = await ownerOf(ask, code);
  if ((code.person !== null && owner === null) || !(await mayGive(ask, code))) return badCode;
  const against =
    owner === null ? null : await againstJoining(ask, owner, { ...redeemed, sure: true });
  if (against !== null) return against === "asked" ? null : against;
  if (!(await useCode(lane, code))) return badCode;
  const joined = owner === null ? null : await join(ask, owner);
  const person = joined?.person ?? ask.speaker;
  await give(ask, person, office);
  lane.tell({ number: null, by: person.id, command: "appoint" });
  const words = { role: titleOf(office.role), area: placeOf(ask, office) };
  const about = { ...words, freed: joined?.freed ?? [] };
  await answer(ask, { kind: "result", text: wording.nowInOffice[person.language](about) });
  if (code.made_by !== null) await tellMaker(ask, code.made_by, person, words);
  return null;
}

type Given = z.infer<typeof given>;

async function give(ask: Ask, person: PersonRow, { role, area, unit }: Given): Promise<void> {
  const has = unit === "" ? hasRole(ask, person, role, area) : worksFor(ask, person, unit);
  if (!(await has)) await grantRole(ask, person.id, role, area, unit);
}

const placeOf = ({ community }: Ask, { area, unit }: Given): Bilingual =>
  community.units.find(({ id }) => id === unit)?.name ??
  areaOf(community, area)?.name ?? { zh: area, en: area };

/** Whoever made the code must be admin still; one that the service made needs nobody. */
const mayGive = async (ask: Ask, { made_by }: Code): Promise<boolean> =>
  made_by === null || hasRole(ask, await getPerson(ask.lane, made_by), "admin", ask.community.id);

async function tellMaker(
  ask: Ask,
  by: number,
  person: PersonRow,
  office: { readonly role: Bilingual; readonly area: Bilingual },
): Promise<void> {
  const { account } = ask;
  const name = (await nameOf(ask, person)) ?? account;
  const text = (locale: "zh" | "en") => wording.tookOffice[locale]({ name, account, ...office });
  await tell(ask, await getPerson(ask.lane, by), { kind: "notice", text });
}

/**
 * A code that makes whoever types it the first admin, good for a day; null where an admin has an
 * account that leads somewhere. Where the community file lists an admin, it is theirs.
 */
export async function firstAdminCode(scene: Scene): Promise<string | null> {
  const { lane, community } = scene;
  const admins = await everybodyWith(scene, "admin");
  for (const { id } of admins) if ((await accountsOf(lane, id)).length > 0) return null;
  await sql`
    update code set used_at = ${lane.now}
     where community = ${lane.community} and purpose = 'office' and made_by is null
       and used_at is null`.execute(lane.db);
  return makeCode(lane, {
    purpose: "office",
    person: admins[0]?.id ?? null,
    made_by: null,
    brings: { role: "admin", area: community.id },
    minutes: DAY_MINUTES,
  });
}

/** The same after a new login; null too where a code that was told before is still good. */
export async function adminCodeAfterLogin(scene: Scene): Promise<string | null> {
  const { db, community, now } = scene.lane;
  const live = await db
    .selectFrom("code")
    .select("hash")
    .where("community", "=", community)
    .where("purpose", "=", "office")
    .where("made_by", "is", null)
    .where("used_at", "is", null)
    .where("expires", ">", now)
    .executeTakeFirst();
  return live === undefined ? firstAdminCode(scene) : null;
}
