import { z } from "zod";
import { mapping } from "./schema-shape.ts";
import { count, dayPart, duration, flag, money, readSwitch, time, weekly } from "./values.ts";

/** Left out or `on`: the usual value, written as in the file. `off`: null. */
function policy<T extends z.ZodType>(schema: T, usual: unknown) {
  const read = (written: unknown) => {
    const on = typeof written === "string" ? readSwitch(written) : null;
    return on === null ? written : on ? usual : null;
  };
  return z.preprocess(read, schema.nullable()).prefault("on");
}

const flood = mapping({
  perMinute: count(1).prefault("10"),
  mute: duration.prefault("10m"),
});

const retention = mapping({
  chatter: policy(duration, "24h"),
  closed: policy(duration, "180d"),
});

/** How projects are heard and paid for. */
export const projects = mapping({
  hearingAbove: policy(money, "50000.00").exactOptional(),
  funding: z.enum(["direct", "award", "contract", "competition"]).exactOptional(),
});

/** The manners of the bot, with their usual values. */
export const policies = mapping({
  screening: flag.default(false),
  quiet: policy(dayPart, "22:00-07:00"),
  hourly: policy(count(), "4"),
  daily: policy(count(), "20"),
  claims: policy(count(1), "3"),
  lease: policy(duration, "7d"),
  checkIn: policy(duration, "72h"),
  confirm: policy(duration, "3d"),
  lowRating: policy(count(1), "2"),
  flood: policy(flood, {}),
  retention: policy(retention, {}),
  weekly: policy(weekly, "Mon 09:00"),
  morning: policy(time, "08:00"),
  monthEnd: policy(time, "18:00"),
  projects: projects.exactOptional(),
});
