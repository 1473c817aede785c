import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect } from "vitest";
import type { Question } from "../../../src/board/show.ts";
import type { Channel } from "../../../src/chat/channel.ts";
import { wallClock } from "../../../src/kernel/clock.ts";
import { openService } from "../../../src/service.ts";
import { openPostgres } from "../../../src/store/postgres.ts";
import { cloneDatabase } from "../../database.ts";
import { startPipe } from "../../faults/pipe-process.ts";
import type { Network, Rig } from "../channel/rig.ts";
import { communityIn } from "./elm.ts";

/** How something is said, beside its words. */
export type How = { readonly replyTo?: string; readonly mentionsBot?: boolean };

/** One group through one network: what is said there, what the bot says, and what came of it. */
export type Medium = {
  /** Resolves when it was acted on, with the id that the network gave it. */
  says(account: string, name: string, text: string, how: How): Promise<string>;
  /** What the bot said in the group, oldest first. */
  seen(): readonly { readonly id: string; readonly text: string }[];
  show(asked: Question): Promise<object>;
  close(): Promise<void>;
};

/** Names and accounts; the first works for the property firm. */
export type Accounts = readonly (readonly [name: string, account: string])[];

/** A community with one group of a network, and everybody on file. */
const fileOf = (network: string, chat: string, people: Accounts) => `
version: 1
community: { id: elm, name: { zh: 榆园社区, en: Elm } }
groups: [{ id: G, network: ${network}, chat: "${chat}", kind: residents, mode: active }]
people:
${people.map(([name, account], index) => `  - { id: p${index}, name: ${name}, accounts: { ${network}: "${account}" } }`).join("\n")}
units: [{ id: estates, name: { zh: 物业, en: Estates }, handler: property, people: [p0], fallback: true }]
calendar: { clock: wall }
policies: { quiet: off, flood: off, hourly: off, daily: off, weekly: off, morning: off, monthEnd: off }
`;

/** A network of the channel suite with the real service behind it, by the wall clock. */
export async function through(network: Network, people: Accounts): Promise<Medium> {
  const rig = await network.open();
  const { group } = rig;
  const clone = await cloneDatabase();
  const database = await openPostgres({ databaseUrl: clone.url, dataDir: "" });
  const troubles: string[] = [];
  const service = await openService({
    database,
    key: Buffer.alloc(32, 5),
    redisUrl: null,
    communities: [communityIn(fileOf(rig.channel.name, group.id, people))],
    channels: [unhurried(rig)],
    clock: wallClock,
    log: pino({ level: "error" }, { write: (line) => troubles.push(line) }),
  });
  for (const [name, account] of people) await rig.joins(group, account, name);
  return {
    async says(account, _name, text, how) {
      const id = await rig.says(group, account, text, how);
      await service.settle();
      return id;
    },
    seen: () => rig.seen().filter(({ place }) => place.id === group.id),
    show: (asked) => service.show("elm", asked),
    async close() {
      await service.close();
      await rig.close();
      await database.close();
      await clone.drop();
      expect(troubles).toEqual([]);
    },
  };
}

/** The channel of a rig, that nobody asks to speak slowly. */
const unhurried = (rig: Rig): Channel => ({
  ...rig.channel,
  listen: rig.listen,
  get capabilities() {
    return { ...rig.channel.capabilities, pace: null };
  },
});

/** The pipe, as a process of its own. */
export async function throughPipe(people: Accounts): Promise<Medium> {
  const folder = await mkdtemp(join(tmpdir(), "linli-pipe-"));
  const file = join(folder, "community.yaml");
  await writeFile(file, fileOf("pipe", "1", people));
  const clone = await cloneDatabase();
  const pipe = startPipe({ args: ["--community", file], env: { DATABASE_URL: clone.url } });
  let lines = 0;
  const play = async (line: object) => {
    lines += 1;
    pipe.write([line]);
    await pipe.answered(lines);
  };
  return {
    async says(from, name, text, { replyTo, mentionsBot }) {
      const id = `m${lines}`;
      const mentions = mentionsBot === true ? ["bot"] : [];
      const at = new Date().toISOString();
      await play({ do: "say", group: "G", from, name, id, text, replyTo, mentions, at });
      return id;
    },
    seen: () => pipe.printed.flatMap(({ post }) => (post === undefined ? [] : [post])),
    async show(asked) {
      await play({ do: "show", ...asked });
      return pipe.printed.findLast(({ shown }) => shown !== undefined)?.shown ?? {};
    },
    async close() {
      pipe.end();
      await pipe.ended;
      await clone.drop();
      await rm(folder, { recursive: true });
      expect([pipe.errors(), pipe.printed.filter(({ error }) => error !== undefined)]).toEqual([
        "",
        [],
      ]);
    },
  };
}
