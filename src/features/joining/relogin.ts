import type { Scene } from "../../feature.ts";
import type { Lane } from "../../store/lane.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";
import { setGroup } from "../people/groups.ts";
import { everybodyWith, holdersOf } from "../people/rights.ts";
import { tell } from "../people/voice.ts";
import { makeGroupCode } from "./group.ts";
import { groupWording } from "./group-wording.ts";

/**
 * A network gave everything new ids: groups with another prefix than this login's are lost until a
 * code is typed in them, and accounts with another cannot be written to. Staff get the codes, privately.
 */
export async function loseGroups(scene: Scene, network: string, login: string): Promise<void> {
  const { lane } = scene;
  await closeAccounts(lane, network, login);
  const lost = await lostGroups(lane, network, login);
  if (lost.length === 0) return;
  const groups: { group: string; code: string }[] = [];
  for (const { id, group_id, external } of lost) {
    await setGroup(lane, id, { gone_at: lane.now });
    const group = group_id ?? external;
    groups.push({ group, code: await makeGroupCode(scene, { group }, null) });
  }
  const about = { network, groups };
  for (const person of await leadersOf(scene)) {
    const text = (locale: "zh" | "en") => groupWording.relogin[locale](about);
    await tell(scene, person, { kind: "notice", text });
  }
}

/** LIKE would read `%` and `_` in a prefix as signs of its own. */
const isOf = (login: string) => (id: string) => id.startsWith(`${login}/`);

async function lostGroups(
  { db, community }: Lane,
  network: string,
  login: string,
): Promise<readonly ChatRow[]> {
  const rows = await db
    .selectFrom("chat")
    .selectAll()
    .where("community", "=", community)
    .where("network", "=", network)
    .where("kind", "!=", "private")
    .where("bound", "=", true)
    .where("gone_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.filter(({ external }) => !isOf(login)(external));
}

async function closeAccounts({ db, community }: Lane, network: string, login: string) {
  await db
    .updateTable("account")
    .set({ reachable: false })
    .where("community", "=", community)
    .where("network", "=", network)
    .where(({ not, fn, val, eb }) =>
      not(eb(fn<boolean>("starts_with", ["external", val(`${login}/`)]), "=", true)),
    )
    .execute();
}

/** Admins and staff of the whole community, each once. */
async function leadersOf(scene: Scene): Promise<readonly PersonRow[]> {
  const admins = await everybodyWith(scene, "admin");
  const staff = await holdersOf(scene, "staff", scene.community.id);
  const others = staff.filter(({ id }) => admins.every((admin) => admin.id !== id));
  return [...admins, ...others];
}
