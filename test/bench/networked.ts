import { join } from "node:path";
import { pino } from "pino";
import { openTelegram } from "../../bots/telegram.ts";
import { openWechat } from "../../bots/wechat.ts";
import type { Channel } from "../../src/chat/channel.ts";
import { type Arrived, type Far, openFar, token } from "./far.ts";
import { type Ground, openGround } from "./ground.ts";
import { spotsOf } from "./town.ts";

/** Two groups on each network in each community. */
export const spots = spotsOf({ telegram: 2, wechat: 2 });

/** A town on both networks, as it is served for real. */
export type Networked = {
  readonly ground: Ground;
  readonly far: { readonly telegram: Far; readonly wechat: Far };
  /** How many messages of a network are committed. */
  readonly committed: { telegram: number; wechat: number };
  close(): Promise<void>;
};

/** Opens the town; what was to be said at a first start is as good as said. */
export async function openNetworked(arrived?: (post: Arrived) => void): Promise<Networked> {
  const far = {
    telegram: await openFar("telegram", arrived),
    wechat: await openFar("wechat", arrived),
  };
  const committed = { telegram: 0, wechat: 0 };
  let connected: () => void = () => {};
  const up = new Promise<void>((resolve) => (connected = resolve));
  const ground = await openGround(spots, (folder) => [
    counted(telegramAt(far.telegram.port), (count) => (committed.telegram += count)),
    counted(wechatAt(far.wechat.port, folder), (count) => (committed.wechat += count), connected),
  ]);
  await up;
  await ground.handled();
  await ground.pool.query("update outbox set state = 'dropped' where state = 'waiting'");
  return {
    ground,
    far,
    committed,
    async close() {
      await ground.close();
      await far.telegram.stop();
      await far.wechat.stop();
    },
  };
}

/** Counts what people said once it is committed. */
function counted(
  channel: Channel,
  count: (messages: number) => void,
  connected: () => void = () => {},
): Channel {
  return {
    ...channel,
    listen: (receive) =>
      channel.listen(async (events) => {
        await receive(events);
        count(events.filter(({ type }) => type === "said").length);
        if (events.some((event) => event.type === "connection" && event.state === "up"))
          connected();
      }),
  };
}

const telegramAt = (port: number): Channel =>
  openTelegram({
    token: token.telegram,
    apiRoot: `http://127.0.0.1:${port}`,
    log: pino({ level: "silent" }),
  });

const wechatAt = (port: number, folder: string): Channel =>
  openWechat({
    endpoint: `127.0.0.1:${port}`,
    token: token.wechat,
    dataDir: join(folder, "wechat"),
    showLogin: () => {},
  });
