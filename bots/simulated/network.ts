import type { Capabilities, Channel, Receipt } from "../../src/chat/channel.ts";
import type { Notice } from "../../src/chat/notice.ts";

/** How a simulated network behaves towards posts. */
export type NetworkState =
  | { readonly state: "up" | "down" }
  | { readonly state: "expired"; readonly since: Date }
  | { readonly state: "limited"; readonly retryAfter: number };

/** A network that exists only here: posts are handed to `show`, unless it is down or limits them. */
export type SimulatedNetwork = Channel & {
  /** How it behaves now. */
  state(): NetworkState;
  set(state: NetworkState): void;
};

/** What the networks we know can do; a simulated one never posts a thing twice by mistake. */
const abilities: { readonly [network: string]: Partial<Capabilities> } = {
  wechat: { edit: false, buttons: false },
};

/** Makes a simulated network; `more` is what it can do besides, or cannot. */
export function simulatedNetwork(
  name: string,
  show: (notice: Notice) => void,
  more: Partial<Capabilities> = {},
): SimulatedNetwork {
  let now: NetworkState = { state: "up" };
  const usual = { edit: true, buttons: true, privateFirst: true, idempotent: true };
  const real = { introduces: false, doorway: null, pace: null };
  return {
    name,
    capabilities: { ...usual, ...real, ...abilities[name], ...more },
    state: () => now,
    set: (state) => {
      now = state;
    },
    listen: async () => {},
    check: async () => [],
    close: async () => {},
    async post(notice): Promise<Receipt> {
      if (now.state === "limited") return { later: { seconds: now.retryAfter } };
      if (now.state !== "up") return { later: null };
      show(notice);
      return { sent: notice.id };
    },
  };
}
