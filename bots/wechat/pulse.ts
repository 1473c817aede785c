import { randomUUID } from "node:crypto";
import type { impls } from "wechaty-puppet";
import type { Ear } from "./heard.ts";
import type { Timings } from "./options.ts";

/**
 * Asks again and again whether we are still heard: a deaf connection gives no other sign, and says that
 * it is logged in like any other. So a login counts once it was followed by an answer. While messages
 * come, an answer may be late: it waits behind them, and what was not fetched yet would be lost.
 *
 * @returns what ends the asking
 */
export function keepAsking(
  puppet: impls.PuppetInterface,
  timings: Pick<Timings, "ding" | "dong">,
  ear: Pick<Ear, "login" | "dead">,
): () => void {
  let loggedIn: string | null = null;
  let asked: string | null = null;
  let told = false;
  let patience: NodeJS.Timeout | undefined;
  const wait = () => {
    told = false;
    clearTimeout(patience);
    patience = setTimeout(() => (told ? wait() : ear.dead("no answer to a ding")), timings.dong);
  };
  const ask = () => {
    asked = randomUUID();
    wait();
    try {
      puppet.ding(asked);
    } catch {
      ear.dead("cannot ding");
    }
  };
  puppet.on("login", ({ contactId }) => {
    loggedIn = contactId;
    ask();
  });
  puppet.on("message", () => {
    told = true;
  });
  puppet.on("dong", ({ data }) => {
    if (data !== asked) return;
    clearTimeout(patience);
    if (loggedIn !== null) ear.login(loggedIn);
    loggedIn = null;
  });
  const timer = setInterval(ask, timings.ding);
  return () => {
    clearInterval(timer);
    clearTimeout(patience);
  };
}
