import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pino } from "pino";
import type { Check } from "../../src/chat/channel.ts";
import type { Community } from "../../src/community/community.ts";
import { loadCommunities } from "../../src/community/load.ts";
import { explain } from "../../src/community/wording.ts";
import { type Config, environment, localeOf, readConfig } from "../../src/config.ts";
import type { Bilingual } from "../../src/kernel/locale.ts";
import { network as practice } from "../practice/neighbourhood.ts";
import { checkLine, checkLines, unconnectedLines } from "../serve/lines.ts";
import { groupsOfFiles, networksIn } from "../serve/networks.ts";
import { checkModel } from "./model.ts";
import { modelWording } from "./model-wording.ts";
import { wording } from "./wording.ts";

/**
 * Looks at everything that a start needs and tells it, a line each; nothing is changed.
 *
 * @returns whether nothing has to be done
 */
export async function examine(print: (line: string) => void): Promise<boolean> {
  const env = environment();
  const locale = localeOf(env);
  let fine = true;
  const tell = (lines: readonly string[]) => {
    fine &&= lines.every((line) => line.startsWith("✓"));
    lines.forEach(print);
  };
  const say = (checks: readonly Check[]) => tell(checks.map((check) => checkLine(check, locale)));
  const config = readConfig(env);
  say([checkNode()]);
  if (!config.ok) {
    say(config.error.map((mistake) => bad({ zh: mistake, en: mistake })));
    return fine;
  }
  say([good(wording.environment()), await checkFolder(config.value)]);
  const { checks, communities } = await checkFiles(config.value);
  say(checks);
  const { model } = config.value;
  say(model === null ? [good(modelWording.none())] : await checkModel(model));
  const networks = networksIn(config.value, groupsOfFiles(communities));
  tell(unconnectedLines(communities, [practice, ...networks.map(({ name }) => name)], locale));
  for (const network of networks) {
    const channel = await network.open({ log: pino({ level: "silent" }), owns: async () => true });
    tell(await checkLines(channel, locale));
    await channel.close();
  }
  return fine;
}

const good = (say: Bilingual): Check => ({ ok: true, say });
const bad = (say: Bilingual): Check => ({ ok: false, say });

/** The version that takes our files as they are. */
const NODE = 24;

function checkNode(): Check {
  const { version } = process;
  const old = Number.parseInt(version.slice(1), 10) < NODE;
  return old ? bad(wording.oldNode(version)) : good(wording.node(version));
}

async function checkFolder({ dataDir }: Config): Promise<Check> {
  const folder = resolve(dataDir);
  const found = await stat(folder).catch(() => null);
  if (found === null) return good(wording.newFolder(folder));
  const may = await access(folder, constants.W_OK | constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!may || !found.isDirectory()) return bad(wording.closedFolder(folder));
  // The group may pass: started by root, Postgres runs as nobody and reaches its files so.
  const shared = process.platform !== "win32" && (found.mode & 0o067) !== 0;
  return shared ? bad(wording.openFolder(folder)) : good(wording.folder(folder));
}

async function checkFiles({ communityFiles }: Config): Promise<{
  readonly checks: readonly Check[];
  readonly communities: readonly Community[];
}> {
  if (communityFiles === null) return { checks: [good(wording.practice())], communities: [] };
  const loaded = await loadCommunities(communityFiles);
  if (loaded.ok) {
    const checks = loaded.value.map(({ name }) => good(wording.community(name)));
    return { checks, communities: loaded.value };
  }
  const [zh, en] = [explain(loaded.error, "zh"), explain(loaded.error, "en")];
  const checks = zh.map((line, index) => bad({ zh: line, en: en[index] ?? line }));
  return { checks, communities: [] };
}
