import type { Scene } from "../../feature.ts";
import { leaks } from "../../reading/privacy.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { hasRole } from "../people/rights.ts";
import { readText } from "../people/texts.ts";
import { askerOf } from "./table.ts";
import { textsOf } from "./texts.ts";

/** Where and how to find whoever asked, as far as they typed it in the demand, or left it with us. */
export type Particulars = {
  readonly doors: readonly string[];
  /** Phone numbers and the like. */
  readonly phones: readonly string[];
};

/** The doors and phones that go with a demand. */
export async function particularsOf({ lane }: Scene, demand: DemandRow): Promise<Particulars> {
  const { secrets } = await textsOf(lane, demand.number);
  const typed = secrets.filter((secret) => leaks(secret, []) !== null);
  const left = await readText(lane, "contact", String(askerOf(demand)));
  const { beneficiary } = demand;
  const kept = beneficiary === null ? null : await readText(lane, "door", String(beneficiary));
  const isPhone = (words: string): boolean => /\d{7}/u.test(words.replaceAll(/[\s-]/gu, ""));
  return {
    doors: [
      ...typed.filter((words) => !isPhone(words) && kept?.includes(words) !== true),
      ...(kept === null ? [] : [kept]),
    ],
    phones: [...(left === null ? [] : [left]), ...typed.filter(isPhone)],
  };
}

/**
 * What the holder of a wish may be given; nothing when it is sensitive and the holder not verified.
 * A unit needs no such proof.
 */
export async function contactOf(
  scene: Scene,
  demand: DemandRow,
  holder: PersonRow,
): Promise<string | null> {
  const delicate = demand.kind === "wish" && demand.sensitive;
  if (delicate && !(await hasRole(scene, holder, "verified", demand.area))) return null;
  const { doors, phones } = await particularsOf(scene, demand);
  const all = [...phones, ...doors];
  return all.length === 0 ? null : all.join("，");
}

const KEPT_MS = 86_400_000;

/** Whether somebody may see a demand's contact again: while they hold it, and a day after. */
export function mayStillSee(demand: DemandRow, person: number, now: Date): boolean {
  if (demand.holder !== person) return false;
  const ended = demand.done_at ?? demand.closed_at;
  return ended === null || now.getTime() - ended.getTime() <= KEPT_MS;
}
