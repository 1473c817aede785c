import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test as base } from "vitest";
import { openExamples } from "../../src/reading/model/examples.ts";

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "examples-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

const line = (text: string, intent: string, before: readonly string[] = []) =>
  JSON.stringify({
    id: text,
    lang: /\p{Script=Han}/u.test(text) ? "zh" : "en",
    window: [...before, text].map((said) => ({
      at: "2026-05-04T08:00:00Z",
      from: "A",
      role: "resident",
      text: said,
    })),
    target: before.length,
    intent,
    demands:
      intent === "demand"
        ? [
            {
              kind: "affair",
              category: "repair",
              urgency: "soon",
              location: null,
              when: null,
              for: "public",
              summary: "灯坏了",
              pii: [],
            },
          ]
        : [],
  });

test("of the labelled examples a model is shown the nearest demand and the nearest that is none", async ({
  folder,
}) => {
  const zh = [
    line("楼道灯坏了好几天了", "demand"),
    line("电梯按钮没反应", "demand"),
    line("楼道灯修好了，多谢", "chatter"),
    line("有人拼车吗", "chatter"),
    line("楼道灯坏了，打13912345678", "demand"),
    line("楼道灯也是", "chatter", ["楼道灯坏了"]),
    "not JSON",
    '{"id":"half"}',
  ];
  await writeFile(join(folder, "zh.jsonl"), zh.join("\n"));
  const nearest = await openExamples(pathToFileURL(`${folder}/`));
  const shown = nearest("我们楼道灯又坏了");
  expect(shown.map(({ text }) => text)).toEqual(["楼道灯坏了好几天了", "楼道灯修好了，多谢"]);
  expect(shown[0]?.rows).toEqual([["affair", "repair", "soon", "public", "", "", "灯坏了"]]);
  expect(shown[1]?.rows).toEqual([["chatter"]]);
  expect(nearest("the hall lamp is out")).toEqual([]);
});
