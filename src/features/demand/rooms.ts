import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { groupName } from "../people/names.ts";
import { accountsOf, getChat, getPerson } from "../people/table.ts";
import { maySpeak } from "../people/voice.ts";
import { findDemand, type Report } from "./table.ts";
import { wording } from "./wording.ts";

/** A group in which people asked and may be answered, with its first report; `people` hear it there. */
export type Room = { readonly chat: ChatRow; readonly report: Report; readonly people: number[] };

/** A demand, and everything that asked for it. */
export type Reported = { readonly demand: DemandRow; readonly reports: readonly Report[] };

/** The group in which somebody is answered: the first in which they asked, if the demand is open talk. */
export async function homeOf(
  scene: Scene,
  { demand, reports }: Reported,
  person: number,
  rooms: Map<number, Room>,
): Promise<Room | null> {
  if (demand.sensitive || demand.quiet) return null;
  for (const report of reports.filter((one) => one.person === person)) {
    const known = rooms.get(report.chat);
    const chat = known?.chat ?? (await getChat(scene.lane, report.chat));
    if (chat.kind !== "residents" || !maySpeak(scene, chat, "result")) continue;
    if ((await wasDelicate(scene, demand, report)) || !(await isIn(scene, chat, person))) continue;
    const room = known ?? { chat, report, people: [] };
    rooms.set(chat.id, room);
    return room;
  }
  return null;
}

/** What was merged into an open matter may have been a delicate one. */
const wasDelicate = async ({ lane }: Scene, demand: DemandRow, { number }: Report) =>
  number !== demand.number && (await findDemand(lane, number))?.sensitive === true;

/** Whether somebody is still in a group. */
export async function isIn({ lane }: Scene, { id }: ChatRow, person: number): Promise<boolean> {
  const row = await lane.db
    .selectFrom("member")
    .select("person")
    .where("chat", "=", id)
    .where("person", "=", person)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whoever cannot be written to reads it in a group of theirs where it is said; gives those who have none. */
export async function findRoom(
  scene: Scene,
  people: readonly number[],
  rooms: readonly Room[],
): Promise<readonly number[]> {
  const rest = new Set(people);
  for (const room of rooms) {
    for (const person of rest) {
      if (!(await isIn(scene, room.chat, person))) continue;
      room.people.push(person);
      rest.delete(person);
    }
  }
  return [...rest];
}

/** Under which other numbers people asked for it, so that they know what they read of. */
export function mergedInto(
  { reports, demand }: Reported,
  people: readonly number[],
  locale: Locale,
): string {
  const own = reports.filter(({ person }) => people.includes(person));
  const numbers = [...new Set(own.map(({ number }) => number))]
    .filter((number) => number !== demand.number)
    .toSorted((a, b) => a - b);
  return numbers.length === 0 ? "" : wording.alsoMerged[locale]({ numbers });
}

/** How people are called in a group. */
export async function callOut(scene: Scene, chat: ChatRow, people: readonly number[]) {
  const names: string[] = [];
  const mentions: string[] = [];
  for (const id of people) {
    names.push(` @${await groupName(scene, await getPerson(scene.lane, id), chat.language)}`);
    const accounts = await accountsOf(scene.lane, id);
    const account = accounts.find(({ network }) => network === chat.network);
    if (account !== undefined) mentions.push(account.external);
  }
  return { text: names.join(""), mentions };
}
