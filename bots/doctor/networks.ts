import { pino } from "pino";
import type { Check } from "../../src/chat/channel.ts";
import type { Community } from "../../src/community/community.ts";
import { loadCommunities } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";
import type { Config } from "../../src/config.ts";
import { unconnectedLines } from "../serve/lines.ts";
import { groupsOfFiles, type Network, networksIn } from "../serve/networks.ts";
import { type Finding, findingsOn, looking, type Told } from "./finding.ts";
import { networksWording as wording } from "./networks-wording.ts";

/** The community files as they are: what is in them, and all their mistakes. */
export async function checkFiles({ communityFiles }: Pick<Config, "communityFiles">): Promise<{
  readonly findings: readonly Finding[];
  readonly communities: readonly Community[];
}> {
  const { ok, bad } = findingsOn("community");
  if (communityFiles === null) return { findings: [ok(wording.practice())], communities: [] };
  const loaded = await loadCommunities(communityFiles);
  if (loaded.ok) {
    const findings = loaded.value.map(({ name }) => ok(wording.community(name)));
    return { findings, communities: loaded.value };
  }
  const lines = sideBySide((locale) => explain(loaded.error, locale));
  return { findings: lines.map((told) => bad(told)), communities: [] };
}

/** Groups on a network that nothing connects; the terminal's own needs no connection. */
export function checkUnconnected(
  communities: readonly Community[],
  connected: readonly string[],
): readonly Finding[] {
  const lines = sideBySide((locale) =>
    unconnectedLines(communities, ["practice", ...connected], locale).map((line) =>
      line.replace(/^✗ /u, ""),
    ),
  );
  return lines.map((told) => findingsOn("community").bad(told));
}

const sideBySide = (tell: (locale: "zh" | "en") => readonly string[]): readonly Told[] => {
  const en = tell("en");
  return tell("zh").map((line, index) => ({ zh: [line], en: [en[index] ?? line] }));
};

/** Each network's own look at itself takes several calls. */
const PATIENCE_MS = 12_000;

/** The networks that are set, each with what it sees of itself. */
export const lookAtNetworks = (config: Config, communities: readonly Community[]) =>
  networksIn(config, groupsOfFiles(communities)).map((network) => ({
    name: network.name,
    findings: looking(network.name, PATIENCE_MS, () => lookAt(network)),
  }));

async function lookAt(network: Network): Promise<readonly Finding[]> {
  const log = pino({ level: "silent" });
  const channel = await network.open({ log, owns: async () => true });
  try {
    return fromChecks(network.name, await channel.check());
  } finally {
    await channel.close();
  }
}

/** What others looked at, whose sentences say what to do. */
export const fromChecks = (about: string, checks: readonly Check[]): readonly Finding[] =>
  checks.map(({ ok, say }) => ({
    level: ok ? "ok" : "bad",
    about,
    told: { zh: [say.zh], en: [say.en] },
  }));
