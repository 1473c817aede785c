import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";

const nowhere = () => false;
const here = (file: string) => file === "community.yaml";

test("linli starts with nothing set", () => {
  expect(readConfig({}, nowhere)).toEqual({
    ok: true,
    value: {
      databaseUrl: null,
      redisUrl: null,
      dataDir: "./data",
      communityFiles: null,
      key: null,
      locale: "en",
    },
  });
});

test("an empty variable counts as not set", () => {
  const empty = {
    DATABASE_URL: "",
    REDIS_URL: " ",
    DATA_DIR: "",
    COMMUNITY_FILE: "",
    LINLI_KEY: "",
  };
  expect(readConfig(empty, nowhere)).toEqual(readConfig({}, nowhere));
});

function valueOf(env: Record<string, string>, exists: (file: string) => boolean = nowhere) {
  const result = readConfig(env, exists);
  if (!result.ok) throw new Error(result.error.join("\n"));
  return result.value;
}

test("several community files are separated by commas", () => {
  expect(valueOf({ COMMUNITY_FILE: "elm.yaml, maple.yaml," }).communityFiles).toEqual([
    "elm.yaml",
    "maple.yaml",
  ]);
});

test("community.yaml is used where it is and none is named", () => {
  expect(valueOf({}, here).communityFiles).toEqual(["community.yaml"]);
  expect(valueOf({ COMMUNITY_FILE: "elm.yaml" }, here).communityFiles).toEqual(["elm.yaml"]);
});

test.each(["hex", "base64"] as const)("a key may be written in %s", (encoding) => {
  const key = randomBytes(32);
  expect(valueOf({ LINLI_KEY: key.toString(encoding) }).key).toEqual(key);
});

test("the terminal speaks the language of the machine", () => {
  expect(valueOf({ LANG: "zh_CN.UTF-8" }).locale).toBe("zh");
  expect(valueOf({ LANG: "zh_CN.UTF-8", LC_ALL: "C.UTF-8" }).locale).toBe("en");
});

test("every wrong variable is told at once, and no secret with it", () => {
  const result = readConfig(
    {
      DATABASE_URL: "mysql://root:hunter2@db/x",
      REDIS_URL: "localhost:6379",
      LINLI_KEY: "hunter2",
    },
    nowhere,
  );
  const told = result.ok ? [] : result.error;
  expect(told.map((sentence) => sentence.split(" ")[0])).toEqual([
    "DATABASE_URL",
    "REDIS_URL",
    "LINLI_KEY",
  ]);
  expect(told.join()).not.toContain("hunter2");
});
