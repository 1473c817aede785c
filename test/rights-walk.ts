import { expect } from "vitest";
import { z } from "zod";
import type { DemandKind } from "../src/feature.ts";
import { withClient } from "../src/store/embedded/client.ts";
import { allowedIn, type Case, casesOf, typed, type Way, wayTo } from "./rights-cases.ts";
import { dm, idOf, insiders, is, outsiders, privately } from "./rights-cast.ts";
import type { Street } from "./street.ts";

/** A demand of 李姐's in the state of a case; `by` is who may give the command to it. */
type Tried = { readonly tried: Case; readonly by: string; readonly number: number };

const shown = z.object({
  demands: z.array(
    z.looseObject({
      number: z.number(),
      state: z.string(),
      reports: z.array(z.looseObject({ text: z.string().nullable() })),
    }),
  ),
});

const audited = z.object({
  audit: z.array(
    z.looseObject({
      by: z.string(),
      command: z.string(),
      number: z.number().nullable(),
      outcome: z.string(),
      why: z.string().nullable(),
      count: z.number(),
    }),
  ),
});

const moved = z.object({
  history: z.array(
    z.object({
      command: z.string(),
      by: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});

/** What was refused at this instant, once each. */
export async function refusals(street: Street) {
  const asked = { what: "audit", since: street.clock.now() } as const;
  const { audit } = audited.parse(await street.show(asked));
  return audit.filter(({ outcome, count }) => outcome === "refused" && count === 1);
}

/** The numbers of all demands, by what was said. */
async function numbersBySaying(street: Street): Promise<ReadonlyMap<string, number>> {
  const { demands } = shown.parse(await street.show({ what: "demands" }));
  return new Map(demands.map(({ number, reports }) => [reports[0]?.text ?? "", number]));
}

/**
 * 李姐 asks for as many demands as there are ways, all at once, and each is led its way; what is to
 * be merged goes into the first of them.
 *
 * @returns their numbers
 */
export async function lead(
  street: Street,
  group: { line(name: string, text: string): object },
  ways: readonly Way[],
): Promise<readonly number[]> {
  const { size } = await numbersBySaying(street);
  const texts = ways.map(({ birth }, index) => birth(`第${size + index + 1}次说了`));
  await street.together(texts.map((text) => group.line("李姐", text)));
  const found = await numbersBySaying(street);
  const numbers = texts.map((text) => found.get(text) ?? 0);
  const [into = 0] = numbers;
  const most = Math.max(...ways.map(({ steps }) => steps.length));
  for (let place = 0; place < most; place += 1) {
    const lines = ways.flatMap(({ steps }, index) => {
      const step = steps[place];
      const number = numbers[index] ?? 0;
      return step === undefined ? [] : [dm(step.name, typed(step.command, number, into))];
    });
    await street.together(lines);
  }
  return numbers;
}

/** Demands for everybody who may act in any case of a kind, each in its state, and an open one. */
export async function fileFor(
  street: Street,
  group: { line(name: string, text: string): object },
  kind: DemandKind,
): Promise<{ readonly filed: readonly Tried[]; readonly other: number }> {
  const wanted = casesOf(kind).flatMap((tried) => allowedIn(tried).map((by) => ({ tried, by })));
  const ways = wanted.map(({ tried }) => wayTo(kind, tried.from));
  const [other = 0, ...numbers] = await lead(street, group, [wayTo(kind, "open"), ...ways]);
  const filed = wanted.map((one, index) => ({ ...one, number: numbers[index] ?? 0 }));
  return { filed, other };
}

/** What no line of chat does at once: that one was filed for somebody else, or is in staff's hands. */
const circumstances = {
  proxy: "filer = requester, requester = null",
  staff: "in_staff_hands = true",
} as const;

/** Brings about of some demands what no line of chat does at once. */
export async function arrange(
  database: string,
  numbers: readonly number[],
  what: keyof typeof circumstances,
): Promise<void> {
  const change = `update demand set ${circumstances[what]} where number = any($1)`;
  await withClient({ connectionString: database }, (client) => client.query(change, [numbers]));
}

/** A command as several people try it. */
export type Attempt = {
  readonly what: string;
  readonly command: string;
  readonly number: number | null;
  /** The line by which somebody tries. */
  readonly by: (name: string) => { readonly do: string };
  readonly may: readonly string[];
};

/** Everybody else. */
const others = ({ may }: Attempt): readonly string[] =>
  [...insiders, ...outsiders].filter((name) => !may.includes(name));

/** A case as everybody tries it. */
export function attempt({ tried, number }: Tried, other: number): Attempt {
  const { kind, from, command } = tried;
  return {
    what: `${kind.name} ${from} ${command}`,
    command,
    number,
    by: (name) => dm(name, typed(command, number, other)),
    may: allowedIn(tried),
  };
}

/** Everybody who may not tries at one instant: each is refused once, politely, and nothing changes. */
export async function expectRefused(street: Street, tries: Attempt): Promise<void> {
  const { what, command, number, by } = tries;
  const refused = others(tries).filter((name) => !goesElsewhere(tries, name));
  const before = await standing(street, number);
  await street.later({ minutes: 1 });
  street.skim();
  await street.together(refused.map(by));
  const rows = (await refusals(street)).map((row) => `${row.by}: ${row.command} ${row.number}`);
  const here = refused.filter((name) => name !== "冯主任" || by(name).do !== "dm");
  const expected = here.map((name) => `${idOf(name)}: ${command} ${number}`);
  expect.soft(rows.toSorted(), what).toEqual(expected.toSorted());
  for (const name of refused) {
    const heard = street.unread(privately(name)).map((post) => `${post.kind}: ${post.text}`);
    const learns = number === null || !outsiders.includes(name);
    const words = learns ? expect.stringMatching(/^refusal: /u) : unknown(number);
    expect.soft(heard, `${what}: ${name}`).toEqual([words]);
  }
  expect.soft(await standing(street, number), what).toEqual(before);
}

/** What 冯主任 says privately without a number is done, or not, in a community of their own. */
const goesElsewhere = ({ by, number }: Attempt, name: string): boolean =>
  name === "冯主任" && number === null && by(name).do === "dm";

/** Why something is refused to somebody who may not do it, whatever its state. */
const rights = ["not-allowed", "unknown-number", "nothing-to-undo"];

/** Everybody who may does it: it may be done already, but nobody lacks the right. */
export async function expectAllowed(street: Street, { what, may, by }: Attempt): Promise<void> {
  await street.together(may.map(by));
  const ids = may.map(idOf);
  const lacking = (await refusals(street)).filter(
    (row) => ids.includes(row.by) && rights.includes(row.why ?? ""),
  );
  expect.soft(lacking, what).toEqual([]);
}

/** What everybody reads who asks for a number that does not exist. */
const unknown = (number: number): string => `refusal: 没有找到 #${number}。看看：我的诉求`;

/** A demand as it stands, with its history; without a number, what everybody is. */
async function standing(street: Street, number: number | null) {
  if (number === null) return street.show({ what: "people" });
  const history = await street.show({ what: "history", number });
  return { ...(await street.demand(number)), history };
}

/** Everybody who may does it, each to a demand of their own: it is on record, and led where it may. */
export async function expectDone(
  street: Street,
  filed: readonly Tried[],
  other: number,
): Promise<void> {
  await street.together(
    filed.map(({ tried, by, number }) => dm(by, typed(tried.command, number, other))),
  );
  for (const { tried, by, number } of filed) {
    const { kind, from, command } = tried;
    const { history } = moved.parse(await street.show({ what: "history", number }));
    const ways = tried.ways.filter((way) => is(kind, by, way[2]));
    const expected = ways.map(([, name, , to]) => ({ command: name, by: idOf(by), from, to }));
    expect.soft(expected, `${kind.name} ${from} ${command}: ${by}`).toContainEqual(history.at(-1));
  }
}
