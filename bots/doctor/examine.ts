import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";
import type { Variables } from "../../src/environment.ts";
import { checkVariables } from "./dotenv.ts";
import { type Finding, findingsOn, looking } from "./finding.ts";
import { checkFonts, checkNode, checkZone } from "./machine.ts";
import { checkPackages } from "./packages.ts";
import { packagesWording } from "./packages-wording.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const PATIENCE_MS = 5_000;

/**
 * Looks at everything that a start needs, and changes nothing. What needs packages is looked at only
 * where they are there: until then nothing but Node itself is used.
 *
 * @param folder where `.env` is
 * @yields findings in their order, each as soon as it is known; within 20 s, whatever does not answer
 */
export async function* examine(env: Variables, folder = "."): AsyncGenerator<Finding> {
  yield checkNode();
  const packages = await looking("packages", PATIENCE_MS, () => checkPackages(root, env));
  yield* packages;
  const files = { file: resolve(folder, ".env"), example: join(root, ".env.example") };
  yield* await looking("env", PATIENCE_MS, () => checkVariables(files, env));
  yield checkZone(env["TZ"]);
  yield await checkFonts();
  if (packages.some(({ level }) => level === "bad")) {
    yield findingsOn("packages").warn(packagesWording.rest());
    return;
  }
  const { lookAtSetup } = await import("./setup.ts");
  for (const findings of await lookAtSetup(env)) yield* await findings;
}
