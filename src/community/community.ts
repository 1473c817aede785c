import type { Bilingual, Locale } from "../kernel/locale.ts";
import type { Category, Urgency } from "../reading/schema.ts";

/** Levels of the area tree 区域, widest first. */
export const levels = ["district", "street", "community", "estate", "grid", "building"] as const;

/** What a chat group 群 is for; `unit` belongs to one unit, `decision` to the fund's deciders. */
export const groupKinds = ["residents", "work", "unit", "decision"] as const;

/** What a person may be 角色; which role implies which other is the business of rights, not of the file. */
export const roleNames = [
  "volunteer",
  "verified",
  "staff",
  "grid",
  "worker",
  "supervisor",
  "treasurer",
  "decider",
  "voter",
  "admin",
] as const;

/** The queues that units work from; wishes go to volunteers instead. */
export const handlers = ["property", "community", "utilities", "street", "projects"] as const;

/** A length of time: minutes, hours, calendar days or working days 工作日. */
export type Duration = { readonly amount: number; readonly unit: "m" | "h" | "d" | "wd" };

/** A time on a wall clock, in the community's zone. */
export type TimeOfDay = { readonly hour: number; readonly minute: number };

/** From one time of day to another; `to` before `from` runs over midnight. */
export type DayPart = { readonly from: TimeOfDay; readonly to: TimeOfDay };

/** Once a week; `weekday` runs from 1, Monday, to 7. */
export type Weekly = { readonly weekday: number; readonly at: TimeOfDay };

/** Days from the first to the last, both included, as ISO dates. */
export type DateSpan = { readonly from: string; readonly to: string };

/** A node of the area tree; only the topmost lies within nothing. */
export type Area = {
  readonly id: string;
  readonly level: (typeof levels)[number];
  readonly within: string | null;
  readonly name: Bilingual;
  /** What else people call it. */
  readonly also: readonly string[];
};

/**
 * A chat group; `chat` is its id on its network, null until a code typed there tells it; mode null
 * means: observe for 7 d from first sight.
 */
export type Group = {
  readonly id: string;
  readonly network: string;
  readonly chat: string | null;
  readonly kind: (typeof groupKinds)[number];
  readonly area: string;
  readonly language: Locale;
  readonly mode: "observe" | "active" | null;
};

/** A responsible unit 责任单位; a fallback one gets what no routing rule covers. */
export type Unit = {
  readonly id: string;
  readonly name: Bilingual;
  readonly also: readonly string[];
  readonly handler: (typeof handlers)[number];
  readonly people: readonly string[];
  readonly group: string | null;
  readonly fallback: boolean;
};

/** A human the file knows: account ids by network, and the home as written, e.g. `A-402`. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly language: Locale;
  readonly home: string | null;
};

/** One person's role within an area; `unit` is set for workers. */
export type RoleGrant = {
  readonly person: string;
  readonly role: (typeof roleNames)[number];
  readonly area: string;
  readonly unit: string | null;
};

/** Sends demands to a unit; no categories means all of them. */
export type Route = {
  readonly categories: readonly Category[];
  readonly area: string;
  readonly unit: string;
};

/** What a limit can be set for. */
export type LimitKey = Category | Urgency | "joint";

/** Deadlines that replace the built-in ones field by field; null leaves the built-in one. */
export type Limit = {
  readonly accept: Duration | null;
  readonly word: Duration | null;
  readonly finish: Duration | null;
  readonly finishFrom: "opened" | "accepted" | null;
};

/** When people work; `workdays` are worked though weekday or holiday says otherwise 调休. */
export type Calendar = {
  readonly hours: DayPart;
  readonly days: readonly number[];
  readonly holidays: readonly DateSpan[];
  readonly workdays: readonly DateSpan[];
  /** `wall`: hours and minutes of limits run round the clock. */
  readonly clock: "working" | "wall";
};

/** Who is on duty 值班, where and when; `to` is the first instant after it. */
export type Shift = {
  readonly person: string;
  readonly area: string;
  readonly from: Date;
  readonly to: Date;
};

/** A matter that is not the community's 准入清单, and where to take it instead. */
export type ScopeRule = {
  readonly id: string;
  readonly match: readonly string[];
  readonly categories: readonly Category[];
  readonly reason: Bilingual;
  readonly path: Bilingual;
};

/** A fund 微基金; `purpose` empty means any, `opening` is in fen. */
export type Fund = {
  readonly id: string;
  readonly kind: "public" | "named" | "crowd";
  readonly name: Bilingual;
  readonly purpose: readonly Category[];
  readonly opening: number;
};

/** How projects are voted on. */
export type Voting = {
  readonly by: "person" | "household";
  readonly quorum: number;
  readonly open: Duration;
  readonly noQuorum: "reject" | "extend";
};

/** The manners and limits of the bot; null is `off`. Meanings: reference of the community file. */
export type Policies = {
  /** Off leaves the always-on categories on. */
  readonly screening: boolean;
  readonly quiet: DayPart | null;
  /** Unprompted posts an hour and a day, per group. */
  readonly hourly: number | null;
  readonly daily: number | null;
  /** Live claims a person may hold. */
  readonly claims: number | null;
  readonly lease: Duration | null;
  readonly checkIn: Duration | null;
  readonly confirm: Duration | null;
  /** The highest rating that reopens. */
  readonly lowRating: number | null;
  readonly flood: { readonly perMinute: number; readonly mute: Duration } | null;
  readonly retention: { readonly chatter: Duration | null; readonly closed: Duration | null };
  readonly weekly: Weekly | null;
  readonly morning: TimeOfDay | null;
  readonly monthEnd: TimeOfDay | null;
};

/** A community as its file 社区档案 describes it: checked, with every reference known to lead somewhere. */
export type Community = {
  readonly id: string;
  readonly name: Bilingual;
  readonly timezone: string;
  readonly language: Locale;
  readonly street: string | null;
  readonly district: string | null;
  /** District, street and the community itself first, then those of the file in its order. */
  readonly areas: readonly Area[];
  readonly groups: readonly Group[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  /** From `roles`, from each person's own list and from the units' people, who are their workers. */
  readonly roles: readonly RoleGrant[];
  readonly routing: readonly Route[];
  readonly limits: { readonly [K in LimitKey]?: Limit | undefined };
  readonly calendar: Calendar;
  readonly roster: readonly Shift[];
  readonly scope: readonly ScopeRule[];
  readonly funds: readonly Fund[];
  readonly decision: { readonly deciders: readonly string[]; readonly approvals: number };
  readonly voting: Voting;
  readonly policies: Policies;
  /** `hearingAbove` in fen; null: never. */
  readonly projects: {
    readonly hearingAbove: number | null;
    readonly funding: "direct" | "award" | "contract" | "competition";
  };
};
