import type { Ask, Refusal, Scene } from "../../feature.ts";
import { type Bilingual, locales } from "../../kernel/locale.ts";
import type { Code } from "../../store/codes.ts";
import type { PersonRow } from "../../store/tables.ts";
import { nameOf } from "../people/names.ts";
import { hasRole, rolesOf, worksFor } from "../people/rights.ts";
import { type Account, getPerson } from "../people/table.ts";
import { answer, reachableAccount, tell } from "../people/voice.ts";
import { wording } from "./account-wording.ts";
import { type Merged, mergePeople } from "./merge.ts";

/** A live code as somebody typed it privately. */
export type Redeemed = {
  readonly code: Code;
  readonly typed: string;
  /** Whether they wrote 确认 behind it. */
  readonly sure: boolean;
  readonly account: string;
};

/** Refused: no live code; nobody learns whether there ever was one. */
export const badCode: Refusal = { why: "bad-code", say: wording.badCode };

/** Refused: what is secret is never said in a group. */
export const onlyPrivate: Refusal = { why: "only-private", say: wording.onlyPrivate };

/**
 * Tells who asked what nobody else may read: in the private chat, wherever they asked.
 *
 * @param secret made only when it can be told
 */
export async function answerAlone(
  ask: Ask,
  secret: () => Promise<Bilingual>,
): Promise<Refusal | null> {
  const { chat, speaker } = ask;
  if (chat.kind === "private") {
    await answer(ask, { kind: "notice", text: (await secret())[chat.language] });
    return null;
  }
  if ((await reachableAccount(ask, speaker, chat.network)) === null) return onlyPrivate;
  const words = await secret();
  await tell(ask, speaker, { kind: "notice", text: (at) => words[at], network: chat.network });
  return null;
}

/** Whether an account can be written to privately. */
export const canWrite = ({ can }: Scene, { reachable, network }: Account): boolean =>
  reachable ?? can(network).privateFirst;

/** Whose code it is; null when it is nobody's, or theirs who was erased. */
export async function ownerOf({ lane }: Scene, { person }: Code): Promise<PersonRow | null> {
  const owner = person === null ? null : await getPerson(lane, person);
  return owner === null || owner.erased_at !== null ? null : owner;
}

/** Why a speaker cannot become one person with a code's owner; `ask` when they must be sure first. */
export async function againstJoining(
  ask: Ask,
  owner: PersonRow,
  { typed, sure }: Redeemed,
): Promise<Refusal | "asked" | null> {
  const { speaker } = ask;
  if (owner.id === speaker.id) return { why: "own-code", say: wording.ownCode };
  if (owner.file_id !== null && speaker.file_id !== null)
    return { why: "both-listed", say: wording.bothListed };
  if (sure || !(await bringsRights(ask, owner))) return null;
  const name = (await nameOf(ask, owner)) ?? "?";
  const { language } = ask.chat;
  const verb = ask.verbs.find((one) => one.name === ask.verb)?.words[language][0] ?? "";
  const text = wording.sure[language]({ code: typed, name, verb });
  await answer(ask, { kind: "ask", text });
  return "asked";
}

/** Roles that nobody could misuse. */
const harmless = ["volunteer", "voter"];

/** Whether the owner of a code would come to rights of whoever typed it: codes are also sent to trick. */
async function bringsRights(ask: Ask, owner: PersonRow): Promise<boolean> {
  for (const { role, area, unit } of await rolesOf(ask, ask.speaker.id)) {
    if (harmless.includes(role)) continue;
    const has = role === "worker" ? worksFor(ask, owner, unit) : hasRole(ask, owner, role, area);
    if (!(await has)) return true;
  }
  return false;
}

/** Makes the speaker and a code's owner one person: the one of the community file, else the owner. */
export async function join(ask: Ask, owner: PersonRow): Promise<Merged> {
  const { lane, speaker, chat, account } = ask;
  await lane.db
    .deleteFrom("former_account")
    .where("community", "=", lane.community)
    .where("network", "=", chat.network)
    .where("external", "=", account)
    .execute();
  return speaker.file_id === null
    ? mergePeople(ask, speaker, owner)
    : mergePeople(ask, owner, speaker);
}

/** A sentence about something, in every language. */
export const inBoth = <A>(one: Bilingual<(about: A) => string>, about: A): Bilingual => {
  const [zh, en] = locales;
  return { zh: one[zh](about), en: one[en](about) };
};
