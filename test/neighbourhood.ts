import { expect, test as base } from "vitest";
import type { Community } from "../src/community/community.ts";
import type { ReadingModel } from "../src/config-model.ts";
import { cloneDatabase } from "./database.ts";
import { type Changes, elm } from "./elm.ts";
import { type Abilities, holds, type How, openStreet, type Post, type Street } from "./street.ts";
import { emptyTables, everythingIn } from "./tables.ts";

const account = (community: Community, name: string, network: string): string =>
  community.people.find((person) => person.name === name)?.accounts[network] ??
  `${network}-${name}`;

const answered = (replyTo: string | Post): string =>
  typeof replyTo === "string" ? replyTo : replyTo.id;

/** A group of the street: what people do there, and what they read. */
function groupOf(street: Street, community: Community, id: string) {
  const found = community.groups.find((group) => group.id === id);
  if (found === undefined) throw new Error(`Elm has no group ${id}.`);
  const { network, chat } = found;
  const place = `${network}:${chat}`;
  let said = 0;
  const line = (name: string, text: string, { replyTo, mentions = [], ...how }: How = {}) => ({
    do: "say",
    group: id,
    from: account(community, name, network),
    name,
    id: `${id}-${(said += 1)}`,
    text,
    ...(replyTo === undefined ? {} : { replyTo: answered(replyTo) }),
    mentions: mentions.map((who) => (who === "bot" ? who : account(community, who, network))),
    ...how,
  });
  const member = (action: string) => (name: string) =>
    street.plays({ do: action, group: id, from: account(community, name, network), name });
  return {
    line,
    /** Somebody says something; gives the message's id. */
    async says(name: string, text: string, how: How = {}): Promise<string> {
      const spoken = line(name, text, how);
      await street.plays(spoken);
      return spoken.id;
    },
    edits: (message: string, text: string) =>
      street.plays({ do: "edit", group: id, id: message, text }),
    recalls: (message: string) => street.plays({ do: "recall", group: id, id: message }),
    presses: (name: string, post: Post, button: string) =>
      street.plays({
        do: "press",
        network,
        from: account(community, name, network),
        name,
        post: post.id,
        button,
      }),
    joins: member("join"),
    leaves: member("leave"),
    /** The next unread post that holds these words; those before it count as read. */
    reads: (words: string): Post => street.next(place, words),
    /** Nothing was posted that nobody read. */
    silent: () => expect(street.unread(place).map(({ text }) => text)).toEqual([]),
    /** A post as it stands now, where the network can edit. */
    shows: (post: Post): string =>
      street.posts.findLast(({ edits, chat }) => edits === post.id && chat === place)?.text ??
      post.text,
    /** Every text the bot ever posted here, edits too. */
    texts: () => street.posts.filter((post) => post.chat === place).map(({ text }) => text),
  };
}

/** A private chat with the bot: on the person's only network, or the one named. */
function privateOf(street: Street, community: Community) {
  const networkOf = (name: string) =>
    Object.keys(community.people.find((person) => person.name === name)?.accounts ?? {})[0] ??
    "wechat";
  const places = (name: string) =>
    ["wechat", "telegram"].map((network) => `${network}:${account(community, name, network)}`);
  return {
    /** Somebody writes to the bot privately. */
    dm: (name: string, text: string, network = networkOf(name), { replyTo, ...how }: How = {}) =>
      street.plays({
        do: "dm",
        network,
        from: account(community, name, network),
        name,
        text,
        ...(replyTo === undefined ? {} : { replyTo: answered(replyTo) }),
        ...how,
      }),
    /** Somebody reads privately; on whatever network the bot chose. */
    hears(name: string, words: string): Post {
      const lately = places(name).filter((place) => street.unread(place).length > 0);
      const place = lately.find((one) => street.unread(one).some(({ text }) => holds(text, words)));
      return street.next(place ?? lately[0] ?? `the private chat of ${name}`, words);
    },
    /** Nothing was written to somebody that they did not read. */
    hearsNothing: (name: string) =>
      expect(
        places(name)
          .flatMap((place) => street.unread(place))
          .map(({ text }) => text),
      ).toEqual([]),
    /** Whether the bot can write to somebody privately. */
    reach: (name: string, state: "yes" | "no", network = networkOf(name)) =>
      street.plays({ do: "reach", network, person: account(community, name, network), state }),
  };
}

/**
 * Stories in a community that differs from the usual one in some ways, maybe beside others; each has
 * a database of its own, networks that can do more or less, and maybe a model that helps to read.
 */
export function storiesIn(
  changes: Changes = {},
  beside: readonly Community[] = [],
  abilities: Abilities = {},
  model: ReadingModel | null = null,
) {
  return base
    .extend("community", () => elm(changes))
    .extend("database", { scope: "file" }, async ({}, { onCleanup }) => {
      const clone = await cloneDatabase();
      onCleanup(clone.drop);
      return clone.url;
    })
    .extend("street", async ({ community, database }, { onCleanup }) => {
      const street = await openStreet(community, database, beside, abilities, model);
      onCleanup(async () => {
        await street.close();
        await emptyTables(database);
      });
      const everything = () => everythingIn(database);
      return { ...street, ...privateOf(street, community), everything };
    })
    .extend("group", ({ street, community }) => groupOf(street, community, "W1"))
    .extend("english", ({ street, community }) => groupOf(street, community, "T1"))
    .extend("gridTwo", ({ street, community }) => groupOf(street, community, "W2"))
    .extend("work", ({ street, community }) => groupOf(street, community, "WORK"))
    .extend("unit", ({ street, community }) => groupOf(street, community, "UNIT"));
}

/**
 * A story in Elm: `group` is the residents' on WeChat (no edits, no buttons), `english` theirs on
 * Telegram, `gridTwo` that of the second grid, `work` the staff's.
 */
export const test = storiesIn();
