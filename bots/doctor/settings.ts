import { readConfig, type Config } from "../../src/config.ts";
import type { Variables } from "../../src/environment.ts";
import { type Finding, findingsOn } from "./finding.ts";
import { settingsWording as wording } from "./settings-wording.ts";

/** What the variables say, those that are wrong left out. */
export type Settings = {
  readonly config: Config;
  /** The variables that are wrong, by the first word of their names: `TELEGRAM`, `DATABASE`. */
  readonly wrong: ReadonlySet<string>;
  readonly findings: readonly Finding[];
};

const { ok, bad } = findingsOn("settings");

/** Reads the variables; what belongs together with a wrong one is left out, so that the rest can be looked at. */
export function readSettings(env: Variables): Settings {
  const findings: Finding[] = [];
  const wrong = new Set<string>();
  let left: Variables = env;
  for (;;) {
    const read = readConfig(left);
    if (read.ok) {
      const found = findings.length > 0 ? findings : [ok(wording.fine())];
      return { config: read.value, wrong, findings: found };
    }
    for (const sentence of read.error) {
      const [name = ""] = sentence.split(" ");
      findings.push(bad(wording.wrong(name, sentence)));
      wrong.add(familyOf(name));
    }
    left = Object.fromEntries(Object.entries(left).filter(([name]) => !wrong.has(familyOf(name))));
  }
}

/** Only a model may lie abroad. */
const familyOf = (name: string): string =>
  name === "ALLOW_CROSS_BORDER" ? "OPENAI" : (name.split("_")[0] ?? name);
