import type { Community, Duration } from "../../community/community.ts";
import { daytime, shareOf, termsOf } from "../../community/limits.ts";
import { addDuration } from "../../community/worktime.ts";
import type { DemandRow } from "../../store/tables.ts";
import { type Limit, running } from "../demand/limits.ts";

/** What the clock does about an affair when nobody else does. */
export type Step =
  /** It ends: nobody spoke for it, or nobody objected to its being done. */
  | "lapse"
  /** Its handler is reminded: half or most of a limit is used up. */
  | "remind"
  /** A limit is missed: everybody concerned is told, once. */
  | "overdue"
  /** The same, said in the morning, for what was missed at night. */
  | "alert"
  /** One level up. */
  | "escalate"
  /** Staff and duty are paged again: nobody accepted an emergency. */
  | "page"
  /** The supervisor is: an hour went by. */
  | "supervise"
  | "remind-confirm"
  /** Nothing but the morning brief speaks of it any more; the clock looks again in a day. */
  | "look";

/** A step that is to come. */
export type Rung = { readonly at: Date; readonly step: Step; readonly limit?: Limit };

const days = (amount: number): Duration => ({ amount, unit: "d" });
const MINUTE_MS = 60_000;

type Rules = Community;

/** Up to which instant the clock has done what was to be done. */
const behind = (affair: DemandRow): Date => affair.reminded_at ?? affair.created_at;

/** Everything that is still to come for a live affair, soonest first; never empty. */
export function rungs(affair: DemandRow, rules: Rules, levels: number): readonly Rung[] {
  const all = rungsOf(affair, rules, levels).toSorted(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  const ahead = all.filter(({ at, step }) => step === "escalate" || at > behind(affair));
  return ahead.length > 0 ? ahead : [nextLook(affair, rules)];
}

function nextLook(affair: DemandRow, rules: Rules): Rung {
  return { at: addDuration(rules, behind(affair), days(1)), step: "look" };
}

function rungsOf(affair: DemandRow, rules: Rules, levels: number): readonly Rung[] {
  switch (affair.state) {
    case "unsure":
      return [{ at: addDuration(rules, affair.moved_at, days(1)), step: "lapse" }];
    case "done":
      return whenDone(affair, rules);
    default:
      return [...pages(affair), ...limitRungs(affair, rules), ...levelRungs(affair, rules, levels)];
  }
}

/** A quiet crisis is never ended by the clock. */
function whenDone(affair: DemandRow, rules: Rules): readonly Rung[] {
  const { confirm } = rules.policies;
  const since = affair.done_at ?? affair.moved_at;
  const weekly = {
    at: addDuration(rules, behind(affair), days(7)),
    step: "remind-confirm",
  } as const;
  if (affair.quiet || confirm === null) return [weekly];
  return [{ at: addDuration(rules, since, confirm), step: "lapse" }, weekly];
}

/** Half and four fifths of a limit used up, then all of it. */
const shares = [0.5, 0.8];

function limitRungs(affair: DemandRow, rules: Rules): readonly Rung[] {
  const terms = termsOf(rules, affair);
  const waits = (at: Date) => (terms.anyHour ? at : daytime(rules, at));
  const paged = affair.urgency === "emergency" && affair.state === "open";
  return running(affair).flatMap((run): readonly Rung[] => {
    const { limit, due } = run;
    const reminders = shares.map((share) =>
      waits(shareOf(rules, terms.clock, run.from, run.due, share)),
    );
    const early = affair.overdue_at === null ? reminders.filter((at) => at < due && !paged) : [];
    const said = waits(due);
    const isNews = affair.overdue_at === null || due <= affair.overdue_at;
    return [
      ...early.map((at) => ({ at, step: "remind" as const, limit })),
      { at: due, step: "overdue", limit },
      ...(said > due && isNews ? [{ at: said, step: "alert" as const, limit }] : []),
    ];
  });
}

/** Pages five minutes apart for an hour, until somebody accepts; from its end each hour, for a day. */
function pages(affair: DemandRow): readonly Rung[] {
  if (affair.urgency !== "emergency" || affair.state !== "open") return [];
  const start = (affair.accept_from ?? affair.created_at).getTime();
  const after = (minutes: number) => new Date(start + minutes * MINUTE_MS);
  const early = Array.from({ length: 12 }, (_, index) => after((index + 1) * 5));
  const late = Array.from({ length: 24 }, (_, index) => after((index + 1) * 60));
  return [
    ...early.map((at) => ({ at, step: "page" as const })),
    ...late.map((at) => ({ at, step: "supervise" as const })),
  ];
}

/**
 * The next level of supervisors, one a day; the first heard when it became overdue. Which was told
 * last is the affair's rung, so that none is passed over for another step of the same instant.
 */
function levelRungs(affair: DemandRow, rules: Rules, levels: number): readonly Rung[] {
  const { overdue_at, rung } = affair;
  if (overdue_at === null || rung + 1 >= levels) return [];
  return [{ at: addDuration(rules, overdue_at, days(rung + 1)), step: "escalate" }];
}
