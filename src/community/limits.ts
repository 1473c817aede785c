import type { Category, Urgency } from "../reading/schema.ts";
import type { Community, Duration, Limit } from "./community.ts";
import { quietEnds } from "./policies.ts";
import { addDuration, addWorking, workingBetween } from "./worktime.ts";

type Place = Pick<Community, "timezone" | "calendar">;

/** What hours and minutes run on: every clock's, or only those at which people work. */
export type LimitClock = "wall" | "working";

/** How soon a unit must accept, say the first human word and finish 限时办结. */
export type Terms = {
  readonly accept: Duration;
  readonly word: Duration;
  readonly finish: Duration;
  readonly finishFrom: "opened" | "accepted";
  readonly clock: LimitClock;
  /** Whether reminders may come at any hour; else those between 22:00 and 07:00 wait for 07:00. */
  readonly anyHour: boolean;
};

type Lengths = Omit<Terms, "clock" | "anyHour">;

const minutes = (amount: number): Duration => ({ amount, unit: "m" });
const hours = (amount: number): Duration => ({ amount, unit: "h" });
const workdays = (amount: number): Duration => ({ amount, unit: "wd" });

const builtIn: Readonly<Record<Urgency, Lengths>> = {
  emergency: { accept: minutes(5), word: minutes(15), finish: hours(2), finishFrom: "opened" },
  urgent: { accept: hours(2), word: hours(4), finish: hours(24), finishFrom: "opened" },
  soon: { accept: hours(4), word: workdays(1), finish: workdays(3), finishFrom: "opened" },
  routine: { accept: workdays(1), word: workdays(2), finish: workdays(7), finishFrom: "opened" },
};

const replaced = (usual: Lengths, by: Limit | undefined): Lengths => ({
  accept: by?.accept ?? usual.accept,
  word: by?.word ?? usual.word,
  finish: by?.finish ?? usual.finish,
  finishFrom: by?.finishFrom ?? usual.finishFrom,
});

const clockOf = ({ calendar }: Pick<Community, "calendar">, urgency: Urgency): LimitClock =>
  urgency === "routine" || urgency === "soon" ? calendar.clock : "wall";

/**
 * The limits of an affair: the built-in ones of its urgency, replaced field by field by those of
 * the community file for the urgency, and these by those for the category, which no emergency obeys.
 */
export function termsOf(
  community: Pick<Community, "limits" | "calendar">,
  { category, urgency }: { readonly category: Category; readonly urgency: Urgency },
): Terms {
  const { limits, calendar } = community;
  const byUrgency = replaced(builtIn[urgency], limits[urgency]);
  const lengths = replaced(byUrgency, urgency === "emergency" ? undefined : limits[category]);
  const waits = urgency === "urgent" && category !== "utilities" && calendar.clock === "working";
  return { ...lengths, clock: clockOf(community, urgency), anyHour: !waits };
}

/** When a limit is over: `m` and `h` run on the clock, `d` and `wd` are days whatever it is. */
export function dueAt(community: Place, clock: LimitClock, from: Date, length: Duration): Date {
  const { amount, unit } = length;
  if (clock === "wall" || unit === "d" || unit === "wd")
    return addDuration(community, from, length);
  return addWorking(community, from, unit === "h" ? amount * 60 : amount);
}

/**
 * The instant at which that share of the time is used up: of the working time where the clock runs
 * on it and there is any in between, else of all of it.
 *
 * @param share from 0 to 1; the whole of it is always used up when it is due, not before
 */
export function shareOf(
  community: Place,
  clock: LimitClock,
  from: Date,
  due: Date,
  share: number,
): Date {
  if (share >= 1) return due;
  const worked = clock === "working" ? workingBetween(community, from, due) : 0;
  if (worked > 0) return addWorking(community, from, (worked * share) / 60_000);
  return new Date(from.getTime() + Math.round((due.getTime() - from.getTime()) * share));
}

const night = { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } };

/** The instant itself from 07:00 until 22:00 in the community's zone, else the next 07:00. */
export const daytime = ({ timezone }: Pick<Community, "timezone">, at: Date): Date =>
  quietEnds({ quiet: night }, timezone, at);
