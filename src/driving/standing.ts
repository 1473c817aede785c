import type { Community } from "../community/community.ts";
import { firstAdminCode } from "../features/joining/office-code.ts";
import type { Engine } from "./engine.ts";

/** How a community stands when its service begins. */
export type Standing = {
  readonly community: string;
  /** Its groups by their ids, those of the file that nobody bound yet among them. */
  readonly groups: readonly {
    readonly id: string;
    readonly network: string;
    /** `away`: the bot is not in it any more, or its id leads nowhere. */
    readonly state: "bound" | "unbound" | "away";
  }[];
  /** A new one-time code for the first admin; null where an admin can be reached already. */
  readonly adminCode: string | null;
};

/** Tells how a community stands; where nobody can be its admin yet, it makes a code. */
export const standingOf = (engine: Engine, community: Community): Promise<Standing> =>
  engine.inLane(community.id, async (scene) => {
    const rows = await scene.lane.db
      .selectFrom("chat")
      .select(["group_id", "network", "gone_at"])
      .where("community", "=", community.id)
      .where("kind", "!=", "private")
      .where("bound", "=", true)
      .where("group_id", "is not", null)
      .orderBy("id")
      .execute();
    const bound = rows.map(({ group_id, network, gone_at }) => ({
      id: group_id ?? "",
      network,
      state: gone_at === null ? ("bound" as const) : ("away" as const),
    }));
    const unbound = community.groups
      .filter(({ id }) => !bound.some((group) => group.id === id))
      .map(({ id, network }) => ({ id, network, state: "unbound" as const }));
    const adminCode = await firstAdminCode(scene);
    return { community: community.id, groups: [...bound, ...unbound], adminCode };
  });
