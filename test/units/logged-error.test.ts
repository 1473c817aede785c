import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from "node:fs";
import { connect } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { loggedError } from "../../bots/log/error.ts";
import { rollingFile } from "../../bots/log/rolling.ts";

const said = "李姐 13800138000 3-402 please fetch my medicine";

/** An error as the libraries make them, with all that hangs on it. */
const laden = (message: string, more: object) => Object.assign(new Error(message), more);

const errors: readonly (readonly [string, Error])[] = [
  [
    "a row of the database",
    laden(`invalid input syntax for type json: "${said}"`, {
      code: "22P02",
      detail: said,
      parameters: [said],
      query: said,
      where: said,
      table: "inbox",
    }),
  ],
  [
    "the request of a bot",
    laden("400: Bad Request", {
      on: { method: "sendMessage", payload: { text: said } },
      response: { description: said },
    }),
  ],
  [
    "the answer of a model",
    laden(`400 ${said}`, {
      status: 400,
      error: { message: said },
      headers: { authorization: said },
    }),
  ],
  [
    "JSON that cannot be read",
    new SyntaxError(`Unexpected token 'p', "${said}" is not valid JSON`),
  ],
  ["lines that look like a stack", new Error(`no\n    at ${said}\n    at please (fetch.ts:1:1)`)],
  ["what caused it", new Error("failed", { cause: new Error(`"${said}"`) })],
  ["its name", laden("failed", { name: said, code: said, constraint: said })],
  ["a number of somebody", new Error("nobody is at 138 0013 8000")],
];

const words = ["李姐", "13800138000", "138 0013 8000", "3-402", "medicine", "fetch.ts", "please"];

test.each(errors)("an error that holds %s leaves it out of the log", (_, error) => {
  const line = JSON.stringify(loggedError(error));
  for (const word of words) expect(line).not.toContain(word);
  expect(line).toContain("logged-error.test.ts");
});

test.each([
  "getMe to https://api.telegram.org/bot42:AAF-secret_token/getMe failed",
  "connect to postgres://linli:AAF-secret@db failed",
  "Authorization: Bearer AAF-secret_token was refused",
  "wrong token=AAF-secret here",
])("a secret in a message is left out: %s", (message) => {
  expect(JSON.stringify(loggedError(new Error(message)))).not.toContain("AAF-secret");
});

test("what the system says stays whole: it names no person", async () => {
  const socket = connect(1, "127.0.0.1");
  const [error] = await once(socket, "error").catch((error: unknown) => [error]);
  expect(loggedError(error)).toMatchObject({
    code: "ECONNREFUSED",
    message: "connect ECONNREFUSED 127.0.0.1:1",
  });
});

test("no Chinese and no quoted words pass, whatever the message", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (message) => {
      expect(
        JSON.stringify(loggedError(new Error(`read "${message.replaceAll('"', "")}"`))),
      ).toMatch(/^[\x20-\x7e…]*$/u);
    }),
  );
});

test("a full log makes room, and only its owner can read it", () => {
  const folder = mkdtempSync(join(tmpdir(), "linli-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "linli.log");
  const log = pino({}, rollingFile(file, 1_000));
  for (let n = 0; n < 100; n += 1) log.info({ n });
  expect(statSync(file).size).toBeLessThanOrEqual(1_000);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const kept = [`${file}.1`, file].flatMap((name) => readFileSync(name, "utf8").trim().split("\n"));
  const numbers = kept.map((line) => Number(/"n":(\d+)/u.exec(line)?.[1]));
  expect(numbers).toEqual(Array.from(numbers, (_, index) => 100 - numbers.length + index));
});

test.runIf(existsSync("/dev/full"))("a log on a full disk ends nothing", () => {
  const full = rollingFile("/dev/full");
  expect(() => full.write("a\n")).not.toThrow();
});

test("a log that was taken away begins anew", () => {
  const folder = mkdtempSync(join(tmpdir(), "linli-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "linli.log");
  const out = rollingFile(file, 10);
  out.write("12345678\n");
  rmSync(file);
  out.write("abcdefgh\n");
  expect(readFileSync(file, "utf8")).toBe("abcdefgh\n");
});

/** How often this process has a file open. */
const opened = (file: string): number =>
  readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === file;
    } catch {
      return false;
    }
  }).length;

test.runIf(existsSync("/proc/self/fd"))(
  "a log that is closed lets go of its file, and what is written then is lost",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "linli-log-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "linli.log");
    const out = rollingFile(file);
    out.write("12345678\n");
    expect(opened(file)).toBe(1);
    out.close();
    await expect.poll(() => opened(file)).toBe(0);
    out.write("abcdefgh\n");
    expect(readFileSync(file, "utf8")).toBe("12345678\n");
  },
);
