import type { Fired, Scene } from "../../feature.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import type { Locale } from "../../kernel/locale.ts";
import { tellAsker } from "../demand/asker.ts";
import { contactOf } from "../demand/contact.ts";
import { askStaffWhetherNeeded, askWhetherNeeded } from "../demand/leaving.ts";
import type { Change } from "../demand/move.ts";
import { askerOf, findDemand, setDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { wording as common } from "../demand/wording.ts";
import { getPerson, isMember } from "../people/table.ts";
import { tell } from "../people/voice.ts";
import { handlersOf, tellEach } from "./concerned.ts";
import { giveTo, letGo } from "./assign.ts";
import { end } from "./end.ts";
import { isDelicate, openAffair } from "./file.ts";
import { limitsAnew, overdueSince } from "./limits.ts";
import { route } from "./route.ts";
import { settle } from "./steps.ts";
import { unitName } from "./describe.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** The author edited the message: cards show the new words, and whoever has it in hand hears of them. */
export async function reworded(scene: Scene, affair: DemandRow): Promise<void> {
  await settle(scene, affair);
  if (affair.holder === null || affair.quiet) return;
  const { number } = affair;
  const { gist } = await textsOf(scene.lane, number);
  const words = { kind: "notice", numbers: [number] } as const;
  await tellEach(scene, await handlersOf(scene, affair), common.changed, { number, gist }, words);
}

/** The author took the message back: nobody acted, so it goes; else staff ask how it stands. */
export async function recalled(scene: Scene, affair: DemandRow): Promise<void> {
  if (affair.urgency === "emergency") return;
  const mover = { command: "cancel", by: askerOf(affair) ?? ("system" as const) };
  if (affair.state === "unsure") return end(scene, affair, "dismissed", mover);
  if (affair.state === "open") return end(scene, affair, "withdrawn", mover);
  if (["accepted", "working", "done"].includes(affair.state))
    await askStaffWhetherNeeded(scene, affair);
}

const HELD_MS = 86_400_000;

/** Somebody left the last group: what they have in hand waits for its unit again in 24 h. */
export async function left(scene: Scene, affair: DemandRow, person: PersonRow): Promise<void> {
  const { number, state, holder } = affair;
  if (holder === person.id && (state === "accepted" || state === "working")) {
    const at = new Date(scene.lane.now.getTime() + HELD_MS);
    scene.lane.setTimer({ at, what: "handler-left", key: `handler-left:${number}`, number });
  }
  if (askerOf(affair) === person.id && !affair.quiet) await askWhetherNeeded(scene, affair, person);
}

/** 24 h after somebody left: their affair goes back, unless they are in a group again. */
export async function handlerLeft(scene: Scene, timer: Fired): Promise<void> {
  const affair = timer.number === null ? null : await findDemand(scene.lane, timer.number);
  if (affair === null || affair.holder === null) return;
  if (affair.state !== "accepted" && affair.state !== "working") return;
  if (await isMember(scene, await getPerson(scene.lane, affair.holder))) return;
  await letGo(scene, affair);
}

/** Whoever has it in hand lost the right to. */
export async function freed(scene: Scene, affair: DemandRow): Promise<void> {
  if (affair.state === "accepted" || affair.state === "working") await letGo(scene, affair);
}

/** A contact that came later goes to whoever has it in hand. */
export async function contactLeft(scene: Scene, affair: DemandRow): Promise<void> {
  if (affair.holder === null || affair.quiet) return;
  const { number } = affair;
  const handler = await getPerson(scene.lane, affair.holder);
  const contact = await contactOf(scene, affair, handler);
  if (contact === null) return;
  const text = (locale: Locale) => `#${number} ${common.contact[locale]({ contact })}`;
  const told = await tell(scene, handler, { kind: "claim", numbers: [number], text });
  if (told) scene.lane.tell({ number, by: handler.id, command: "reveal" });
}

/** A demand born as another kind is an affair after all: its limits run from now. */
export async function adopt(scene: Scene, demand: DemandRow, by: number): Promise<void> {
  const { lane, community } = scene;
  const { number, state, category, holder } = demand;
  lane.tell({ number, by, command: "change", from: state, to: "open" });
  const affair = await setDemand(lane, number, {
    kind: "affair",
    state: "open",
    sensitive: isDelicate(category),
    holder: null,
    rung: 0,
    overdue_at: null,
    claimed_at: null,
    moved_at: lane.now,
    before: null,
  });
  const open = await openAffair(scene, affair, null);
  const about = { number, unit: unitName(community, open) };
  const words = { kind: "notice", numbers: [number] } as const;
  if (holder !== null)
    await tellEach(scene, [await getPerson(lane, holder)], toHandlers.takenOff, about, words);
  if (askerOf(open) === by) return;
  const sentence = {
    zh: () => wording.isAffairNow.zh(about),
    en: () => wording.isAffairNow.en(about),
  };
  await tellAsker(scene, open, sentence);
}

/** It is more urgent than was thought: its limits follow, from the same instants. */
export async function hastened(scene: Scene, affair: DemandRow): Promise<void> {
  await settle(scene, await setDemand(scene.lane, affair.number, byNewTerms(scene, affair)));
}

/** The limits by other terms, and whether one is missed by them: the clock then says so at once. */
function byNewTerms({ lane, community }: Scene, affair: DemandRow): Change {
  const limits = limitsAnew(community, affair);
  if (overdueSince({ ...affair, ...limits }, lane.now) === null)
    return { ...limits, overdue_at: null, rung: 0 };
  return affair.overdue_at === null ? { ...limits, reminded_at: null } : limits;
}

/** Staff gave it another category: its limits and, while nobody accepted it, its unit follow. */
export async function recategorised(scene: Scene, affair: DemandRow): Promise<void> {
  const { lane, community } = scene;
  const sensitive = affair.sensitive || isDelicate(affair.category);
  const changed = await setDemand(lane, affair.number, {
    ...byNewTerms(scene, affair),
    sensitive,
  });
  const { unit } = route(community, changed);
  if (changed.state !== "open" || unit === null || unit.id === changed.unit)
    return void (await settle(scene, changed));
  await giveTo(scene, changed, { command: "assign", by: "system" }, unit);
}
