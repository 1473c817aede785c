import type { Community } from "../../src/community/community.ts";
import type { VirtualClock } from "../../src/kernel/clock.ts";
import { question, type Question } from "../../src/board/show.ts";
import type { Service } from "../../src/service.ts";
import type { SimulatedNetwork } from "../simulated/network.ts";
import { eventOf } from "./events.ts";
import { type EventLine, type Line, whatIsWrong } from "./lines.ts";
import type { Output } from "./output.ts";

/** What playing lines needs. */
export type Stage = {
  readonly service: Service;
  readonly communities: readonly Community[];
  readonly networks: ReadonlyMap<string, SimulatedNetwork>;
  readonly clock: VirtualClock;
  readonly output: Output;
};

/** The bot's own account; what comes from it is an echo. */
const BOT = "bot";

/**
 * Plays one line and everything that follows from it.
 *
 * @param number the line's number within this process
 * @returns why it was not understood; null when it was played
 */
export async function play(stage: Stage, line: Line, number: number): Promise<string | null> {
  const { service } = stage;
  const refusal = check(stage, line, number);
  if (refusal !== null) return refusal;
  if (line.at !== undefined) await service.advanceTo(line.at);
  switch (line.do) {
    case "clock":
      return null;
    case "network":
      return setNetwork(stage, line);
    case "show":
      return show(stage, line);
    case "together":
      await service.rush(
        line.lines.flatMap((one, index) => events(stage, one, `${number}.${index}`)),
      );
      await service.settle();
      return null;
    case "say":
    case "dm":
    case "edit":
    case "recall":
    case "join":
    case "leave":
    case "rename":
    case "press":
    case "reach":
      await service.receive(events(stage, line, String(number)));
      await service.settle();
      return null;
  }
}

const contextOf = (stage: Stage, number: string) => ({
  communities: stage.communities,
  now: stage.clock.now(),
  fresh: `n${stage.service.boots}.${number}`,
});

function events(stage: Stage, line: EventLine, number: string) {
  if ("from" in line && line.from === BOT) return [];
  const event = eventOf(line, contextOf(stage, number));
  return event.ok ? [event.value] : [];
}

/** A line that cannot be played changes nothing, not even the time. */
function check(stage: Stage, line: Line, number: number): string | null {
  if (line.do === "clock" || line.do === "show" || line.do === "network") return null;
  const lines = line.do === "together" ? line.lines : [line];
  for (const [index, one] of lines.entries()) {
    const event = eventOf(one, contextOf(stage, `${number}.${index}`));
    if (!event.ok) return event.error;
  }
  return null;
}

async function setNetwork(
  { service, networks }: Stage,
  { name, state, retryAfter }: Extract<Line, { do: "network" }>,
): Promise<string | null> {
  const network = networks.get(name);
  if (network === undefined) return `no community file uses the network ${name}`;
  network.set(state === "limited" ? { state, retryAfter } : { state });
  if (state === "up") await service.resume(name);
  await service.settle();
  return null;
}

async function show(
  { service, communities, output }: Stage,
  line: Extract<Line, { do: "show" }>,
): Promise<string | null> {
  const asked = question.safeParse(line);
  if (!asked.success) return whatIsWrong(asked.error);
  await service.settle();
  const community = communityOf(communities, line.community, asked.data);
  if (community === null) return "say which community is meant";
  const answer = await service.show(community, asked.data);
  output.line({ shown: { what: asked.data.what, ...answer } });
  return null;
}

function communityOf(
  communities: readonly Community[],
  named: string | undefined,
  asked: Question,
): string | null {
  const group = asked.what === "message" ? asked.group : undefined;
  const candidates = communities.filter(
    ({ id, groups }) =>
      (named === undefined || id === named) &&
      (group === undefined || groups.some((one) => one.id === group)),
  );
  const [only, another] = candidates;
  return only === undefined || (another !== undefined && group === undefined) ? null : only.id;
}
