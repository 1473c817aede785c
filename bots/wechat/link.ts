import { join } from "node:path";
import type { impls } from "wechaty-puppet";
import type { PuppetService } from "wechaty-puppet-service";
import { GATEWAY, type Settings } from "./options.ts";
import type { Ear } from "./heard.ts";
import { listenTo } from "./puppet-events.ts";
import { keepAsking } from "./pulse.ts";

/** What speaks for the account. */
export type Puppet = impls.PuppetInterface;

/** One connection to the account; on trouble it is thrown away and another one made. */
export type Link = {
  readonly puppet: Puppet;
  /**
   * Lets go of it. An account is never stopped as we close, nor ever at a gateway: it would be logged
   * out, or be deaf for whoever is connected by then.
   */
  readonly drop: (isClosing: boolean) => void;
};

/** Makes one Wechaty and starts it; what becomes of it is told to `ear`. */
export async function connect(settings: Settings, ear: Ear): Promise<Link> {
  const { WechatyBuilder } = await import("wechaty");
  const { log, types } = await import("wechaty-puppet");
  // Its own lines would hold names, and would run through what stands on the screen.
  if (log.level() === "info") log.level("silent");
  const gateway = settings.puppet === GATEWAY ? await gatewayClient(settings) : null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- wechaty lists some, and takes any.
  const named = settings.puppet as "wechaty-puppet-wechat4u";
  const name = join(settings.dataDir, "wechat");
  const bot = WechatyBuilder.build({ name, puppet: gateway ?? named });
  await bot.init();
  const { puppet } = bot;
  for (const event of lookedUp) puppet.removeAllListeners(event);
  let live = true;
  const gated = gate(ear, () => live);
  listenTo(puppet, types, gated);
  bot.on("error", ({ message }) => {
    // What else a puppet says may hold what people wrote.
    const [grave] = fatal.exec(message) ?? [];
    settings.log({ event: "wechat-error", why: grave ?? "other" });
    if (gateway !== null && grave !== undefined) gated.dead(grave);
  });
  const stopAsking = keepAsking(puppet, settings.timings, gated);
  bot.start().catch((error: unknown) => {
    settings.log({ event: "wechat-start-failed", err: error });
    gated.dead("not started");
  });
  const drop = (isClosing: boolean) => {
    live = false;
    stopAsking();
    if (gateway !== null) hangUp(gateway);
    else if (!isClosing) bot.stop().catch(() => {});
  };
  return { puppet, drop };
}

/**
 * What wechaty itself would look people and groups up for, each time anew: it is of no use here, and a
 * look-up that fails as a gateway goes away ends the process.
 */
const lookedUp = [
  "message",
  "friendship",
  "room-join",
  "room-leave",
  "room-topic",
  "dirty",
] as const;

/** What was dropped may go on talking for a while. */
const gate = (ear: Ear, live: () => boolean): Ear => ({
  login: (self) => live() && ear.login(self),
  logout: () => live() && ear.logout(),
  scan: (code) => live() && ear.scan(code),
  heard: (...what) => live() && ear.heard(...what),
  dead: (why) => live() && ear.dead(why),
});

/** What ends the connection to a gateway; puppets report many an error that does not. */
const fatal = /UNAVAILABLE|UNAUTHENTICATED|CANCELLED|Watchdog/u;

/** The client of a gateway, without two habits of it that do harm here. */
async function gatewayClient({ endpoint, token }: Settings): Promise<PuppetService> {
  const { PuppetService } = await import("wechaty-puppet-service");
  const puppet = new PuppetService({ ...(endpoint && { endpoint }), ...(token && { token }) });
  // Its store would keep everybody's names in the home folder, readable by anyone who can read that.
  puppet.removeAllListeners("login").removeAllListeners("logout");
  // Unfed, its watchdog never wakes: it would stop the gateway's account after a quiet minute.
  puppet.on("start", () => puppet.removeAllListeners("heartbeat"));
  return puppet;
}

/** Ends the connection and nothing else. */
function hangUp(gateway: PuppetService): void {
  try {
    const { grpcManager } = gateway;
    grpcManager.eventStream?.cancel();
    grpcManager.client.close();
  } catch {
    // Not connected yet: there is nothing to hang up.
  }
}
