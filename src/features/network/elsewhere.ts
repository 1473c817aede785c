import type { Scene } from "../../feature.ts";
import type { Wording } from "../../kernel/locale.ts";
import type { PersonRow } from "../../store/tables.ts";
import { everybodyWith, holdersOf } from "../people/rights.ts";
import { accountsOf, groupsOf, privateChat } from "../people/table.ts";
import { say } from "../people/voice.ts";

/**
 * Tells admins and staff something on any network but one: privately each one who can be reached there,
 * else in the work groups.
 */
export async function tellElsewhere<A>(
  scene: Scene,
  away: string,
  sentence: Wording<A>,
  about: A,
): Promise<void> {
  const admins = await everybodyWith(scene, "admin");
  const staff = await holdersOf(scene, "staff", scene.community.id);
  let heard = false;
  for (const person of [...admins, ...staff.filter((one) => !isAmong(one, admins))])
    heard = (await tellPrivately(scene, person, away, sentence[person.language](about))) || heard;
  if (heard) return;
  for (const chat of await groupsOf(scene.lane, ["work"]))
    if (chat.network !== away)
      await say(scene, chat, { kind: "notice", text: sentence[chat.language](about) });
}

const isAmong = ({ id }: PersonRow, people: readonly PersonRow[]): boolean =>
  people.some((one) => one.id === id);

async function tellPrivately(scene: Scene, person: PersonRow, away: string, text: string) {
  const accounts = await accountsOf(scene.lane, person.id);
  const open = accounts.find(
    ({ network, reachable }) => network !== away && (reachable ?? scene.can(network).privateFirst),
  );
  if (open === undefined) return false;
  const chat = await privateChat(scene.lane, person, open);
  await say(scene, chat, { kind: "notice", text });
  return true;
}
