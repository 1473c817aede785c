import { once } from "node:events";
import type { Server } from "node:http";
import type { Logger } from "pino";
import type { Channel } from "../src/chat/channel.ts";
import type { ChatEvent } from "../src/chat/event.ts";
import { type Clock, wallClock } from "../src/kernel/clock.ts";
import type { Bilingual } from "../src/kernel/locale.ts";
import { openApi } from "./telegram/api.ts";
import { checkTelegram, type KnownGroup } from "./telegram/checks.ts";
import { watchHealth } from "./telegram/health.ts";
import { takeOne } from "./telegram/intake.ts";
import { openNames } from "./telegram/names.ts";
import { type Timings, usualTimings } from "./telegram/patience.ts";
import { poll } from "./telegram/poll.ts";
import { makeSender } from "./telegram/send.ts";
import { keepWatch, setWebhook, askWhoWeAre } from "./telegram/start.ts";
import type { Me } from "./telegram/update.ts";
import { listenForUpdates, type WebhookOptions, webhookSecrets } from "./telegram/webhook.ts";

/** How the bot is on Telegram. */
export type TelegramOptions = {
  readonly token: string;
  /** Another server of the Bot API than Telegram's own. */
  readonly apiRoot?: string;
  /** Null: the bot fetches its messages itself. */
  readonly webhook?: WebhookOptions | null;
  /** The groups that `check` looks at, as they are then. */
  readonly groups?: () => readonly KnownGroup[];
  readonly log: Logger;
  readonly clock?: Clock;
  readonly timings?: Partial<Timings>;
};

/** At the limits that Telegram names for bots. */
const pace = { chatMs: 1000, groupPerMinute: 20, perSecond: 30, perMinute: null, switchMs: null };

/** Makes the channel to Telegram; nothing is called before it listens, checks or posts. */
export function openTelegram(options: TelegramOptions): Channel {
  const { token, log, webhook = null, groups = () => [], clock = wallClock } = options;
  const timings = { ...usualTimings, ...options.timings };
  const apiRoot = options.apiRoot ?? "https://api.telegram.org";
  const secrets = webhook === null ? null : webhookSecrets(webhook, token);
  const api = openApi({ token, apiRoot, callMs: timings.callMs });
  const closing = new AbortController();
  const { signal } = closing;
  const names = openNames();
  let receive: (events: readonly ChatEvent[]) => Promise<void> = async () => {};
  const health = watchHealth({ clock, log, lostMs: timings.lostMs }, (event) => receive([event]));
  const parts = { api, clock, log, timings, signal, health };
  let me: Me | null = null;
  let running: Promise<void> = Promise.resolve();
  let server: Server | null = null;
  const intake = (self: Me) => ({
    ...parts,
    me: self,
    receive: async (events: readonly ChatEvent[]) => {
      names.learn(events);
      await receive(events);
    },
  });
  const run = async (asked: () => void): Promise<void> => {
    await askWhoWeAre(parts, (self) => {
      me = self;
      asked();
    });
    if (me === null) return;
    if (secrets === null) return poll(intake(me));
    await setWebhook(parts, secrets);
    await keepWatch(parts);
  };
  return {
    name: "telegram",
    capabilities: {
      edit: true,
      buttons: true,
      privateFirst: false,
      idempotent: false,
      introduces: true,
      get doorway() {
        return me === null ? null : doorwayOf(me);
      },
      pace,
    },
    async listen(hand) {
      receive = hand;
      if (webhook !== null && secrets !== null) {
        server = await listenForUpdates(webhook.port, secrets, async (update) => {
          if (me === null) throw new Error("Telegram has not said yet who we are");
          await takeOne(intake(me), update);
        });
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      running = run(resolve);
      await promise;
    },
    post: makeSender({ api, health, nameOf: names.of, partMs: timings.partMs, signal }),
    check: () => checkTelegram(api, groups(), secrets?.url ?? null),
    async close() {
      closing.abort();
      if (server !== null) {
        server.close();
        server.closeIdleConnections();
        await once(server, "close");
      }
      await running;
    },
  };
}

const doorwayOf = ({ username }: Me): Bilingual => {
  const link = `https://t.me/${username}?start=hello`;
  return { zh: link, en: link };
};
