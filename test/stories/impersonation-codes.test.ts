import { expect } from "vitest";
import { codeIn } from "../codes.ts";
import type { Street } from "../street.ts";
import {
  type Face,
  messageOf,
  openly,
  privately,
  quoting,
  telegram,
  type Told,
  wechat,
} from "../trust-payloads.ts";
import { peopleIn, stateIn } from "../trust-state.ts";
import { faceOf, groups, networks, test } from "../trust-town.ts";

/** What a code is for: who asks for it how, and how it is typed. */
const purposes = [
  { brings: "another account", by: "李姐", asks: "绑定", types: "绑定" },
  { brings: "an office", by: "管理员", asks: "任命 网格员", types: "绑定" },
  { brings: "a group", by: "管理员", asks: "设置 群 3号楼", types: "绑定" },
  { brings: "a new account", by: "李姐", asks: "换号", types: "换号" },
] as const;

type Purpose = (typeof purposes)[number];
type Network = Face["network"];

let count = 0;

/** Somebody nobody ever met. */
function stranger(network: Network): Face {
  count += 1;
  const account = network === "telegram" ? `${9700 + count}` : `wx-thief${count}`;
  return { network, account, name: "李姐" };
}

/** A group nobody ever met. */
function strangeGroup(network: Network): string {
  count += 1;
  return network === "telegram" ? `-10097${count}` : `97${count}@chatroom`;
}

/** The code that whoever may ask for one is told privately. */
async function codeFor(street: Street, { by, asks }: Purpose, network: Network): Promise<string> {
  const who = faceOf(by, network);
  await street.receives(...(await privately(who, asks)));
  const told = street.posts.findLast(({ chat }) => chat === `${network}:${who.account}`);
  return codeIn(told ?? expect.unreachable(`${by} was told nothing.`));
}

/** A code is typed where it is meant to be. */
const typedRight = (who: Face, { brings }: Purpose, words: string): Promise<Told> =>
  brings === "a group" ? openly(who, strangeGroup(who.network), words) : privately(who, words);

/** One try: what is typed, and by whom. */
type Try = {
  readonly street: Street;
  readonly purpose: Purpose;
  readonly network: Network;
  readonly words: string;
  readonly thief: Face;
};

/** What a code for a group, or an office, does not mind. */
const minds = (name: string, { brings, by }: Purpose): boolean =>
  (name !== "has a newer one" || by !== "管理员") &&
  (name !== "came after many others" || brings !== "a group");

/** What makes a code void; after each somebody types it as it should be typed. */
const voids: { readonly [name: string]: (one: Try) => Promise<unknown> } = {
  "is too old": ({ street, purpose }) =>
    street.later(purpose.asks === "绑定" ? { minutes: 10 } : { hours: 24 }),
  "was typed before everybody": async ({ street, purpose, network, words }) => {
    // A group's code is typed in a group: only once, though.
    const there = purpose.brings === "a group" ? strangeGroup(network) : groups[network];
    await street.receives(...(await openly(faceOf("小林", network), there, words)));
  },
  "was typed in a group that is none of ours": async ({ street, network, words }) =>
    street.receives(...(await openly(faceOf("小林", network), strangeGroup(network), words))),
  "came after many others": async ({ street, thief }) => {
    for (const guess of ["AB23CD", "AB24CD", "AB25CD", "AB26CD", "AB27CD"])
      await street.receives(...(await privately(thief, `绑定 ${guess}`)));
  },
  "has a newer one": ({ street, purpose, network }) => codeFor(street, purpose, network),
  "was used": async ({ street, purpose, network, words }) =>
    street.receives(...(await typedRight(stranger(network), purpose, words))),
};

/** Ways in which a code is not typed, though it can be read. */
const masks: { readonly [name: string]: (one: Try) => Promise<Told> } = {
  "in a forward": async ({ thief, words }) =>
    thief.network === "wechat"
      ? wechat(thief, null, { kind: "ChatHistory", text: words })
      : telegram({ message: messageOf(thief, thief.account, words, { forward_date: 1 }) }),
  "in words copied out of a chat": ({ thief, words }) =>
    privately(thief, `李姐 11-22 10:05\n${words}`),
  "in a change of what was said": async ({ thief, words }) => {
    const said = messageOf({ ...thief, account: "9690" }, "9690", "谢谢");
    const edited = { ...said, text: words, edit_date: said.date };
    return [...telegram({ message: said }), ...telegram({ edited_message: edited })];
  },
  "in a quote": ({ thief, words }) =>
    wechat({ ...thief, account: "wx-quoter" }, null, { text: quoting("李姐", words, "哈哈哈") }),
  "by nobody who can be known": async ({ thief, words }) => {
    const told = await openly(thief, groups[thief.network], words);
    return told.map((event) => (event.type === "said" ? { ...event, faceless: true } : event));
  },
  "to the wrong place": ({ thief, purpose, words }) =>
    purpose.brings === "a group"
      ? privately(thief, words)
      : openly(thief, groups[thief.network], words),
};

const bound = ["person ", "account ", "role ", "former_account ", "chat_alias "];

/** Who is who, who may what, and which groups are ours. */
async function standing(database: string, people: number): Promise<readonly string[]> {
  const rows = await stateIn(database, { people });
  const ours = (row: string) => row.startsWith("chat ") && row.includes('"bound": true');
  return rows.filter((row) => ours(row) || bound.some((table) => row.startsWith(table)));
}

const cases = purposes.flatMap((purpose) =>
  networks.map((network) => ({ ...purpose, network, purpose })),
);

const patient = { timeout: 60_000 };

test.for(cases)(
  "a code for $brings on $network is good for nobody else",
  patient,
  async ({ purpose, network }, { street, database }) => {
    const begin = async (): Promise<Try> => {
      const words = `${purpose.types} ${await codeFor(street, purpose, network)}`;
      return { street, purpose, network, words, thief: stranger(network) };
    };
    for (const [name, mask] of Object.entries(masks)) {
      const one = await begin();
      const people = await peopleIn(database);
      const before = await standing(database, people);
      await street.receives(...(await mask(one)));
      expect.soft(await standing(database, people), name).toEqual(before);
    }
    for (const [name, makeVoid] of Object.entries(voids)) {
      if (!minds(name, purpose)) continue;
      const one = await begin();
      await makeVoid(one);
      const people = await peopleIn(database);
      const before = await standing(database, people);
      await street.receives(...(await typedRight(one.thief, purpose, one.words)));
      expect.soft(await standing(database, people), name).toEqual(before);
    }
  },
);

test.for(cases)(
  "a code for $brings on $network is good once for whom it is meant",
  patient,
  async ({ purpose, network }, { street, database }) => {
    const words = `${purpose.types} ${await codeFor(street, purpose, network)}`;
    const people = await peopleIn(database);
    const before = await standing(database, people);
    await street.receives(...(await typedRight(stranger(network), purpose, words)));
    expect(await standing(database, people)).not.toEqual(before);
  },
);
