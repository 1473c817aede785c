import { DateTime } from "luxon";
import type { Community } from "../community/community.ts";
import type { TokenCaps } from "../config-model.ts";
import type { Cap } from "../features/model/troubles.ts";
import type { About, Budget } from "../reading/model/reader.ts";
import { addSpent, type Spender, spentBy } from "../store/model-use.ts";
import type { Engine } from "./engine.ts";

/** Widest first: what is spent for all is no matter of one group. */
const inOrder: readonly Cap[] = ["month", "day", "group"];

/**
 * What a model may cost, by the calendar of each community.
 *
 * @param used told when a limit is used up, each time that something is denied
 */
export function openBudget(
  { db, clock }: Pick<Engine, "db" | "clock">,
  communities: readonly Community[],
  caps: TokenCaps,
  used: (about: About, cap: Cap) => Promise<void>,
): Budget {
  const zones = new Map(communities.map(({ id, timezone }) => [id, timezone]));
  const spender = ({ community, chat }: About): Spender => {
    const now = DateTime.fromJSDate(clock.now(), { zone: zones.get(community) ?? "UTC" });
    return { community, chat, day: now.toFormat("yyyy-MM-dd") };
  };
  return {
    async allows(about, estimate) {
      const spent = await spentBy(db, spender(about));
      const cap = inOrder.find((name) => spent[name] + estimate > caps[name]);
      if (cap !== undefined) await used(about, cap);
      return cap === undefined;
    },
    spent: (about, tokens) => addSpent(db, spender(about), tokens),
  };
}
