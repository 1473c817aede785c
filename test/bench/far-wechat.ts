import { setTimeout as sleep } from "node:timers/promises";
import type { payloads } from "wechaty-puppet";
import { PuppetServer } from "wechaty-puppet-service";
import { z } from "zod";
import { freePort } from "../fake-telegram/free-port.ts";
import { type Manner, SimulatedPuppet } from "../simulated-wechat/puppet.ts";
import { token } from "./far.ts";
import { obey, tellOf } from "./program.ts";
import { chat, type Spot, spotsOf, turnOf } from "./town.ts";

// A WeChat account behind a gateway in a process of its own.

const said = z.object({ chat: z.string(), account: z.string(), text: z.string() });

const spots = spotsOf({ wechat: 2 });
const people = spots.map(({ account }) => [account, { name: "李姐", official: false }] as const);
const rooms = spots.map(
  (spot) => [spot.chat, { topic: spot.chat, members: ["bot", spot.account], aliases: {} }] as const,
);
const world = {
  bot: "bot",
  online: true,
  people: { ...Object.fromEntries(people), bot: { name: "邻里", official: false } },
  rooms: Object.fromEntries(rooms),
};
/** As many messages are told at most before the bot has fetched them: a group speaks, it does not flood. */
const AHEAD = 500;

class Gateway extends SimulatedPuppet {
  fetched = 0;

  override messageRawPayload(id: string): Promise<payloads.Message> {
    this.fetched += 1;
    return super.messageRawPayload(id);
  }
}

const manner: Manner = { world, troubles: [], deaf: false, ids: true, jitter: 0 };
const puppet = new Gateway(manner, async (told) => {
  if (told.told === "posted") tellOf({ chat: told.to, text: told.text, at: Date.now() });
});
puppet.on("error", () => {});
const port = await freePort();
await new PuppetServer({ endpoint: `127.0.0.1:${port}`, puppet, token: token.wechat }).start();
let told = 0;

function says({ chat: room, account: talker }: Pick<Spot, "chat" | "account">, text: string) {
  told += 1;
  const kind = "Text" as const;
  const placed = { room, listener: "", mentions: [], timestamp: Date.now(), file: null };
  puppet.deliver({ id: `said-${told}`, kind, talker, text, ...placed });
}

obey({
  port: () => port,
  async talk(count) {
    for (const end = told + Number(count); told < end;) {
      if (told - puppet.fetched < AHEAD) says(turnOf(spots, told), chat(told));
      else await sleep(1);
    }
    return told;
  },
  says(what) {
    const { text, ...spot } = said.parse(JSON.parse(what));
    says(spot, text);
    return Date.now();
  },
});
