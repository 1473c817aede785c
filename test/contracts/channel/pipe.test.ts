import { z } from "zod";
import { line as lineShape } from "../../../bots/pipe/lines.ts";
import { openOutput } from "../../../bots/pipe/output.ts";
import { play } from "../../../bots/pipe/player.ts";
import { simulatedNetwork } from "../../../bots/simulated/network.ts";
import type { ChatEvent } from "../../../src/chat/event.ts";
import { virtualClock } from "../../../src/kernel/clock.ts";
import type { Service } from "../../../src/service.ts";
import { elm } from "../../elm.ts";
import type { Rig, Seen } from "./rig.ts";
import { simulatedRig } from "./simulated-rig.ts";
import { channelContract } from "./suite.ts";

const posted = z.object({
  id: z.string(),
  text: z.string(),
  buttons: z.array(z.string()),
  image: z.string().nullish(),
});

/** What the pipe prints of a post. */
const printed = z.union([
  z.object({ post: posted.extend({ group: z.string() }) }),
  z.object({ dm: posted.extend({ to: z.string() }) }),
  z.object({ edited: posted }),
]);

/** The pipe: lines of JSON are played into the channel, and what it posts is read from lines of JSON. */
async function open(): Promise<Rig> {
  const community = elm();
  const clock = virtualClock(new Date("2026-03-03T02:00:00Z"));
  const lines: z.infer<typeof printed>[] = [];
  const output = openOutput([community], (text) => lines.push(printed.parse(JSON.parse(text))));
  const network = simulatedNetwork("telegram", (notice) => {
    output.notice("telegram", notice, clock.now());
  });
  let receive: (events: readonly ChatEvent[]) => Promise<void> = async () => {};
  const service = hearing((events) => receive(events));
  const networks = new Map([["telegram", network]]);
  let count = 0;
  return simulatedRig({
    community,
    network,
    async play(line) {
      count += 1;
      const stage = { service, communities: [community], networks, clock, output };
      const why = await play(stage, lineShape.parse(JSON.parse(JSON.stringify(line))), count);
      if (why !== null) throw new Error(why);
    },
    listen: async (hear) => {
      receive = hear;
    },
    seen: () => lines.flatMap((line) => seenOf(line, lines, community.groups)),
    close: async () => {
      receive = async () => {};
    },
  });
}

/** The suite sits where the service would: it hears, and is asked for nothing else. */
function hearing(receive: Service["receive"]): Service {
  const nothing = () => Promise.reject(new Error("Here only events are played."));
  return {
    boots: 0,
    receive,
    settle: async () => {},
    advanceTo: nothing,
    resume: nothing,
    rush: nothing,
    show: nothing,
    groupAt: () => null,
    groupsNamed: () => [],
    groupsOn: () => [],
    standings: nothing,
    health: () => ({
      database: nothing(),
      queues: nothing(),
      lane: nothing(),
      networks: nothing(),
    }),
    close: nothing,
  };
}

type Group = { readonly id: string; readonly chat: string | null };

function seenOf(
  line: z.infer<typeof printed>,
  lines: readonly z.infer<typeof printed>[],
  groups: readonly Group[],
): readonly Seen[] {
  if ("edited" in line) return [];
  const post = "post" in line ? line.post : line.dm;
  const edit = lines.findLast((one) => "edited" in one && one.edited.id === post.id);
  const text = edit !== undefined && "edited" in edit ? edit.edited.text : post.text;
  const chat = "post" in line ? groups.find(({ id }) => id === line.post.group)?.chat : line.dm.to;
  const kind = "post" in line ? ("group" as const) : ("private" as const);
  const place = { kind, id: chat ?? "" };
  return [{ id: post.id, place, text, labels: post.buttons, image: Boolean(post.image) }];
}

channelContract({ name: "the pipe", open });
