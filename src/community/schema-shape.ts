import { z } from "zod";

/** Keys and values; an unknown key is reported with all known keys, space separated, as the message. */
export function mapping<S extends z.ZodRawShape>(shape: S) {
  const known = Object.keys(shape).join(" ");
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? known : "mapping"),
  });
}

/** A list that may be left out. */
export const list = <T extends z.ZodType>(item: T) => z.array(item, { error: "list" }).default([]);
