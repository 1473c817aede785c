import { eventOf } from "../../../bots/pipe/events.ts";
import { eventLine } from "../../../bots/pipe/lines.ts";
import { network as name } from "../../../bots/practice/neighbourhood.ts";
import { simulatedNetwork } from "../../../bots/simulated/network.ts";
import type { ChatEvent } from "../../../src/chat/event.ts";
import type { Notice } from "../../../src/chat/notice.ts";
import { loadCommunities, practiceFile } from "../../../src/community/load.ts";
import type { Rig, Seen } from "./rig.ts";
import { simulatedRig } from "./simulated-rig.ts";
import { channelContract } from "./suite.ts";

/** The network of the terminal: what is typed is said there, and posts are shown above the prompt. */
async function open(): Promise<Rig> {
  const communities = await loadCommunities([practiceFile]);
  if (!communities.ok) throw new Error("the practice community has mistakes");
  const [community] = communities.value;
  if (community === undefined) throw new Error("there is no practice community");
  const shown: Notice[] = [];
  let receive: (events: readonly ChatEvent[]) => Promise<void> = async () => {};
  let count = 0;
  return simulatedRig({
    community,
    network: simulatedNetwork(name, (notice) => shown.push(notice)),
    async play(line) {
      count += 1;
      const now = new Date("2026-03-03T02:00:00Z");
      const context = { communities: [community], now, fresh: `t0.${count}` };
      const event = eventOf(eventLine.parse(line), context);
      if (!event.ok) throw new Error(event.error);
      await receive([event.value]);
    },
    listen: async (hear) => {
      receive = hear;
    },
    seen: () => shown.filter(({ edits }) => edits === null).map((post) => seenOf(post, shown)),
    close: async () => {
      receive = async () => {};
    },
  });
}

function seenOf({ id, place, labels, image, text }: Notice, shown: readonly Notice[]): Seen {
  const now = shown.findLast(({ edits }) => edits === id)?.text ?? text;
  return { id, place, text: now, labels, image: image !== null };
}

channelContract({ name: "the practice", open });
