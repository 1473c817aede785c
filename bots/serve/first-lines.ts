import { resolve } from "node:path";
import { networkName } from "../../src/chat/network-names.ts";
import type { Community } from "../../src/community/community.ts";
import type { Config } from "../../src/config.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { firstWording as wording } from "./first-wording.ts";
import { readerLine } from "./lines.ts";
import { comma } from "./wording.ts";

/** What a start is told of. */
export type Start = {
  /** Of the program, as in package.json. */
  readonly version: string;
  readonly communities: readonly Pick<Community, "name">[];
  readonly config: Pick<Config, "dataDir" | "databaseUrl" | "redisUrl" | "model">;
  /** The networks that are connected, and how many groups are bound on each. */
  readonly networks: readonly { readonly name: string; readonly groups: number }[];
  /** Where the page and `/healthz` are, e.g. `http://127.0.0.1:8787`; null: nowhere. */
  readonly address: string | null;
};

/**
 * The five lines of a start: who, where it keeps things, on which networks, who reads, and where to
 * look and how to stop. No line holds a secret.
 */
export function startLines(start: Start, locale: Locale): readonly string[] {
  const { version, communities, config, address } = start;
  const names = communities.map(({ name }) => name[locale]).join(comma(locale));
  return [
    wording.serves[locale]({ version, communities: names }),
    wording.keeps[locale](storesOf(config)),
    networksLine(start, locale),
    readerLine(config.model, locale),
    address === null ? wording.stops[locale]() : wording.looks[locale]({ address }),
  ];
}

function storesOf({ dataDir, databaseUrl, redisUrl }: Start["config"]) {
  return {
    folder: resolve(dataDir),
    database: databaseUrl === null ? null : placeOf(databaseUrl),
    redis: redisUrl === null ? null : placeOf(redisUrl),
  };
}

/** Host, port and name of a database: user and password are nobody's business. */
function placeOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get("host") ?? host}${pathname === "/" ? "" : pathname}`;
}

function networksLine({ networks }: Start, locale: Locale): string {
  if (networks.length === 0) return wording.noNetwork[locale]();
  const each = networks.map(({ name, groups }) =>
    wording.network[locale]({ network: networkName(name, locale), groups }),
  );
  return wording.networks[locale]({ networks: each.join(comma(locale)) });
}
