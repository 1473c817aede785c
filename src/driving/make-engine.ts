import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { Capabilities, Channel } from "../chat/channel.ts";
import type { Community } from "../community/community.ts";
import type { Feature, Scene } from "../feature.ts";
import { features } from "../features.ts";
import { backLately } from "../features/demand/grace.ts";
import type { Directory } from "../hearing/directory.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Lane } from "../store/lane.ts";
import { openLanes } from "../store/lanes.ts";
import { openVault } from "../store/sealed.ts";
import type { Tables } from "../store/tables.ts";
import type { Engine } from "./engine.ts";
import { openGuard } from "./guard.ts";
import { tidy } from "./set-up.ts";

const unknownNetwork: Capabilities = {
  edit: false,
  buttons: false,
  privateFirst: false,
  idempotent: false,
  introduces: false,
  doorway: null,
  pace: null,
};

/** What a service is opened with, as far as the engine needs it. */
type Given = {
  readonly key: Buffer;
  readonly communities: readonly Community[];
  readonly channels: readonly Channel[];
  readonly log: Logger;
  readonly adminCode?: ((community: string, code: string) => void) | undefined;
};

/** Puts together what the moving parts share. */
export function makeEngine(
  { key, communities, channels, log, adminCode = () => {} }: Given,
  db: Kysely<Tables>,
  clock: Clock,
  directory: Directory,
): Engine {
  const vault = openVault(key);
  const channel = (network: string) => channels.find(({ name }) => name === network) ?? null;
  const can = (network: string) => channel(network)?.capabilities ?? unknownNetwork;
  const files = new Map(communities.map((community) => [community.id, community]));
  const verbs = features.flatMap((feature) => feature.verbs);
  const kinds = features.flatMap(({ kind }) => kind ?? []);
  const all: readonly Feature[] = [...features, housekeeping];
  const sceneOf = (lane: Lane): Scene => {
    const community = files.get(lane.community);
    if (community === undefined) throw new Error(`No file describes ${lane.community}.`);
    const back = backLately(lane.cameBack, lane.now);
    return { lane, community, can, verbs, kinds, back };
  };
  const now = () => clock.now();
  const lanes = openLanes({ db, vault }, now, openGuard({ db, vault, now, log, sceneOf }));
  return {
    db,
    vault,
    clock,
    log,
    adminCode,
    channel,
    communities: [...files.keys()],
    features: all,
    async inLane(id, work) {
      let touched: Lane["touched"] = new Set();
      const result = await lanes.run(id, (lane) => {
        touched = lane.touched;
        return work(sceneOf(lane));
      });
      if (touched.size > 0) await directory.refresh();
      return result;
    },
    async wakeLater(community, chat, at) {
      const timer = {
        community,
        at,
        what: "wake",
        key: `wake:${chat}`,
        number: null,
        chat,
      };
      await db
        .insertInto("due")
        .values(timer)
        .onConflict((clash) => clash.columns(["community", "key"]).doUpdateSet({ at }))
        .execute();
    },
  };
}

/** Timers of the service itself. A `wake` does nothing: its chat is looked at because time moved. */
const housekeeping: Feature = {
  name: "housekeeping",
  verbs: [],
  commands: {},
  onDemand: {},
  kind: null,
  timers: {
    tidy,
    wake: async () => {},
  },
};
