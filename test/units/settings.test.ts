import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lineOf } from "../../bots/doctor/finding.ts";
import { readSettings } from "../../bots/doctor/settings.ts";
import { isExplained } from "../../bots/doctor/settings-wording.ts";

const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
const names = [...example.matchAll(/^# ?([A-Z][A-Z0-9_]+)=/gmu)].map(([, name = ""]) => name);

/** What is never wrong: any words will do. */
const free = ["DATA_DIR", "COMMUNITY_FILE"];

test.each(names.filter((name) => !free.includes(name)))("%s is explained in Chinese", (name) => {
  expect(isExplained(name)).toBe(true);
});

test("all variables that are wrong are told at once, and the rest is read", () => {
  const { config, wrong, findings } = readSettings({
    DATABASE_URL: "mysql://do-not-print",
    TELEGRAM_BOT_TOKEN: "do-not-print",
    ALLOW_CROSS_BORDER: "maybe",
    WECHATY_PUPPET_TOKEN: "do-not-print",
    DATA_DIR: "/srv/linli",
  });
  const lines = findings.map((finding) => lineOf(finding, "zh"));
  expect(lines.map((line) => /^✗ (\w+) 不对：/u.exec(line)?.[1])).toEqual([
    "DATABASE_URL",
    "TELEGRAM_BOT_TOKEN",
    "ALLOW_CROSS_BORDER",
    "WECHATY_PUPPET_ENDPOINT",
  ]);
  expect(lines.join("\n")).not.toContain("do-not-print");
  expect([...wrong].toSorted()).toEqual(["DATABASE", "OPENAI", "TELEGRAM", "WECHATY"]);
  expect(config.dataDir).toBe("/srv/linli");
});
