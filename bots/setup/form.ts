import { z } from "zod";
import { locales } from "../../src/kernel/locale.ts";
import { most } from "./most.ts";

/** The networks that the form knows how to connect. */
export const networks = ["telegram", "wechat"] as const;

/** What a group of the form may be for. */
export const groupKinds = ["residents", "work", "unit"] as const;

/** What somebody may be; `head` is staff and the admin. */
export const helperRoles = [
  "head",
  "staff",
  "grid",
  "worker",
  "verified",
  "volunteer",
  "supervisor",
] as const;

/** Whose work a unit does. */
export const unitHandlers = ["property", "utilities", "community", "street"] as const;

/** The days of the week, as the file writes them. */
export const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

const line = z.string().max(200);
const language = z.enum(locales);

const group = z.object({
  key: line,
  network: z.enum(networks),
  kind: z.enum(groupKinds),
  language,
  chat: line,
});

const unit = z.object({
  key: line,
  name: line,
  handler: z.enum(unitHandlers),
  group: line,
  fallback: z.boolean(),
});

const helper = z.object({
  key: line,
  name: line,
  role: z.enum(helperRoles),
  unit: line,
  grid: line,
  telegram: line,
  wechat: line,
});

const manners = z.object({
  quiet: z.boolean(),
  from: line,
  to: line,
  weekly: z.boolean(),
  weekday: z.enum(weekdays),
  at: line,
  daily: line,
});

/**
 * What the page sends: everything as it stands in the fields. Rows refer to each other by `key`,
 * which is the page's own; a key that leads nowhere counts as nothing chosen.
 */
export const formSchema = z.object({
  community: z.object({ zh: line, en: line, timezone: line, language }),
  houses: z.string().max(most.houses),
  groups: z.array(group).max(most.groups),
  units: z.array(unit).max(most.units),
  people: z.array(helper).max(most.people),
  manners,
});

/** The form as it stands. */
export type Form = z.output<typeof formSchema>;

/** A mistake: at which field, else on which line of the file, else in the whole of it. */
export type Trouble = {
  /** Such as `people.0.name`; null where no field is to blame. */
  readonly field: string | null;
  readonly line: number | null;
  readonly says: string;
};

/** What is said of a form or a file. */
export type Verdict = {
  readonly yaml: string;
  readonly troubles: readonly Trouble[];
  /** The groups that the file names; none while it has mistakes. */
  readonly groups: readonly { readonly id: string; readonly network: string }[];
};
