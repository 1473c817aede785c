import type { Scene } from "../../feature.ts";
import { holdChat } from "../../store/releasing.ts";
import type { Lane } from "../../store/lane.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";
import { isNowhere, leaveAddress } from "../people/groups.ts";
import { everybodyWith, holdersOf } from "../people/rights.ts";
import { tell } from "../people/voice.ts";
import { closeAccounts } from "./former.ts";
import { makeGroupCode } from "./group.ts";
import { allGroups, type KnownGroup } from "./group-table.ts";
import { groupWording } from "./group-wording.ts";

/**
 * A network gave everything new ids at a login: what has another prefix than this login's leads
 * nowhere. Accounts are nobody's any more; groups are lost until a code is typed in them, and for each
 * that is not bound now staff get one, privately.
 */
export async function loggedIn(scene: Scene, network: string, login: string): Promise<void> {
  const { lane } = scene;
  const isOfLogin = (id: string) => id.startsWith(`${login}/`);
  const before = await loginBefore(lane, network);
  await closeAccounts(lane, network, isOfLogin);
  const lost = await loseGroups(scene, network, isOfLogin);
  if (!lost && (before === null || before === login)) return;
  const unbound = (await allGroups(scene)).filter((group) => isUnbound(group, network));
  if (unbound.length > 0) await tellCodes(scene, network, unbound);
}

/** Keeps which login a network has, once it is known how the network is. */
export async function keepLogin(
  { db, community }: Lane,
  network: string,
  login: string,
): Promise<void> {
  await db
    .updateTable("network")
    .set({ login })
    .where("community", "=", community)
    .where("name", "=", network)
    .execute();
}

async function loginBefore({ db, community }: Lane, network: string): Promise<string | null> {
  const row = await db
    .selectFrom("network")
    .select("login")
    .where("community", "=", community)
    .where("name", "=", network)
    .executeTakeFirst();
  return row?.login ?? null;
}

/** @returns whether there were any */
async function loseGroups(
  { lane }: Scene,
  network: string,
  isOfLogin: (id: string) => boolean,
): Promise<boolean> {
  const bound = await boundOn(lane, network);
  const lost = bound.filter(({ external }) => !isOfLogin(external) && !isNowhere(external));
  for (const chat of lost) {
    await leaveAddress(lane, chat);
    await holdChat(lane, chat.id, null);
  }
  return lost.length > 0;
}

const boundOn = ({ db, community }: Lane, network: string): Promise<readonly ChatRow[]> =>
  db
    .selectFrom("chat")
    .selectAll()
    .where("community", "=", community)
    .where("network", "=", network)
    .where("kind", "!=", "private")
    .where("bound", "=", true)
    .orderBy("id")
    .execute();

const isUnbound = ({ row, listed }: KnownGroup, network: string): boolean =>
  (row?.network ?? listed?.network) === network && (row?.bound !== true || row.gone_at !== null);

async function tellCodes(scene: Scene, network: string, unbound: readonly KnownGroup[]) {
  const groups: { group: string; code: string }[] = [];
  for (const { id: group } of unbound)
    groups.push({ group, code: await makeGroupCode(scene, { group }, null) });
  const about = { network, groups };
  for (const person of await leadersOf(scene)) {
    const text = (locale: "zh" | "en") => groupWording.relogin[locale](about);
    await tell(scene, person, { kind: "notice", text });
  }
}

/** Admins and staff of the whole community, each once. */
async function leadersOf(scene: Scene): Promise<readonly PersonRow[]> {
  const admins = await everybodyWith(scene, "admin");
  const staff = await holdersOf(scene, "staff", scene.community.id);
  const others = staff.filter(({ id }) => admins.every((admin) => admin.id !== id));
  return [...admins, ...others];
}
