import { z } from "zod";

const word = z.string().optional().catch(undefined);
const words = z.array(z.string().catch("")).catch([]);
const grant = { role: word, area: word, unit: word };
const grants = z.array(z.object(grant).catch({})).catch([]);

const entry = z.object({
  id: word,
  level: word,
  within: word,
  network: word,
  chat: word,
  group: word,
  person: word,
  from: word,
  to: word,
  people: words,
  accounts: z.record(z.string(), z.string().catch("")).catch({}),
  roles: grants,
  ...grant,
});

const entries = z.array(entry.catch(entry.parse({}))).catch([]);

const outline = z.object({
  community: z.object({ id: word, street: word, district: word }).catch({}),
  areas: entries,
  groups: entries,
  units: entries,
  people: entries,
  roles: entries,
  routing: entries,
  roster: entries,
  scope: entries,
  funds: entries,
  decision: z.object({ deciders: words }).catch({ deciders: [] }),
});

/** The ids and references of a file, whatever else is wrong with it, so that all mistakes show at once. */
export type Outline = z.output<typeof outline>;

/** A part of the outline that lists things. */
export type Section = Exclude<keyof Outline, "community" | "decision">;

/** Reads the outline; what cannot be read is left out. */
export const outlineOf = (tree: unknown): Outline =>
  outline.safeParse(tree).data ?? outline.parse({});
