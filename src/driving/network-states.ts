import type { Channel } from "../chat/channel.ts";
import type { ChatEvent, Connection } from "../chat/event.ts";

/** How a network is, in a word: `starting` until it told us. */
export type NetworkState = "starting" | "connected" | Exclude<Connection["state"], "up">;

/** How the real networks of this process are just now. */
export type Networks = {
  /** Notes what networks tell of themselves. */
  hear(events: readonly ChatEvent[]): void;
  states(): Readonly<Record<string, NetworkState>>;
};

/** Watches the networks of some channels; a simulated one is never away. */
export function watchNetworks(
  channels: readonly Pick<Channel, "name" | "capabilities">[],
): Networks {
  const real = channels.filter(({ capabilities }) => capabilities.introduces);
  const states = new Map(real.map(({ name }): [string, NetworkState] => [name, "starting"]));
  return {
    hear(events) {
      for (const event of events)
        if (event.type === "connection" && states.has(event.network))
          states.set(event.network, event.state === "up" ? "connected" : event.state);
    },
    states: () => Object.fromEntries(states),
  };
}
