import { type Question, show } from "../board/show.ts";
import type { Community } from "../community/community.ts";
import type { Directory } from "../hearing/directory.ts";
import type { Engine } from "./engine.ts";
import { type Standing, standingOf } from "./standing.ts";

/** What programs may ask a running service; nothing changes by it. */
export type Answers = {
  /** Answers a question about a community, in the shapes of the contract. */
  show(community: string, question: Question): Promise<object>;
  /** The id of the bound group that has an id on a network; null for none. */
  groupAt(network: string, chat: string): string | null;
  /** Where the bound groups with an id in their community are now. */
  groupsNamed(
    group: string,
  ): readonly { readonly community: string; readonly network: string; readonly chat: string }[];
  /** The bound groups on a network, by their ids in the community and on the network. */
  groupsOn(network: string): readonly { readonly id: string; readonly chat: string }[];
  /** How each community stands; where nobody can be its admin yet, with a fresh code for the first. */
  standings(): Promise<readonly Standing[]>;
};

/** Gives what answers for the communities served. */
export const makeAnswers = (
  engine: Engine,
  directory: Directory,
  communities: readonly Community[],
): Answers => ({
  show: (community, question) => engine.inLane(community, (scene) => show(scene, question)),
  groupAt: (network, chat) => directory.group(network, chat)?.group_id ?? null,
  groupsNamed: (group) =>
    directory
      .named(group)
      .map(({ community, network, external }) => ({ community, network, chat: external })),
  groupsOn: (network) =>
    directory
      .bound()
      .filter((chat) => chat.network === network)
      .map(({ group_id, external }) => ({ id: group_id ?? external, chat: external })),
  standings: () => Promise.all(communities.map((community) => standingOf(engine, community))),
});
