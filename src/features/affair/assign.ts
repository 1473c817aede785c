import type { Ask, Refusal, Scene } from "../../feature.ts";
import type { Unit } from "../../community/community.ts";
import { unitNamed } from "../../community/units.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { answerAsker } from "../demand/asker.ts";
import type { Mover } from "../demand/move.ts";
import { rolesFor } from "../demand/steps.ts";
import { ownerOf, textsOf } from "../demand/texts.ts";
import { getPerson } from "../people/table.ts";
import { keepText } from "../people/texts.ts";
import { answer, tell, tellStaff } from "../people/voice.ts";
import { unitName } from "./describe.ts";
import { acceptFrom } from "./limits.ts";
import { withFirst } from "./met.ts";
import { refusals } from "./refusals.ts";
import { queueOf } from "./route.ts";
import { mayMove, moveAffair } from "./steps.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/** What a unit says with 转: it goes back to staff, with the unit it should go to. */
const suggest = ({ name }: Unit, { chat }: Ask): string =>
  chat.language === "zh" ? `应转${name.zh}` : `it should go to ${name.en}`;

/**
 * 派, 转: staff give an affair to a unit; its limit for accepting begins anew. From a unit it is a
 * word to staff where it should go.
 */
export async function assign(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const unit = unitNamed(ask.community, ask.rest);
  const roles = await rolesFor(ask, affair);
  if (unit !== null && !roles.has("staff") && (roles.has("worker") || roles.has("holder")))
    return giveBack({ ...ask, verb: "return", rest: suggest(unit, ask) }, affair);
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  if (unit === null) return { why: "unknown-unit", say: unknownUnit(ask) };
  const same = unit.id === affair.unit && affair.state === "open";
  if (same) return { why: "same-unit", say: refusals.sameUnit };
  const { number, holder } = affair;
  const first = withFirst(affair, ask.speaker.id, "转");
  await giveTo(ask, affair, { command: "assign", by: ask.speaker.id }, unit, first);
  const about = { number, unit: unit.name };
  const text = toHandlers.assigned[ask.chat.language](about);
  await answer(ask, { kind: "notice", numbers: [number], text });
  if (affair.state !== "open") await answerAsker(ask, affair, onItsWay(affair, unit.name));
  if (holder === null || holder === ask.speaker.id) return null;
  const off = (locale: Locale) => toHandlers.takenOff[locale](about);
  const words = { kind: "notice" as const, numbers: [number] };
  await tell(ask, await getPerson(ask.lane, holder), { ...words, text: off });
  return null;
}

/** Whoever was promised an answer by one unit hears that another gives it. */
const onItsWay = ({ number }: DemandRow, unit: Bilingual | null) => ({
  zh: () => wording.onItsWay.zh({ number, unit }),
  en: () => wording.onItsWay.en({ number, unit }),
});

const unknownUnit = ({ community }: Ask): Refusal["say"] => ({
  zh: ({ number }) =>
    refusals.unknownUnit.zh({ number, units: community.units.map(({ name }) => name.zh) }),
  en: ({ number }) =>
    refusals.unknownUnit.en({ number, units: community.units.map(({ name }) => name.en) }),
});

/** Gives an affair to a unit, which hears of it by its card. */
export async function giveTo(
  scene: Scene,
  affair: DemandRow,
  mover: Mover,
  unit: Unit,
  more: Parameters<typeof moveAffair>[4] = {},
): Promise<DemandRow> {
  const given = await moveAffair(scene, affair, mover, "open", {
    ...acceptFrom(scene.community, affair, scene.lane.now),
    ...more,
    unit: unit.id,
    holder: null,
    in_staff_hands: false,
  });
  scene.lane.dispatch(queueOf(unit), affair.number);
  return given;
}

/** 退回: it is not for this unit, or staff take it back; the community looks for another. */
export async function giveBack(ask: Ask, affair: DemandRow): Promise<Refusal | null> {
  const next = await mayMove(ask, affair);
  if (!next.ok) return next.error;
  const reason = ask.rest.trim();
  if (reason === "") return { why: "needs-reason", say: refusals.needsReason };
  const { number } = affair;
  const back = await moveAffair(ask, affair, { command: "return", by: ask.speaker.id }, "open", {
    ...acceptFrom(ask.community, affair, ask.lane.now),
    unit: null,
    holder: null,
    in_staff_hands: true,
  });
  const place = { kind: "return", ref: String(number), person: ownerOf(back) };
  await keepText(ask.lane, place, reason);
  const text = toHandlers.returned[ask.chat.language]({ number });
  await answer(ask, { kind: "notice", numbers: [number], text });
  const { gist } = await textsOf(ask.lane, number);
  const about = { number, gist, reason, from: unitName(ask.community, affair) };
  if (affair.state !== "open") await answerAsker(ask, back, onItsWay(back, null));
  await tellStaff(ask, back.area, "ask", toHandlers.returnedToStaff, about, { numbers: [number] });
  return null;
}

/** Whoever handled it left, or lost the right to: it waits for its unit again, and staff hear of it. */
export async function letGo(scene: Scene, affair: DemandRow): Promise<void> {
  const { lane, community } = scene;
  const mover = { command: "release", by: "system" } as const;
  const { number } = affair;
  await moveAffair(scene, affair, mover, "open", {
    ...acceptFrom(community, affair, lane.now),
    holder: null,
    in_staff_hands: affair.unit === null,
  });
  const { gist } = await textsOf(lane, number);
  const more = { numbers: [number] };
  await tellStaff(scene, affair.area, "notice", toHandlers.freedToStaff, { number, gist }, more);
}
