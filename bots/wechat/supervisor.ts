import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Ear } from "./heard.ts";
import { connect, type Puppet } from "./link.ts";
import { loginCode } from "./login-code.ts";
import type { Settings } from "./options.ts";
import type { Standing } from "./standing.ts";

/** The account while it is logged in. */
export type Account = {
  readonly puppet: Puppet;
  /** The bot's own id. */
  readonly self: string;
  /** What stands before each id of this login; null where ids stay. */
  readonly login: string | null;
};

/** Keeps the account connected. */
export type Supervisor = {
  /** Null while it is not logged in. */
  readonly account: () => Account | null;
  readonly close: () => Promise<void>;
};

/** Connects, and connects anew whenever that ends; what is heard goes to `heard` with its account. */
export function supervise(
  settings: Settings,
  standing: Standing,
  heard: (account: Account, ...what: Parameters<Ear["heard"]>) => void,
): Supervisor {
  const { timings, log } = settings;
  const codes = loginCode(settings);
  const closing = new AbortController();
  let account: Account | null = null;
  let giveUp: (why: string) => void = () => {};

  async function oneConnection(): Promise<void> {
    const { promise: over, resolve: dead } = Promise.withResolvers<string>();
    giveUp = dead;
    let patience: NodeJS.Timeout | undefined;
    /** What came before it was known that we hear. */
    const early: Parameters<Ear["heard"]>[] = [];
    const ear: Ear = {
      dead,
      login: (self) => {
        clearTimeout(patience);
        const login = settings.stableIds ? null : prefixOf(self);
        const mine = { puppet: link.puppet, self, login };
        account = mine;
        codes.done();
        standing.up(login);
        for (const what of early.splice(0)) heard(mine, ...what);
      },
      logout: () => {
        standing.expired();
        dead("logged out");
      },
      scan: (code) => {
        clearTimeout(patience);
        patience = setTimeout(dead, timings.scan, "nobody scanned");
        codes.show(code);
        standing.expired();
      },
      heard: (...what) => (account === null ? void early.push(what) : heard(account, ...what)),
    };
    const link = await connect(settings, ear);
    if (account === null) patience ??= setTimeout(dead, timings.login, "no login");
    log({ event: "wechat-connection-over", why: await over });
    link.drop(closing.signal.aborted);
    clearTimeout(patience);
  }

  async function keepConnected(): Promise<void> {
    for (let pause = timings.pause; !closing.signal.aborted;) {
      const began = performance.now();
      await oneConnection().catch((error: unknown) =>
        log({ event: "wechat-connection-failed", err: error }),
      );
      account = null;
      if (closing.signal.aborted) return;
      standing.away();
      const held = performance.now() - began > 2 * timings.login;
      if (held) pause = timings.pause;
      await sleep(pause, null, { signal: closing.signal }).catch(() => {});
      pause = Math.min(pause * 2, timings.mostPause);
    }
  }

  standing.away();
  const done = keepConnected();
  return {
    account: () => account,
    close: async () => {
      closing.abort();
      giveUp("closed");
      await done;
    },
  };
}

/** Where ids are new at each login the bot's own is too: it names the login, in this process and the next. */
const prefixOf = (self: string): string =>
  createHash("sha256").update(self).digest("hex").slice(0, 8);
