import { expect } from "vitest";
import { z } from "zod";
import type { DemandKind } from "../src/feature.ts";
import { withClient } from "../src/store/embedded/client.ts";
import { allowedIn, type Case, casesOf, typed, waysOf } from "./rights-cases.ts";
import { dm, idOf, insiders, outsiders, privately } from "./rights-cast.ts";
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
      count: z.number(),
    }),
  ),
});

const moved = z.object({
  history: z.array(
    z.looseObject({ command: z.string(), by: z.string(), to: z.string().nullable() }),
  ),
});

/** The rows of the audit that tell of a refusal, as `command number by`. */
export async function refusals(street: Street): Promise<readonly string[]> {
  const { audit } = audited.parse(await street.show({ what: "audit" }));
  return audit
    .filter(({ outcome, count }) => outcome === "refused" && count === 1)
    .map(({ by, command, number }) => `${command} ${number ?? "-"} ${by}`);
}

/**
 * Files as many demands of a kind as there are cases and people who may act in them, all at once,
 * and leads each to the state of its case; then one more, open, to merge into.
 */
export async function fileFor(
  street: Street,
  group: { line(name: string, text: string): object },
  kind: DemandKind,
): Promise<{ readonly filed: readonly Tried[]; readonly other: number }> {
  const ways = waysOf(kind);
  const wanted = casesOf(kind).flatMap((tried) =>
    allowedIn(tried).map((by) => ({ tried, by, way: ways.get(tried.from) })),
  );
  const open = { tried: null, by: "", way: ways.get("open") };
  const said = [open, ...wanted].map((one, index) => ({
    ...one,
    text: one.way?.birth(`第${index + 1}次说了`) ?? "",
  }));
  await street.together(said.map(({ text }) => group.line("李姐", text)));
  const { demands } = shown.parse(await street.show({ what: "demands" }));
  const numbers = new Map(demands.map(({ number, reports }) => [reports[0]?.text, number]));
  const numberOf = (text: string): number => numbers.get(text) ?? 0;
  const [first, ...rest] = said.map((one) => ({ ...one, number: numberOf(one.text) }));
  const other = first?.number ?? 0;
  const most = Math.max(...rest.map(({ way }) => way?.steps.length ?? 0));
  for (let step = 0; step < most; step += 1) {
    await street.together(
      rest.flatMap(({ way, number }) => {
        const next = way?.steps[step];
        return next === undefined ? [] : [dm(next.name, typed(next.command, number, other))];
      }),
    );
  }
  const filed = rest.flatMap(({ tried, by, number }) =>
    tried === null ? [] : [{ tried, by, number }],
  );
  return { filed, other };
}

/** What no line of chat does at once: that one was filed for somebody else, or waits for staff. */
const circumstances: { readonly [command: string]: string } = {
  informed: "filer = requester, requester = null",
  "wish open approve": "in_staff_hands = true",
};

/** Brings about what a case needs beside its state. */
export async function arrange(database: string, filed: readonly Tried[]): Promise<void> {
  await withClient({ connectionString: database }, async (client) => {
    for (const { tried, number } of filed) {
      const { kind, from, command } = tried;
      const set = circumstances[command] ?? circumstances[`${kind.name} ${from} ${command}`];
      if (set !== undefined)
        await client.query(`update demand set ${set} where number = $1`, [number]);
    }
  });
}

/** Everybody who may not tries at one instant: each is refused once, politely, and nothing changes. */
export async function expectRefused(
  street: Street,
  { tried, number }: Tried,
  other: number,
): Promise<void> {
  const { kind, from, command } = tried;
  const allowed = allowedIn(tried);
  const refused = [...insiders.filter((name) => !allowed.includes(name)), ...outsiders];
  const before = await both(street, number);
  expect.soft(before.state, `${kind.name} #${number}`).toBe(from);
  await street.later({ minutes: 1 });
  street.skim();
  const told = new Set(await refusals(street));
  await street.together(refused.map((name) => dm(name, typed(command, number, other))));
  const what = `${kind.name} ${from} ${command}`;
  const news = (await refusals(street)).filter((row) => !told.has(row));
  const expected = refused
    .filter((name) => name !== "冯主任")
    .map((name) => `${command} ${number} ${idOf(name)}`);
  expect.soft(news.toSorted(), what).toEqual(expected.toSorted());
  for (const name of refused) {
    const heard = street.unread(privately(name)).map((post) => `${post.kind}: ${post.text}`);
    expect.soft(heard, `${what}: ${name}`).toEqual([expect.stringMatching(/^refusal: /u)]);
    if (outsiders.includes(name)) expect.soft(heard, `${what}: ${name}`).toEqual([unknown(number)]);
  }
  expect.soft(await both(street, number), what).toEqual(before);
}

/** What everybody reads who asks for a number that does not exist. */
const unknown = (number: number): string => `refusal: 没有找到 #${number}。看看：我的诉求`;

async function both(street: Street, number: number) {
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
    const { kind, from, command, ways } = tried;
    const { history } = moved.parse(await street.show({ what: "history", number }));
    const to = [...new Set(ways.map((way) => way[3]))];
    expect
      .soft(history.at(-1), `${kind.name} ${from} ${command}: ${by}`)
      .toMatchObject({ command, by: idOf(by), from, to: expect.toBeOneOf(to) });
  }
}
