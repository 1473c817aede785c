import type { Fired, Scene } from "../../feature.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { demandsIn } from "../demand/table.ts";
import { isStale } from "../people/manners.ts";
import { workersOf } from "../people/rights.ts";
import { getPerson, groupsOf } from "../people/table.ts";
import { reachableAccount, say, tell } from "../people/voice.ts";
import { inWork } from "../demand/limits.ts";
import { linesOf, secretsOf } from "./lines.ts";
import { nameSkipped } from "./morning.ts";
import { setNext } from "./schedule.ts";
import { wording } from "./wording.ts";

/** Lines this late are no help any more: the clearing list follows them. */
const STALE_HOURS = 4;

/** As many lines as are read at once. */
const LINES = 20;

/**
 * Month end 月月可清零, in the morning: who has affairs in hand reads which are open; the unit's
 * group does where nobody of it can be written to.
 */
export async function openLines(scene: Scene, timer: Fired): Promise<void> {
  setNext(scene, "month-lines");
  if (isStale(timer, scene.lane.now, STALE_HOURS)) return nameSkipped(scene, timer);
  const affairs = (await demandsIn(scene.lane, inWork)).filter(
    ({ kind, quiet }) => kind === "affair" && !quiet,
  );
  const people = new Map<number, { person: PersonRow; own: DemandRow[] }>();
  const groups = new Map<number, { chat: ChatRow; own: DemandRow[] }>();
  for (const affair of affairs) {
    const handlers = await reachableHandlers(scene, affair);
    for (const person of handlers) add(people, person.id, { person, own: [affair] });
    const chat = handlers.length === 0 ? await groupOf(scene, affair) : null;
    if (chat !== null) add(groups, chat.id, { chat, own: [affair] });
  }
  for (const { person, own } of people.values()) await tellPerson(scene, person, own);
  for (const { chat, own } of groups.values()) await tellGroup(scene, chat, own);
}

function add<T extends { own: DemandRow[] }>(all: Map<number, T>, id: number, entry: T): void {
  const known = all.get(id);
  if (known === undefined) all.set(id, entry);
  else known.own.push(...entry.own);
}

/** Who has it in hand if they can be written to; else, and before anybody accepted it, its unit's workers. */
async function reachableHandlers(
  scene: Scene,
  { holder, unit }: DemandRow,
): Promise<readonly PersonRow[]> {
  const held = holder === null ? [] : [await getPerson(scene.lane, holder)];
  const all = [held, unit === null ? [] : await workersOf(scene, unit)];
  for (const people of all) {
    const reached = [];
    for (const person of people)
      if ((await reachableAccount(scene, person)) !== null) reached.push(person);
    if (reached.length > 0) return reached;
  }
  return [];
}

async function groupOf(scene: Scene, { unit }: DemandRow): Promise<ChatRow | null> {
  const group = scene.community.units.find(({ id }) => id === unit)?.group ?? null;
  const chats = await groupsOf(scene.lane, ["unit", "work", "decision"]);
  return chats.find(({ group_id }) => group !== null && group_id === group) ?? null;
}

async function tellPerson(scene: Scene, person: PersonRow, own: readonly DemandRow[]) {
  const locale = person.language;
  const lines = await linesOf(scene, own, { locale, alone: true }, LINES);
  const text = wording.openLines[locale]({ total: own.length, lines });
  await tell(scene, person, { kind: "summary", text: () => text, prompted: false });
}

async function tellGroup(scene: Scene, chat: ChatRow, own: readonly DemandRow[]) {
  const { language: locale } = chat;
  const lines = await linesOf(scene, own, { locale, alone: false }, LINES);
  const text = wording.openLinesOfUnit[locale]({ total: own.length, lines });
  const secrets = await secretsOf(scene, own);
  await say(scene, chat, { kind: "summary", text, secrets, prompted: false });
}
