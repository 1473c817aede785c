import type { Ask, Refusal } from "../../feature.ts";
import { type Move, step } from "../../kernel/lifecycle.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { DemandRow } from "../../store/tables.ts";
import { hasRole, worksFor } from "../people/rights.ts";
import { isMember } from "../people/table.ts";
import { refusals } from "./refusals.ts";
import { askerOf } from "./table.ts";

/**
 * What somebody is to a demand: its `requester` (or who filed it), a `member` of the neighbourhood,
 * its `holder`, `staff` of its area, a `worker` of its unit. Who did it is not staff to it: the doer
 * never confirms.
 */
export async function rolesFor(ask: Ask, demand: DemandRow): Promise<ReadonlySet<string>> {
  const { speaker } = ask;
  const roles = new Set<string>();
  if (askerOf(demand) === speaker.id) roles.add("requester");
  if (demand.requester !== speaker.id && (await isMember(ask, speaker))) roles.add("member");
  if (await worksFor(ask, speaker, demand.unit)) roles.add("worker");
  const holds = demand.holder === speaker.id;
  if (holds) roles.add("holder");
  const did = holds && (demand.kind === "wish" || demand.done_at !== null);
  if (!did && (await hasRole(ask, speaker, "staff", demand.area))) roles.add("staff");
  if (holds && demand.done_at !== null) roles.delete("requester");
  return roles;
}

/** Whom each step is for, as a refusal tells it. */
export type OnlyFor = { readonly [role: string]: Refusal["say"] };

/**
 * Where a command by a speaker may lead.
 *
 * @param moves every move of the demand's kind
 * @returns the possible states, or the refusal to answer with; who may not do it in any state is
 * told that, not how it stands
 */
export async function mayMove(
  ask: Ask,
  demand: DemandRow,
  moves: readonly Move[],
  onlyFor: OnlyFor,
): Promise<Result<readonly string[], Refusal>> {
  const { state } = demand;
  const roles = await rolesFor(ask, demand);
  const next = step(moves, state, ask.verb, roles);
  if (next.ok) return ok(next.value);
  const ways = moves.filter(([, name]) => name === ask.verb);
  const ever = ways.length === 0 || ways.some(([, , by]) => roles.has(by));
  if (next.error === "not-possible-now" && ever)
    return refuse({ why: next.error, say: notNow(state) });
  const first = ways.find(([from]) => from === state) ?? ways[0];
  return refuse({ why: "not-allowed", say: onlyFor[first?.[2] ?? ""] ?? refusals.notRequester });
}

/** Refused because of the state the demand is in. */
export const notNow = (state: string): Refusal["say"] => ({
  zh: (about) => refusals.notNow.zh({ ...about, state }),
  en: (about) => refusals.notNow.en({ ...about, state }),
});

/** No demand of that number, or none that the speaker may know of. */
export const unknownNumber: Refusal = { why: "unknown-number", say: refusals.unknown };
