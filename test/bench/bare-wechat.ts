import { setImmediate } from "node:timers/promises";
import { PuppetService } from "wechaty-puppet-service";
import { obeyBare } from "./bare.ts";
import { openFar, token } from "./far.ts";

// The least that a bot on WeChat can do: fetch what each message is, and store it plainly.

const far = await openFar("wechat");
const puppet = new PuppetService({ endpoint: `127.0.0.1:${far.port}`, token: token.wechat });
// Else it would keep everybody's names in the home folder.
puppet.removeAllListeners("login").removeAllListeners("logout");
let fetched = 0;
puppet.on("message", ({ messageId }) => {
  void puppet.messagePayload(messageId).then(() => (fetched += 1));
});
await puppet.start();

/** How many a second, whatever is done with those that are here. */
async function rate(count: number, keep: (size: number) => Promise<void>): Promise<number> {
  const begin = performance.now();
  fetched = 0;
  await far.talk(count);
  for (let kept = 0; kept < count;) {
    const size = Math.min(100, fetched - kept);
    await (size === 0 ? setImmediate() : keep(size));
    kept += size;
  }
  return (count * 1000) / (performance.now() - begin);
}

obeyBare(rate);
