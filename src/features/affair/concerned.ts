import { unitOf } from "./route.ts";
import type { Scene } from "../../feature.ts";
import type { Wording } from "../../kernel/locale.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { workersOf } from "../people/rights.ts";
import { getPerson, groupsOf } from "../people/table.ts";
import { maySpeak, type PrivateWords, tell } from "../people/voice.ts";

/** The group of an affair's unit, where the bot may speak; null for none. */
export async function unitGroup(
  scene: Scene,
  { unit }: Pick<DemandRow, "unit">,
): Promise<ChatRow | null> {
  const group = unitOf(scene.community, unit)?.group ?? null;
  if (group === null) return null;
  const chats = await groupsOf(scene.lane, ["unit", "work", "decision"]);
  const chat = chats.find(({ group_id }) => group_id === group) ?? null;
  return chat !== null && maySpeak(scene, chat, "card") ? chat : null;
}

/** Whoever has an affair in hand; before somebody accepted it, everybody of its unit. */
export async function handlersOf(
  scene: Scene,
  { holder, unit }: Pick<DemandRow, "holder" | "unit">,
): Promise<readonly PersonRow[]> {
  if (holder !== null) return [await getPerson(scene.lane, holder)];
  return unit === null ? [] : workersOf(scene, unit);
}

/** The head of an affair's unit: the first whom the community file lists. */
export async function headOf(
  scene: Scene,
  { unit }: Pick<DemandRow, "unit">,
): Promise<PersonRow | null> {
  const first = unitOf(scene.community, unit)?.people[0];
  if (unit === null || first === undefined) return null;
  return (await workersOf(scene, unit)).find(({ file_id }) => file_id === first) ?? null;
}

/** Tells some people something privately, nobody twice; returns who was reached. */
export async function tellEach<A>(
  scene: Scene,
  people: readonly PersonRow[],
  sentence: Wording<A>,
  about: A,
  more: Omit<PrivateWords, "text">,
): Promise<ReadonlySet<number>> {
  const reached = new Set<number>();
  for (const person of people) {
    if (reached.has(person.id)) continue;
    const text = (locale: "zh" | "en") => sentence[locale](about);
    if (await tell(scene, person, { ...more, text })) reached.add(person.id);
  }
  return reached;
}
