import type { Community } from "../../src/community/community.ts";
import type { VirtualClock } from "../../src/kernel/clock.ts";
import { question, type Question } from "../../src/board/show.ts";
import type { Service } from "../../src/service.ts";
import type { NetworkState, SimulatedNetwork } from "../simulated/network.ts";
import { BOT, eventOf } from "./events.ts";
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
      return setNetwork(stage, line, `n${service.boots}.${number}`);
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
    case "migrate":
    case "friend":
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
  bound: stage.service.groupsNamed,
  fresh: `n${stage.service.boots}.${number}`,
});

function events(stage: Stage, line: EventLine, number: string) {
  const isPlacement = line.do === "join" || line.do === "leave";
  // What else comes from the bot itself is an echo.
  if ("from" in line && line.from === BOT && !isPlacement) return [];
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

/** A login that ended, or began, is told as an event; that a network is merely down shows by itself. */
async function setNetwork(
  { service, networks, clock }: Stage,
  { name, state, retryAfter, login }: Extract<Line, { do: "network" }>,
  fresh: string,
): Promise<string | null> {
  const network = networks.get(name);
  if (network === undefined) return `there is no network ${name}`;
  const now = clock.now();
  const before = network.state();
  network.set(nextState({ state, retryAfter }, now));
  const since = before.state === "expired" ? before.since : now;
  const told = { type: "connection" as const, network: name, key: `c:${fresh}`, at: now };
  const back = state === "up" && (before.state === "expired" || login !== undefined);
  if (state === "expired") await service.receive([{ ...told, state, since, login: null }]);
  else if (back) await service.receive([{ ...told, state, since, login: login ?? null }]);
  await service.settle();
  if (state === "up") await service.resume(name);
  await service.settle();
  return null;
}

function nextState(
  { state, retryAfter }: Pick<Extract<Line, { do: "network" }>, "state" | "retryAfter">,
  now: Date,
): NetworkState {
  if (state === "limited") return { state, retryAfter };
  return state === "expired" ? { state, since: now } : { state };
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
  community: string | undefined,
  asked: Question,
): string | null {
  const named = asked.what === "message" ? asked.group : undefined;
  const isListed = communities.some(({ groups }) => groups.some(({ id }) => id === named));
  // A group that only the chat knows tells nothing of its community.
  const group = isListed ? named : undefined;
  const candidates = communities.filter(
    ({ id, groups }) =>
      (community === undefined || id === community) &&
      (group === undefined || groups.some((one) => one.id === group)),
  );
  const [only, another] = candidates;
  return only === undefined || (another !== undefined && group === undefined) ? null : only.id;
}
