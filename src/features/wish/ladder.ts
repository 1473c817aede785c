import type { Community, Duration, Policies } from "../../community/community.ts";
import { addDuration } from "../../community/worktime.ts";
import type { DemandRow } from "../../store/tables.ts";
import { mayClose } from "../demand/informed.ts";

/** What the clock does about a wish when nobody else does. */
export type Step =
  | "lapse"
  | "remind-screening"
  | "overdue-screening"
  | "widen"
  | "ask-organisations"
  | "staff-take"
  | "relay"
  | "check-in"
  | "release"
  | "remind-confirm"
  | "remind-told";

type Rung = { readonly after: Duration; readonly step: Step };

const days = (amount: number): Duration => ({ amount, unit: "d" });
const hours = (amount: number): Duration => ({ amount, unit: "h" });

/**
 * The rungs of a state, soonest first, and how often its last step comes again: a live wish is
 * never without a next step, whatever the community switched off.
 */
function rungsOf(
  wish: DemandRow,
  { lease, checkIn, confirm }: Policies,
): { readonly rungs: readonly Rung[]; readonly every: Duration; readonly again: Step } {
  switch (wish.state) {
    case "unsure":
      return { rungs: [{ after: hours(24), step: "lapse" }], every: hours(24), again: "lapse" };
    case "screening":
      return {
        rungs: [
          { after: hours(4), step: "remind-screening" },
          { after: hours(24), step: "overdue-screening" },
        ],
        every: hours(24),
        again: "overdue-screening",
      };
    case "claimed": {
      const relay: readonly Rung[] = wish.handed_over ? [] : [{ after: hours(2), step: "relay" }];
      const ask: readonly Rung[] = checkIn === null ? [] : [{ after: checkIn, step: "check-in" }];
      const end: readonly Rung[] = lease === null ? [] : [{ after: lease, step: "release" }];
      return { rungs: [...relay, ...ask, ...end], every: days(7), again: "check-in" };
    }
    case "done":
      if (!mayClose(wish)) {
        const rungs: readonly Rung[] = [{ after: confirm ?? days(3), step: "remind-told" }];
        return { rungs, every: days(7), again: "remind-told" };
      }
      return {
        rungs: confirm === null ? [] : [{ after: confirm, step: "lapse" }],
        every: days(7),
        again: "remind-confirm",
      };
    default:
      return wish.in_staff_hands
        ? { rungs: [], every: days(3), again: "staff-take" }
        : {
            rungs: [
              { after: days(3), step: "widen" },
              { after: days(7), step: "ask-organisations" },
              { after: days(10), step: "staff-take" },
            ],
            every: days(7),
            again: "staff-take",
          };
  }
}

/** Since when a wish stands where it stands. */
const since = (wish: DemandRow): Date =>
  (wish.state === "claimed" ? wish.claimed_at : wish.state === "done" ? wish.done_at : null) ??
  wish.moved_at;

/** What the next step depends on beside the wish. */
type Rules = Pick<Community, "timezone" | "calendar" | "policies">;

/** Steps that end something for somebody who may still have to say a word. */
const isEnd = (step: Step): boolean => step === "lapse" || step === "release";

/**
 * The next step that the clock takes with a live wish, by its state and the rungs behind it.
 *
 * @param grace until when nothing may end by itself; null when it may
 */
export function nextStep(
  wish: DemandRow,
  rules: Rules,
  grace: Date | null = null,
): { readonly at: Date; readonly step: Step } {
  const { at, step } = stepAfter(wish, rules);
  return { at: grace !== null && grace > at && isEnd(step) ? grace : at, step };
}

/**
 * The highest step that is due, and its rung: after a time away the clock does not climb one rung
 * after the other at one instant. Null when none is due yet.
 */
export function stepDue(
  wish: DemandRow,
  rules: Rules,
  now: Date,
  grace: Date | null,
): { readonly rung: number; readonly step: Step } | null {
  let due = null;
  for (let { rung } = wish; ; rung += 1) {
    const { at, step } = nextStep({ ...wish, rung }, rules, grace);
    if (at > now) return due;
    due = { rung, step };
    if (isEnd(step)) return due;
  }
}

function stepAfter(wish: DemandRow, rules: Rules): { readonly at: Date; readonly step: Step } {
  const { rungs, every, again } = rungsOf(wish, rules.policies);
  const timed = rungs
    .map(({ after, step }) => ({ at: addDuration(rules, since(wish), after), step }))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const next = timed[wish.rung];
  if (next !== undefined) return next;
  const behind = timed.at(-1)?.at ?? since(wish);
  const repeats = { ...every, amount: every.amount * (wish.rung - timed.length + 1) };
  return { at: addDuration(rules, behind, repeats), step: again };
}
