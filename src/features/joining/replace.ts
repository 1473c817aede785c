import { homeArea } from "../../community/areas.ts";
import type { Ask, Refusal, Scene } from "../../feature.ts";
import { makeCode, useCode, voidCodes } from "../../store/codes.ts";
import type { PersonRow } from "../../store/tables.ts";
import { nameOf } from "../people/names.ts";
import { areasWith, hasRole, rolesOf } from "../people/rights.ts";
import { type Account, accountsOf, getPerson, privateChat } from "../people/table.ts";
import { answer, say, tell } from "../people/voice.ts";
import { whoIsMeant, whoseAccount } from "../people/whom.ts";
import { wording } from "./account-wording.ts";
import { closeAccount, dropWaiting } from "./former.ts";
import {
  againstJoining,
  answerAlone,
  badCode,
  canWrite,
  inBoth,
  join,
  onlyPrivate,
  ownerOf,
  type Redeemed,
} from "./redeem.ts";

const DAY_MINUTES = 24 * 60;

/** A code with which one's new account takes the place of the old. */
export async function codeForSelf(ask: Ask): Promise<Refusal | null> {
  return answerAlone(ask, async () => {
    const code = await newCode(ask, ask.speaker);
    return inBoth(wording.replaceCode, { code });
  });
}

/** The same for somebody whom staff know, to be handed over in person. */
export async function codeForOther(ask: Ask): Promise<Refusal | null> {
  if (!(await looksAfterPeople(ask, ask.speaker))) return badCode;
  if (ask.chat.kind !== "private") return onlyPrivate;
  const person = await whoseAccount(ask);
  if (person === null) return notByName(ask);
  if (!(await mayHandOut(ask, ask.speaker, person)))
    return { why: "not-allowed", say: wording.notYours };
  const code = await newCode(ask, person);
  const name = (await nameOf(ask, person)) ?? ask.rest.trim();
  const text = wording.replaceCodeFor[ask.chat.language]({ code, name });
  await answer(ask, { kind: "notice", text });
  return null;
}

async function newCode({ lane, speaker }: Ask, { id }: PersonRow): Promise<string> {
  const whose = { purpose: "replace", person: id, made_by: speaker.id } as const;
  lane.tell({ number: null, by: speaker.id, command: "replace" });
  await voidCodes(lane, whose);
  return makeCode(lane, { ...whose, minutes: DAY_MINUTES });
}

const looksAfterPeople = async (scene: Scene, person: PersonRow): Promise<boolean> =>
  (await areasWith(scene, person, "staff")).length > 0 ||
  (await areasWith(scene, person, "admin")).length > 0;

/** Offices that staff themselves give; whoever has another one is the admin's. */
const ordinary = ["volunteer", "verified", "voter"];

/** An admin; or for a resident, staff of where they live, of all where that is not known. */
async function mayHandOut(scene: Scene, by: PersonRow, person: PersonRow): Promise<boolean> {
  const { community } = scene;
  if (await hasRole(scene, by, "admin", community.id)) return true;
  const area = (person.home === null ? null : homeArea(community, person.home)) ?? community.id;
  const roles = await rolesOf(scene, person.id);
  return roles.every(({ role }) => ordinary.includes(role)) && hasRole(scene, by, "staff", area);
}

/** Who is known by a name alone is shown by account, so that staff can make sure and choose. */
async function notByName(ask: Ask): Promise<Refusal> {
  const named = await whoIsMeant(ask);
  const theirs = named === null ? [] : await accountsOf(ask.lane, named.id);
  const accounts = theirs.map(({ external }) => external);
  if (accounts.length === 0) return { why: "nobody-meant", say: wording.whoIsMeant };
  const say = (locale: "zh" | "en") => () => wording.notByName[locale]({ number: null, accounts });
  return { why: "not-by-name", say: { zh: say("zh"), en: say("en") } };
}

/** 换号 CODE: a new account takes the old one's place on its network; the old one is nobody's. */
export async function takePlace(ask: Ask, redeemed: Redeemed): Promise<Refusal | null> {
  const { lane, chat } = ask;
  const { code } = redeemed;
  const owner = await ownerOf(ask, code);
  if (owner === null || !(await maker(ask, owner, code.made_by))) return badCode;
  const against = await againstJoining(ask, owner, redeemed);
  if (against !== null) return against === "asked" ? null : against;
  if (!(await useCode(lane, code))) return badCode;
  const theirs = await accountsOf(lane, owner.id);
  const old = theirs.filter(({ network }) => network === chat.network);
  const { person, freed } = await join(ask, owner);
  for (const account of old) await detach(ask, person, account);
  lane.tell({ number: null, by: person.id, command: "replace" });
  const listed = old.some(({ network, external }) => isListed(ask, person, network, external));
  const about = { here: chat.network, listed, freed };
  await answer(ask, { kind: "result", text: wording.replaced[person.language](about) });
  if (code.made_by !== null && code.made_by !== owner.id)
    await tellMaker(ask, code.made_by, person);
  return null;
}

/** Whether whoever made a code may still do so. */
const maker = async (scene: Scene, owner: PersonRow, by: number | null): Promise<boolean> =>
  by !== null && (by === owner.id || mayHandOut(scene, await getPerson(scene.lane, by), owner));

const isListed = ({ community }: Scene, { file_id }: PersonRow, network: string, account: string) =>
  community.people.find(({ id }) => id === file_id)?.accounts[network] === account;

/** The old account is nobody's from now on: what waits to leave there does not, but that it is so. */
async function detach(scene: Scene, person: PersonRow, account: Account): Promise<void> {
  const { lane } = scene;
  const chat = await privateChat(lane, person, account);
  await dropWaiting(lane, chat.id);
  if (canWrite(scene, account))
    await say(scene, chat, { kind: "notice", text: wording.detached[person.language]() });
  await closeAccount(lane, person.id, account);
}

async function tellMaker(ask: Ask, by: number, person: PersonRow): Promise<void> {
  const name = (await nameOf(ask, person)) ?? "";
  const text = (locale: "zh" | "en") => wording.hasReplaced[locale]({ name });
  await tell(ask, await getPerson(ask.lane, by), { kind: "notice", text });
}
