import { join } from "node:path";
import { parseArgs } from "node:util";
import { environment, localeOf } from "../src/environment.ts";
import { ownerOf } from "./autostart/owner.ts";
import { unitFor } from "./autostart/unit.ts";
import { wording } from "./autostart/wording.ts";

const folder = join(import.meta.dirname, "..");
const node = process.execPath;
const locale = localeOf(environment());

/** Whether the machine's own manager was asked for; null where nothing is understood. */
function readArguments(): boolean | null {
  try {
    const { values } = parseArgs({ options: { system: { type: "boolean", default: false } } });
    return values.system;
  } catch {
    return null;
  }
}

/** Ends the program in plain words. */
function end(...lines: readonly string[]): void {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exitCode = 1;
}

const ofMachine = readArguments();
if (ofMachine === null) end(wording.notUnderstood[locale](), wording.usage[locale]());
else if (process.platform !== "linux") {
  const command = `"${node}" --env-file-if-exists=.env bots/start.ts`;
  end(wording.notHere[locale](process.platform), wording.byHand[locale]({ command, folder }));
} else {
  const isMachine = ofMachine || process.getuid?.() === 0;
  const owner = isMachine
    ? { of: "machine" as const, user: ownerOf(folder) }
    : { of: "person" as const };
  const how = isMachine ? wording.machine : wording.person;
  const to = isMachine
    ? "npm run -s autostart -- --system | sudo tee /etc/systemd/system/linli.service"
    : "mkdir -p ~/.config/systemd/user && npm run -s autostart > ~/.config/systemd/user/linli.service";
  process.stdout.write(`${how[locale](to)}\n${unitFor({ node, folder, owner })}`);
}
