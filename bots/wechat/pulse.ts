import { randomUUID } from "node:crypto";
import type { impls } from "wechaty-puppet";
import type { Ear } from "./heard.ts";
import type { Timings } from "./options.ts";

/**
 * Asks again and again whether we are still heard: a deaf connection gives no other sign, and says that
 * it is logged in like any other. So a login counts once it was followed by an answer.
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
  let patience: NodeJS.Timeout | undefined;
  const ask = () => {
    asked = randomUUID();
    clearTimeout(patience);
    patience = setTimeout(ear.dead, timings.dong, "no answer to a ding");
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
