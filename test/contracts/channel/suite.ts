import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hearingContract } from "./hearing.ts";
import type { Network } from "./rig.ts";
import { sayingContract } from "./saying.ts";
import { notice, openTrial, type Trial } from "./trial.ts";

/** What holds an open connection or another process. */
const held = new Set(["TCPSocketWrap", "TCPServerWrap", "PipeWrap", "ProcessWrap"]);
const handles = () =>
  process
    .getActiveResourcesInfo()
    .filter((kind) => held.has(kind))
    .sort();

/** What the channel of every network must do, on a rig with a far side of its own. */
export function channelContract(network: Network): void {
  describe(`the channel of ${network.name}`, () => {
    const before = handles();
    let trial: Trial;
    beforeAll(async () => {
      trial = await openTrial(network);
    }, 60_000);
    afterAll(() => trial.close(), 60_000);

    test("what is checked is told in both languages", async () => {
      for (const { say } of await trial.rig.channel.check()) {
        expect(say.zh).toMatch(/\S/u);
        expect(say.en).toMatch(/\S/u);
      }
    });

    hearingContract(() => trial);
    sayingContract(() => trial);

    test("after an outage it hears and speaks as before", { timeout: 60_000 }, async ({ skip }) => {
      const { rig, hearsSaid } = trial;
      if (rig.goes === null) return skip();
      await rig.goes("down");
      const away = await rig.channel.post(notice(rig.group, "#18 断线中")).catch(() => "unsure");
      expect(away === "unsure" || (typeof away === "object" && "later" in away)).toBe(true);
      await rig.goes("up");
      const sent = async () => {
        const receipt = await rig.channel.post(notice(rig.group, "#18 回来了")).catch(() => ({}));
        return "sent" in receipt;
      };
      await expect.poll(sent, { timeout: 30_000, interval: 200 }).toBe(true);
      await hearsSaid(await rig.says(rig.group, rig.person.account, "回来啦"));
    });

    test("once closed it tells nothing more, and holds nothing open", async () => {
      const { rig, heard, close } = trial;
      await rig.channel.close();
      const count = heard.length;
      await rig.says(rig.group, rig.person.account, "还在吗？").catch(() => "nobody listens");
      await close();
      expect(heard).toHaveLength(count);
      await expect.poll(handles, { timeout: 10_000 }).toEqual(before);
    });
  });
}
