import type { Ask, Refusal, Scene } from "../../feature.ts";
import { step } from "../../kernel/lifecycle.ts";
import { type Result, ok, refuse } from "../../kernel/result.ts";
import type { DemandRow } from "../../store/tables.ts";
import { refreshCards } from "../demand/cards.ts";
import { timerKey } from "../demand/move.ts";
import { hasRole } from "../people/rights.ts";
import { isMember } from "../people/table.ts";
import { wishFace } from "./face.ts";
import { nextStep } from "./ladder.ts";
import { isWishState, type WishState, wishMoves } from "./lifecycle.ts";
import { isLive } from "../demand/states.ts";
import { refusals } from "./refusals.ts";

/** What somebody is to a wish. Staff who hold it are not staff to it: the doer never confirms. */
export async function rolesFor(ask: Ask, wish: DemandRow): Promise<ReadonlySet<string>> {
  const { speaker } = ask;
  const roles = new Set<string>();
  if (wish.requester === speaker.id) roles.add("requester");
  else if (await isMember(ask, speaker)) roles.add("member");
  if (wish.holder === speaker.id) roles.add("holder");
  else if (await hasRole(ask, speaker, "staff", wish.area)) roles.add("staff");
  return roles;
}

const onlyFor: { readonly [role: string]: Refusal["say"] } = {
  holder: refusals.notHolder,
  requester: refusals.notRequester,
  staff: refusals.onlyStaff,
};

/**
 * Where a command by a speaker may lead.
 *
 * @returns the possible states, or the refusal to answer with
 */
export async function mayMove(
  ask: Ask,
  wish: DemandRow,
): Promise<Result<readonly WishState[], Refusal>> {
  const roles = await rolesFor(ask, wish);
  if (!isWishState(wish.state)) throw new Error(`#${wish.number} is in no state of a wish.`);
  const { state } = wish;
  const next = step(wishMoves, state, commandOf(ask.verb), roles);
  if (next.ok) return ok(next.value);
  if (next.error === "not-possible-now") {
    const say = (locale: "zh" | "en") => (about: { number: number | null }) =>
      refusals.notNow[locale]({ ...about, state });
    return refuse({ why: next.error, say: { zh: say("zh"), en: say("en") } });
  }
  const [first] = wishMoves.filter(([from, name]) => from === state && name === ask.verb);
  return refuse({ why: next.error, say: onlyFor[first?.[2] ?? ""] ?? refusals.notRequester });
}

type WishCommand = (typeof wishMoves)[number][1];

function commandOf(verb: string): WishCommand {
  const found = wishMoves.find(([, command]) => command === verb);
  if (found === undefined) throw new Error(`No wish moves by ${verb}.`);
  return found[1];
}

/**
 * What follows every move: the wish's one timer stands where its new state wants it, and its cards
 * show the new state. Returns the chats whose cards could not be edited.
 */
export async function settle(scene: Scene, wish: DemandRow) {
  setLadder(scene, wish);
  return refreshCards(scene, wishFace, wish);
}

/** Sets the one timer of a wish, or takes it away at the end. */
export function setLadder({ lane, community }: Scene, wish: DemandRow): void {
  const key = timerKey(wish.number);
  if (!isLive(wish)) {
    lane.dropTimer(key);
    return;
  }
  const { at } = nextStep(wish, community);
  lane.setTimer({ at, what: "wish", key, number: wish.number });
}
