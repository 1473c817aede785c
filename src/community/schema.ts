import { z } from "zod";
import { locales } from "../kernel/locale.ts";
import { categories, urgencies } from "../reading/schema.ts";
import { groupKinds, handlers, levels, roleNames } from "./community.ts";
import { policies, projects } from "./schema-policies.ts";
import { list, mapping } from "./schema-shape.ts";
import {
  account,
  count,
  dates,
  dayPart,
  duration,
  flag,
  id,
  instant,
  money,
  scalar,
  text,
  texts,
  weekday,
  zone,
} from "./values.ts";

const language = z.enum(locales);

const about = mapping({
  id,
  name: texts.exactOptional(),
  timezone: zone.default("Asia/Shanghai"),
  language: language.default("zh"),
  street: id.exactOptional(),
  district: id.exactOptional(),
});

const area = mapping({
  id,
  level: z.enum(levels),
  within: id.exactOptional(),
  name: texts.exactOptional(),
  also: list(text),
});

const group = mapping({
  id,
  network: id,
  chat: account.exactOptional(),
  kind: z.enum(groupKinds),
  area: id.exactOptional(),
  language: language.exactOptional(),
  mode: z.enum(["observe", "active"]).exactOptional(),
});

const unit = mapping({
  id,
  name: texts.exactOptional(),
  also: list(text),
  handler: z.enum(handlers).default("community"),
  people: list(id),
  group: id.exactOptional(),
  fallback: flag.default(false),
});

const role = { role: z.enum(roleNames), area: id.exactOptional(), unit: id.exactOptional() };

const person = mapping({
  id,
  name: text.exactOptional(),
  accounts: z.record(id, account, { error: "mapping" }).default({}),
  language: language.exactOptional(),
  home: text.exactOptional(),
  roles: list(mapping(role)),
});

const route = mapping({ categories: list(z.enum(categories)), area: id.exactOptional(), unit: id });

const limit = mapping({
  accept: duration.exactOptional(),
  word: duration.exactOptional(),
  finish: duration.exactOptional(),
  finishFrom: z.enum(["opened", "accepted"]).exactOptional(),
});

const limitKeys = z.enum([...categories, ...urgencies, "joint"]);

const limits = z.partialRecord(limitKeys, limit, {
  // zod reports unknown keys of a record too, though its types do not say so
  error: (issue) => ("keys" in issue ? limitKeys.options.join(" ") : "mapping"),
});

const workingHours = dayPart.refine(
  ({ from, to }) => from.hour * 60 + from.minute < to.hour * 60 + to.minute,
  { error: "hours" },
);

const calendar = mapping({
  hours: workingHours.prefault("08:30-17:30"),
  days: z.array(weekday, { error: "list" }).min(1, { error: "filled" }).default([1, 2, 3, 4, 5]),
  holidays: list(dates),
  workdays: list(dates),
  clock: z.enum(["working", "wall"]).default("working"),
});

const shift = mapping({ person: id, area: id.exactOptional(), from: instant, to: instant });

const scopeRule = mapping({
  id,
  match: list(text),
  categories: list(z.enum(categories)),
  reason: texts,
  path: texts,
});

const fund = mapping({
  id,
  kind: z.enum(["public", "named", "crowd"]),
  name: texts.exactOptional(),
  purpose: list(z.enum(categories)),
  opening: money.default(0),
});

const decision = mapping({ deciders: list(id), approvals: count(1).default(2) });

const voting = mapping({
  by: z.enum(["person", "household"]).default("person"),
  quorum: count().default(5),
  open: duration.prefault("72h"),
  noQuorum: z.enum(["reject", "extend"]).default("reject"),
});

/**
 * The community file as written, its scalars read as text (so `on`, `08:00`, `-1001` and `1.50` mean
 * the same with and without quotes). Whether references lead anywhere is checked beside it.
 */
export const communityFile = mapping({
  version: scalar("version", (words) => (words === "1" ? 1 : null)),
  community: about,
  areas: list(area),
  groups: list(group),
  units: list(unit),
  people: list(person),
  roles: list(mapping({ person: id, ...role })),
  routing: list(route),
  limits: limits.prefault({}),
  calendar: calendar.prefault({}),
  roster: list(shift),
  scope: list(scopeRule),
  funds: list(fund),
  decision: decision.prefault({}),
  voting: voting.prefault({}),
  policies: policies.prefault({}),
  projects: projects.exactOptional(),
});

/** A community file whose every value fits, before its references are resolved. */
export type CommunityFile = z.output<typeof communityFile>;
