import { test as base } from "vitest";
import type { Community } from "../src/community/community.ts";
import { cloneDatabase } from "./database.ts";
import { elm } from "./elm.ts";
import { allowedIn, type Case, casesOf, kinds, typed, wayTo } from "./rights-cases.ts";
import { changes, insiders, peach } from "./rights-cast.ts";
import { alone, type Entry, onDemand } from "./rights-list.ts";
import { arrange, lead } from "./rights-walk.ts";
import { openStreet, type Street } from "./street.ts";
import type { Face, Told } from "./trust-payloads.ts";

/** 榆园 as the rights have it, with an account on both networks for everybody, and three who go. */
const going = ["tui, name: 退社工", "jiu, name: 旧社工", "mian, name: 免社工"].map(
  (who) => `id: ${who}, accounts: {}, roles: [{ role: staff }, { role: admin }]`,
);

function town(): Community {
  const described = elm({ ...changes, people: [...changes.people, ...going] });
  const people = described.people.map((person, index) => ({
    ...person,
    accounts: { telegram: `${8000 + index}`, wechat: `wx-${person.id}`, ...person.accounts },
  }));
  return { ...described, people };
}

const community = town();

/** The same without 退社工, whom the next file leaves out. */
export const withoutGone: Community = {
  ...community,
  people: community.people.filter(({ id }) => id !== "tui"),
  roles: community.roles.filter(({ person }) => person !== "tui"),
};

/** The residents' groups, by network, and the second grid's. */
export const groups = { telegram: "-1001", wechat: "1@chatroom", gridTwo: "2@chatroom" } as const;

/** Somebody of the file, as a network shows them. */
export function faceOf(name: string, network: Face["network"]): Face {
  const account = community.people.find((one) => one.name === name)?.accounts[network];
  if (account === undefined) throw new Error(`${name} has no account on ${network}.`);
  return { network, account, name };
}

/** A command that needs a right. */
export type Command = {
  /** With its kind, where it is about a demand. */
  readonly what: string;
  readonly verb: string;
  readonly says: string;
  readonly number: number | null;
  readonly may: readonly string[];
  /** Whether it is about the second grid, and said in its group. */
  readonly inGridTwo: boolean;
};

/** How somebody tries to get a command done that is not theirs, or that nobody gave. */
export type Trick = {
  readonly name: string;
  /** What the networks tell of it; null where this command cannot be tried so. */
  readonly tries: (command: Command, index: number) => Promise<Told | null>;
};

/** Both networks. */
export const networks = ["telegram", "wechat"] as const;

/** One network and the other, in turn. */
export const networkOf = (index: number): Face["network"] =>
  index % 2 === 0 ? "telegram" : "wechat";

/** Where a command is said: in the second grid's group, if it is about that grid. */
export const groupOf = ({ inGridTwo }: Command, network: Face["network"]): string =>
  inGridTwo ? groups.gridTwo : groups[network];

/** A post of the bot in a group, as an answer to it needs it. */
export type Posted = { readonly message: number; readonly text: string };

/** The post about a demand in the residents' group on Telegram; null where it has none of its own. */
export type PostOf = (number: number) => Posted | null;

const restricted = ({ may }: Entry): boolean => may.length < insiders.length;

/** One case of each command that is not any neighbour's. */
const rightBearing = (): readonly Case[] =>
  kinds.flatMap((kind) => {
    const cases = casesOf(kind).filter(({ ways }) => ways.every(([, , by]) => by !== "member"));
    return [...new Map(cases.toReversed().map((one) => [one.command, one])).values()];
  });

const asCommand = ({ verb, says, may, inGridTwo }: Entry, number: number | null): Command => ({
  what: verb,
  verb: verb.split(" ").at(-1) ?? verb,
  says: says.replace("12", String(number ?? "")),
  number,
  may,
  inGridTwo: inGridTwo === true,
});

/** 李姐 asks for everything on Telegram, so that its cards have buttons. */
export const asking = {
  line: (name: string, text: string) => ({
    do: "say",
    group: "T1",
    from: faceOf(name, "telegram").account,
    name,
    text,
  }),
};

/** A demand of 李姐's for each command, in a state in which whoever may would get it done. */
async function commandsIn(street: Street, database: string): Promise<readonly Command[]> {
  const listed = onDemand.flatMap(({ kind, state, entries }) =>
    entries.filter(restricted).map((entry) => ({ kind, state, entry })),
  );
  const found: Command[] = [];
  for (const kind of kinds) {
    const cases = rightBearing().filter((one) => one.kind === kind);
    const more = listed.filter((one) => one.kind === kind.name);
    const states = ["open", ...cases.map(({ from }) => from), ...more.map(({ state }) => state)];
    const [other = 0, ...numbers] = await lead(
      street,
      asking,
      states.map((state) => wayTo(kind, state)),
    );
    for (const [index, one] of cases.entries()) {
      const { command: verb } = one;
      const number = numbers[index] ?? 0;
      const says = typed(verb, number, other);
      const what = `${kind.name} ${one.from} ${verb}`;
      found.push({ what, verb, says, number, may: allowedIn(one), inGridTwo: false });
    }
    for (const [index, { entry }] of more.entries())
      found.push(asCommand(entry, numbers[cases.length + index] ?? 0));
  }
  const filed = found.filter(({ verb }) => verb.includes("informed"));
  await arrange(
    database,
    filed.flatMap(({ number }) => number ?? []),
    "proxy",
  );
  return [...found, ...alone.filter(restricted).map((entry) => asCommand(entry, null))];
}

/** Gives what the bot posts on Telegram the ids that Telegram would. */
function numberPosts(street: Street): PostOf {
  const posted = new Map<number, Posted>();
  let ids = 500_000;
  street.answers("telegram", (notice) => {
    if (notice.edits !== null) return { sent: notice.edits };
    const message = (ids += 1);
    const { place, demand, text } = notice;
    if (place.kind === "group" && demand !== null) posted.set(demand, { message, text });
    street.posts.push({ ...notice, chat: `telegram:${place.id}`, time: street.clock.now() });
    return { sent: `${place.id}:${message}` };
  });
  return (number) => posted.get(number) ?? null;
}

/** A town in which every command waits for whoever may give it; beside it 桃园 is served. */
export const test = base
  .extend("database", { scope: "file" }, async ({}, { onCleanup }) => {
    const clone = await cloneDatabase();
    onCleanup(clone.drop);
    return clone.url;
  })
  .extend("street", { scope: "file" }, async ({ database }, { onCleanup }) => {
    const street = await openStreet(community, database, [peach]);
    onCleanup(street.close);
    return street;
  })
  .extend("postOf", { scope: "file" }, ({ street }) => numberPosts(street))
  .extend("town", { scope: "file" }, async ({ street, database, postOf }) => {
    const commands = await commandsIn(street, database);
    return { street, database, postOf, commands };
  });

/** What a trick is tried in. */
export type Town = {
  readonly street: Street;
  readonly database: string;
  readonly postOf: PostOf;
  readonly commands: readonly Command[];
};
