import { addDuration } from "../../community/worktime.ts";
import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { PersonRow } from "../../store/tables.ts";
import { nameOf } from "./names.ts";
import { onlyStaff, speaksAsStaff } from "./staff.ts";
import { rolesOf } from "./rights.ts";
import { meetPerson, setPerson } from "./table.ts";
import { answerQuietly, tellStaff } from "./voice.ts";
import { whoIsMeant } from "./whom.ts";
import { wording } from "./wording.ts";

/** Roles of people who work for the neighbours: nobody silences them, and a flood of theirs is work. */
export const offices = ["staff", "grid", "worker", "supervisor", "admin"] as const;

/** Whether somebody works for the neighbours. */
export const holdsOffice = async (scene: Scene, person: PersonRow): Promise<boolean> =>
  (await rolesOf(scene, person.id)).some(({ role }) => offices.some((office) => office === role));

/** Whether somebody is not listened to: by the wish of staff 禁言, or because they said too much. */
export const isSilenced = ({ ignored, muted_until }: PersonRow, at: Date): boolean =>
  ignored || (muted_until !== null && at < muted_until);

/** 禁言, 解除禁言: staff have the bot ignore somebody, or listen again. Nobody is banned by it. */
export async function ignore(ask: Ask, ignored: boolean): Promise<Refusal | null> {
  if (!(await speaksAsStaff(ask))) return onlyStaff;
  const person = await whoIsMeant(ask);
  if (person === null) return { why: "nobody-meant", say: wording.whoIsMeant };
  if (ignored && (await holdsOffice(ask, person)))
    return { why: "holds-office", say: wording.notColleagues };
  await setPerson(ask.lane, person.id, { ignored, ...(ignored ? {} : { muted_until: null }) });
  ask.lane.tell({ number: null, by: ask.speaker.id, command: ask.verb });
  const sentence = ignored ? wording.muted : wording.unmuted;
  await answerQuietly(ask, { kind: "notice", text: (locale) => sentence[locale]() });
  return null;
}

/** Somebody said too much within a minute: they are not listened to for a while; staff hear of it once. */
export async function silenceFlood(
  scene: Scene,
  network: string,
  account: string,
  at: Date,
): Promise<void> {
  const { lane, community } = scene;
  const { flood } = community.policies;
  const person = await meetPerson(lane, network, account, community.language);
  if (flood === null || isSilenced(person, at)) return;
  await setPerson(lane, person.id, { muted_until: addDuration(community, at, flood.mute) });
  const name = (await nameOf(scene, person)) ?? account;
  await tellStaff(scene, community.id, "notice", wording.flooded, { name, mute: flood.mute });
}
