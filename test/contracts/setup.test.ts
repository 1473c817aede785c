import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { FILE } from "../../bots/setup/check.ts";
import { loadCommunities } from "../../src/community/load.ts";
import { openSetup } from "../setup-server.ts";
import { volunteerForm } from "../volunteer-form.ts";

const json = { "Content-Type": "application/json" };
const answered = z.looseObject({ yaml: z.string() });
const good = "version: 1\ncommunity: { id: elm }\n";

async function open() {
  const folder = await mkdtemp(join(tmpdir(), "linli-setup-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const server = await openSetup(folder);
  onTestFinished(() => server.close());
  const post = (path: string, body: string, headers: Record<string, string> = json) =>
    fetch(`${server.url}/api/setup/${path}`, { method: "POST", headers, body });
  const save = (yaml: string) => post("file", JSON.stringify({ locale: "en", yaml }));
  return { folder, file: join(folder, FILE), url: server.url, post, save };
}

describe("the form's server", () => {
  test("answers a form with its file, and saves that file so that it loads", async () => {
    const { file, post, save } = await open();
    const answer = await post("form", JSON.stringify({ locale: "zh", form: volunteerForm() }));
    const { yaml, ...rest } = answered.parse(await answer.json());
    expect(rest).toMatchObject({
      troubles: [],
      groups: [{ id: "T1", network: "telegram" }, { id: "W1" }, { id: "W2" }],
    });
    expect((await save(yaml)).status).toBe(201);
    expect(await readFile(file, "utf8")).toBe(yaml);
    expect((await loadCommunities([file])).ok).toBe(true);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test("never overwrites a file that is there", async () => {
    const { folder, file, url, save } = await open();
    expect(await (await fetch(`${url}/api/setup/file`)).json()).toEqual({ exists: false });
    await writeFile(file, "mine");
    expect(await (await fetch(`${url}/api/setup/file`)).json()).toEqual({ exists: true });
    const answer = await save(good);
    expect([answer.status, await answer.json()]).toEqual([409, { is: "exists" }]);
    expect(await readFile(file, "utf8")).toBe("mine");
    expect(await readdir(folder)).toEqual([FILE]);
  });

  test("lets one of many who save at once win, whole", async () => {
    const { folder, file, save } = await open();
    const files = Array.from({ length: 12 }, (_, n) => `${good}# ${n} ${"x".repeat(20_000)}\n`);
    const answers = await Promise.all(files.map((yaml) => save(yaml)));
    const won = answers.filter(({ status }) => status === 201);
    expect([won.length, answers.filter(({ status }) => status === 409).length]).toEqual([1, 11]);
    expect(files).toContain(await readFile(file, "utf8"));
    expect(await readdir(folder)).toEqual([FILE]);
  });

  test("does not save what the loader refuses, and says why", async () => {
    const { folder, save } = await open();
    const answer = await save("version: 2\n");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("must be 1");
    expect(await readdir(folder)).toEqual([]);
  });

  test("says by the system's name why it cannot save", async () => {
    const { folder, save } = await open();
    await rm(folder, { recursive: true });
    const answer = await save(good);
    expect([answer.status, await answer.json()]).toEqual([
      507,
      { is: "unwritable", code: "ENOENT" },
    ]);
    await writeFile(folder, "");
  });

  test.each([
    ["no JSON", "{", json, 400],
    ["another shape", "{}", json, 400],
    ["a form with more than there is room for", form({ houses: "1".repeat(5_000) }), json, 400],
    ["a form of another kind", form({ units: "all" }), json, 400],
    ["what other pages may send unasked", form({}), { "Content-Type": "text/plain" }, 415],
    ["what another page sends", form({}), { ...json, "Sec-Fetch-Site": "cross-site" }, 403],
    ["what a neighbouring site sends", form({}), { ...json, "Sec-Fetch-Site": "same-site" }, 403],
    ["too much", form({ houses: "x".repeat(300_000) }), json, 413],
  ])("refuses %s", async (_, body, headers, status) => {
    const { folder, post } = await open();
    expect((await post("form", body, headers)).status).toBe(status);
    expect((await post("file", body, headers)).status).toBe(status === 400 ? 400 : status);
    expect(await readdir(folder)).toEqual([]);
  });
});

function form(parts: object): string {
  return JSON.stringify({ locale: "zh", form: { ...volunteerForm(), ...parts } });
}
