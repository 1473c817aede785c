import { DateTime } from "luxon";
import type { Channel, Check } from "../../src/chat/channel.ts";
import type { Connection } from "../../src/chat/event.ts";
import { networkName } from "../../src/chat/network-names.ts";
import type { Community } from "../../src/community/community.ts";
import type { Config } from "../../src/config.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { within } from "../../src/kernel/within.ts";
import type { Service } from "../../src/service.ts";
import { comma, variableOf, wording } from "./wording.ts";

/** How a community stands, as the service tells it. */
export type Standing = Awaited<ReturnType<Service["standings"]>>[number];

/** Who reads what neighbours say. */
export const readerLine = (model: Config["model"], locale: Locale): string =>
  model === null
    ? wording.readsOffline[locale]()
    : wording.readsWith[locale]({
        model: model.setting.model,
        host: new URL(model.setting.baseUrl).host,
      });

/**
 * What is missing in a community on the networks that are connected: groups that are not bound, or that
 * the bot is not in any more, and an admin.
 */
export const standingLines = (
  communities: readonly Community[],
  standings: readonly Standing[],
  connected: readonly string[],
  locale: Locale,
): readonly string[] =>
  standings.flatMap(({ community: id, groups, adminCode: code }) => {
    const community = communities.find((one) => one.id === id)?.name[locale] ?? id;
    const named = (state: Standing["groups"][number]["state"]) =>
      groups
        .filter((group) => group.state === state && connected.includes(group.network))
        .map((group) => group.id);
    const [unbound, away] = [named("unbound"), named("away")];
    const joined = (ids: readonly string[]) => ids.join(comma(locale));
    const [first = ""] = unbound;
    return [
      ...(unbound.length > 0
        ? [wording.unbound[locale]({ community, groups: joined(unbound), first })]
        : []),
      ...(away.length > 0 ? [wording.away[locale]({ community, groups: joined(away) })] : []),
      ...(code === null ? [] : [adminCodeLine(communities, { community: id, code }, locale)]),
    ];
  });

/** How to become a community's admin. */
export function adminCodeLine(
  communities: readonly Community[],
  { community: id, code }: { readonly community: string; readonly code: string },
  locale: Locale,
): string {
  const community = communities.find((one) => one.id === id)?.name[locale] ?? id;
  return wording.adminCode[locale]({ community, code });
}

/** Networks that the community files name and nothing connects: their groups are told. */
export function unconnectedLines(
  communities: readonly Community[],
  connected: readonly string[],
  locale: Locale,
): readonly string[] {
  const groups = communities.flatMap((community) => community.groups);
  const missing = groups.filter(({ network }) => !connected.includes(network));
  return [...Map.groupBy(missing, ({ network }) => network)].map(([network, some]) =>
    wording.noAccount[locale]({
      network: networkName(network, locale),
      groups: some.map(({ id }) => id).join(comma(locale)),
      variable: variableOf(network),
    }),
  );
}

/** How long a network may take to be looked at. */
const PATIENCE_MS = 15_000;

/** What a network's own look at itself says, a line each; it never throws. */
export async function checkLines(
  channel: Pick<Channel, "name" | "check">,
  locale: Locale,
): Promise<readonly string[]> {
  const network = networkName(channel.name, locale);
  const checks = await within(PATIENCE_MS, channel.check()).catch(() => null);
  return (
    checks?.map((check) => checkLine(check, locale)) ?? [wording.unchecked[locale]({ network })]
  );
}

/** One thing that was looked at, as a line. */
export const checkLine = ({ ok, say }: Check, locale: Locale): string =>
  `${ok ? "✓" : "✗"} ${say[locale]}`;

/** A change of a connection, as a line with the time of day. */
export function connectionLine(
  { network: name, state, since, advice }: Connection,
  timezone: string,
  locale: Locale,
): string {
  const network = networkName(name, locale);
  const time = DateTime.fromJSDate(since, { zone: timezone }).toFormat("HH:mm");
  const line = wording[state][locale]({ network, since: time });
  return advice === undefined ? line : `✗ ${line} ${advice[locale]}`;
}
