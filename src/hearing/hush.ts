import type { Community } from "../community/community.ts";
import { addDuration } from "../community/worktime.ts";
import type { Directory } from "./directory.ts";

/** Something that an account did: all that the hush looks at. */
export type Deed = {
  readonly network: string;
  readonly key: string;
  readonly at: Date;
  readonly from: { readonly account: string };
};

/** Whom the door does not listen to. */
export type Hush = {
  /** Whether somebody is heard at that instant; emergency words are heard from everybody. */
  hears(community: string, deed: Deed): boolean;
  /** Counts what was said; true when it is too much within a minute, from which on they are not heard. */
  floods(community: string, said: Deed): boolean;
};

const MINUTE_MS = 60_000;

/** As many accounts are counted at most; the one that was silent longest is forgotten first. */
const MOST = 10_000;

/** Opens the hush of some communities. It counts in memory; who is hushed stands in the tables. */
export function openHush(directory: Directory, communities: readonly Community[]): Hush {
  const files = new Map(communities.map((community) => [community.id, community]));
  const said = new Map<string, readonly Deed[]>();

  const hears = (community: string, { network, at, from }: Deed): boolean => {
    const silence = directory.silenceOf(community, network, from.account);
    return silence === null || at < silence.since || at >= silence.until;
  };

  /** What somebody said within a minute of a deed, with it; a deed that is told again counts once. */
  function withinMinute(who: string, deed: Deed): readonly Deed[] {
    const lately = (said.get(who) ?? []).filter(
      ({ key, at }) => key !== deed.key && Math.abs(at.getTime() - deed.at.getTime()) < MINUTE_MS,
    );
    said.delete(who);
    return [...lately, deed];
  }

  function remember(who: string, deeds: readonly Deed[]): void {
    said.set(who, deeds);
    const [oldest] = said.size > MOST ? said.keys() : [];
    if (oldest !== undefined) said.delete(oldest);
  }

  return {
    hears,
    floods(community, deed) {
      const file = files.get(community);
      const flood = file?.policies.flood ?? null;
      const { network, from, at, key } = deed;
      if (file === undefined || flood === null) return false;
      // Told again, it is the same flood: the first time it may not have been stored.
      if (directory.silenceOf(community, network, from.account)?.after === key) return true;
      if (!hears(community, deed) || directory.holdsOffice(community, network, from.account))
        return false;
      const who = [community, network, from.account].join("\n");
      const deeds = withinMinute(who, { network, from, at, key });
      if (deeds.length <= flood.perMinute) {
        remember(who, deeds);
        return false;
      }
      const until = addDuration(file, at, flood.mute);
      directory.silence(community, network, from.account, { since: at, until, after: key });
      return true;
    },
  };
}
