import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cloneDatabase } from "../database.ts";
import { type PipeProcess, startPipe } from "../faults/pipe-process.ts";
import { streetLife, writeStreet } from "../faults/script.ts";

type Street = Awaited<ReturnType<typeof writeStreet>>;
let street: Street;
beforeAll(async () => {
  street = await writeStreet();
});
afterAll(() => street.remove());

/** Plays lines through a pipe with a database of its own, to the end. */
async function play(lines: readonly (object | string)[]): Promise<PipeProcess> {
  const { url, drop } = await cloneDatabase();
  const env = { DATABASE_URL: url, LINLI_KEY: randomBytes(32).toString("hex") };
  const pipe = startPipe({ args: ["--community", street.file], env });
  pipe.write(lines);
  pipe.end();
  expect(await pipe.ended, pipe.errors()).toBe(0);
  await drop();
  return pipe;
}

const say = (text: string, more: object = {}) => ({
  do: "say",
  group: "T1",
  from: "ann",
  text,
  at: "2026-03-02T09:00:00+08:00",
  ...more,
});

const notUnderstood: readonly (readonly [string, object | string, string])[] = [
  ["broken JSON", '{"do":"say",', "JSON"],
  ["a number", "12", "object"],
  ["an unknown do", { do: "sing" }, "do"],
  ["an unknown group", say("hello", { group: "T9" }), "T9"],
  ["an instant without an offset", say("hello", { at: "2026-03-02T09:00:00" }), "offset"],
  ["a month that does not exist", say("hello", { at: "2026-13-02T09:00:00Z" }), "at"],
  ["a show of nothing", { do: "show", what: "everything" }, "what"],
  [
    "a nested clock",
    { do: "together", lines: [{ do: "clock", at: "2026-03-02T09:00:00Z" }] },
    "do",
  ],
];

describe("lines that cannot be played", { timeout: 60_000 }, () => {
  let printed: PipeProcess["printed"];
  beforeAll(async () => {
    const lines = notUnderstood.map(([, line]) => line);
    ({ printed } = await play([...lines, { do: "show", what: "demands" }]));
  });

  test.each(notUnderstood.map(([what, , hint], index) => ({ what, hint, line: index + 1 })))(
    "$what is an error that says what is wrong",
    ({ hint, line }) => {
      const [error, idle] = printed.slice((line - 1) * 2);
      expect(error?.error).toMatchObject({ line, why: expect.stringContaining(hint) });
      expect(idle?.idle).toMatchObject({ line });
    },
  );

  test("they change nothing, and the pipe goes on", () => {
    expect(printed.at(-2)?.shown).toEqual({ what: "demands", demands: [] });
  });
});

describe("what nobody would write", { timeout: 60_000 }, () => {
  const wish = "谁能借我一个梯子";

  test("neither length, NUL, lone surrogates nor a giant number stop the bot or spoil a text", async () => {
    const { printed } = await play([
      say("好".repeat(100_000), { id: "long" }),
      say(`${wish}\u0000\ud800`, { id: "odd", name: "李\u0000姐\udfff" }),
      say("认领 12345678901234567890", { id: "giant", from: "bob" }),
      say("认领 1", { id: "claim", from: "bob", name: "\u202egnaw" }),
      { do: "dm", network: "telegram", from: "\u0000", text: "\u0000" },
      { do: "show", what: "demands" },
    ]);
    expect(printed.filter(({ error }) => error !== undefined)).toEqual([]);
    const shown = printed.find((line) => line.shown !== undefined)?.shown;
    expect(shown?.["demands"]).toMatchObject([{ state: "claimed", holder: "telegram:bob" }]);
    // oxlint-disable-next-line no-control-regex
    expect(JSON.stringify(printed)).not.toMatch(/\\u0000|\\ud800|\\udfff|\u202e/u);
  });

  test("the same lines give the same bytes", async () => {
    const lines = [...streetLife(2), { do: "clock", at: "2026-03-20T00:00:00Z" }];
    const shows = ["demands", "audit", "people", "outbox"].map((what) => ({ do: "show", what }));
    const one = await play([...lines, ...shows]);
    const other = await play([...lines, ...shows]);
    expect(one.output()).toBe(other.output());
    expect(one.output().length).toBeGreaterThan(10_000);
  });
});

describe("a pipe that cannot start", { timeout: 60_000 }, () => {
  const line = say("hello");

  async function failing(args: readonly string[]): Promise<string> {
    const pipe = startPipe({ args });
    pipe.write([line]);
    pipe.end();
    expect(await pipe.ended).toBe(1);
    expect(pipe.printed).toEqual([]);
    return pipe.errors();
  }

  test("because its data folder is in use says who uses it", async () => {
    const args = ["--community", street.file, "--data", join(street.folder, "shared")];
    const first = startPipe({ args });
    first.write([line]);
    await first.answered(1);
    expect(await failing(args)).toMatch(/in use|another|already/u);
    first.end();
    expect(await first.ended).toBe(0);
  });

  test("because its data folder is none says so", async () => {
    const file = join(street.folder, "file");
    await writeFile(file, "");
    expect(await failing(["--community", street.file, "--data", file])).toContain(file);
  });

  test("because another program's files lie there says so", async () => {
    const folder = join(street.folder, "other", "postgres");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "notes.txt"), "mine");
    const errors = await failing([
      "--community",
      street.file,
      "--data",
      join(street.folder, "other"),
    ]);
    expect(errors).not.toContain("    at ");
  });

  test("because its community file is missing says which", async () => {
    expect(await failing(["--community", "/nowhere/elm.yaml"])).toContain("/nowhere/elm.yaml");
  });

  test("because its community file is wrong tells every mistake with its line", async () => {
    const file = join(street.folder, "wrong.yaml");
    await writeFile(
      file,
      [
        "version: 1",
        "community: { id: elm, name: Elm, timezone: Asia/Nowhere }",
        "groups:",
        "  - { id: T1, network: telegram, chat: '-1', kind: neighbours }",
        "people:",
        "  - { id: S1, name: 小陈, roles: [{ role: king }] }",
        "policies: { lease: soon }",
      ].join("\n"),
    );
    const errors = await failing(["--community", file]);
    for (const hint of ["2", "4", "6", "7", "Asia/Nowhere", "neighbours", "king", "soon"]) {
      expect(errors).toContain(hint);
    }
  });
});
