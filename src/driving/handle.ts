import type { ChatEvent } from "../chat/event.ts";
import { adminCodeAfterLogin } from "../features/joining/office-code.ts";
import type { Engine } from "./engine.ts";
import type { Stage } from "../hearing/heard.ts";
import { act } from "../hearing/run.ts";
import type { Reader } from "../reading/schema.ts";
import { holdArrival, parkArrival } from "../store/inbox.ts";
import { openEvent } from "./open-event.ts";
import type { Arrived, Study } from "./study.ts";

/** What acting on the inbox needs beside the engine. */
export type Desk = Pick<Stage, "reader" | "botNames" | "group"> & {
  /** An edit that came early is held; its message, when acted on, lets it go. */
  readonly onEarly: (event: ChatEvent) => void;
  readonly onSaid: (network: string, message: string) => Promise<void>;
  /** Reads with a model first; null: there is none. */
  readonly study: Study | null;
};

/** As often an event may fail before it is put aside. */
const TRIES = 3;

/** Acts on one event of the inbox, once: what it does and that it was done are one commit. */
export function handle(engine: Engine, desk: Desk, arrived: Arrived): Promise<void> {
  const act = (reader: Reader) => actOn(engine, { ...desk, reader }, arrived);
  return desk.study === null ? act(desk.reader) : desk.study.inTurn(arrived, act);
}

async function actOn(engine: Engine, desk: Desk, { id, community }: Arrived): Promise<void> {
  const began = performance.now();
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      const event = await engine.inLane(community, (scene) =>
        handleIn({ ...scene, ...desk, features: engine.features }, engine, id),
      );
      if (event?.type === "said") await desk.onSaid(event.network, event.id);
      if (event !== null) {
        const ms = Math.round(performance.now() - began);
        const { network, type } = event;
        engine.log.info({ event: "acted", community, network, inbox: id, type, ms });
        noteInLog(engine, community, event);
      }
      if (event?.type === "connection" && event.login !== null)
        await tellAdminCode(engine, community);
      return;
    } catch (error) {
      engine.log.error({ event: "event-failed", inbox: id, community, tries, err: error });
    }
  }
  await parkArrival(engine.db, id, engine.clock.now());
}

/** After a login that gave everything new ids nobody may be the admin any more. */
async function tellAdminCode(engine: Engine, community: string): Promise<void> {
  const code = await engine.inLane(community, adminCodeAfterLogin);
  if (code === null) return;
  engine.log.warn({ event: "no-admin", community });
  engine.adminCode(community, code);
}

/** What whoever runs the service may have to look at, be there staff who can be told or not. */
function noteInLog({ log }: Engine, community: string, event: ChatEvent): void {
  const { network } = event;
  if (event.type === "connection") {
    const { state, since } = event;
    log[state === "up" ? "info" : "warn"]({ event: `network-${state}`, network, community, since });
  }
  if (event.type === "unreadable")
    log.warn({ event: "unreadable", network, community, key: event.key });
}

async function handleIn(
  stage: Stage & Desk,
  { vault }: Engine,
  id: number,
): Promise<ChatEvent | null> {
  const { lane } = stage;
  if (lane.stopped) return null;
  const event = await openEvent({ db: lane.db, vault }, id);
  if (event === null) return null;
  const verdict = await act(stage, event);
  if (verdict === "early") {
    await holdArrival(lane.db, id);
    stage.onEarly(event);
    return null;
  }
  lane.handled(id, verdict);
  return event;
}
