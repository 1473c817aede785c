import type { Place } from "../../../src/chat/event.ts";
import type { Community } from "../../../src/community/community.ts";
import type { SimulatedNetwork } from "../../../bots/simulated/network.ts";
import type { Rig } from "./rig.ts";

/** What differs between the simulated networks. */
export type Ground = {
  readonly community: Community;
  readonly network: SimulatedNetwork;
  /** Plays a line of the pipe's language; throws when it could not be taken in. */
  play(line: object): Promise<void>;
  readonly listen: Rig["listen"];
  readonly seen: Rig["seen"];
  close(): Promise<void>;
};

/** A rig on a network that exists only within the process: people speak in the pipe's lines. */
export function simulatedRig({ community, network, play, listen, seen, close }: Ground): Rig {
  const { name } = network;
  const here = community.groups.find((group) => group.network === name);
  const somebody = community.people.find(({ accounts }) => accounts[name] !== undefined);
  if (typeof here?.chat !== "string" || somebody === undefined)
    throw new Error(`nobody is on the network ${name}`);
  const group: Place = { kind: "group", id: here.chat };
  const person = { account: somebody.accounts[name] ?? "", name: somebody.name };
  const names = new Map([[person.account, person.name]]);
  let count = 0;
  let once = false;

  /** A line that was not answered is sent again, as the contract of the pipe says. */
  const bring = (line: object) => play(line).catch(() => play(line));
  const where = (place: Place, from?: string) =>
    place.kind === "group" ? { group: here.id, from } : { network: name, from: from ?? place.id };

  return {
    channel: {
      ...network,
      close,
      post: async (notice) => {
        const receipt = await network.post(notice);
        if (once) network.set({ state: "up" });
        once = false;
        return receipt;
      },
    },
    group,
    person,
    listen,
    async says(place, from, text, { replyTo, forwarded, mentionsBot, media } = {}) {
      count += 1;
      const id = `m${count}`;
      await bring({
        do: place.kind === "group" ? "say" : "dm",
        ...where(place, from),
        name: names.get(from),
        id,
        text,
        replyTo,
        forwarded,
        mentions: mentionsBot === true ? ["bot"] : [],
        media,
      });
      return id;
    },
    edits: (place, id, text) => bring({ do: "edit", ...where(place), id, text }),
    recalls: (place, id) => bring({ do: "recall", ...where(place), id }),
    joins: (_place, from, nickname) => bring({ do: "join", group: here.id, from, name: nickname }),
    leaves: (_place, from) => bring({ do: "leave", group: here.id, from }),
    presses: (post, from, button) =>
      bring({ do: "press", network: name, from, name: names.get(from), post, button }),
    seen,
    breaches: () => 0,
    next(trouble) {
      once = true;
      network.set(trouble === "limited" ? { state: "limited", retryAfter: 30 } : { state: "down" });
    },
    lacks: ["delivered-then-cut", "gone"],
    goes: async (state) => network.set({ state }),
    close,
  };
}
