import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test as base } from "vitest";
import { z } from "zod";
import { codeIn } from "../codes.ts";
import { type PipeProcess, startPipe } from "../faults/pipe-process.ts";
import { test } from "../neighbourhood.ts";

const files = base
  .extend("folder", async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), "linli-"));
    onCleanup(() => rm(folder, { recursive: true }));
    return folder;
  })
  .extend("file", ({ folder }) => join(folder, "community.yaml"));

const court = "version: 1\ncommunity: { id: tiny, name: { zh: 小院, en: Tiny } }\n";

/** Plays lines and gives what was printed since. */
function player(pipe: PipeProcess) {
  let played = 0;
  return async (...lines: readonly object[]) => {
    const before = pipe.printed.length;
    pipe.write(lines);
    played += lines.length;
    await pipe.answered(played);
    return pipe.printed.slice(before);
  };
}

/** A process of its own takes its time to start, where much else runs. */
describe("the pipe", { timeout: 60_000 }, () => {
  files("has every network, whatever its file names", async ({ file }) => {
    await writeFile(file, court);
    const pipe = startPipe({ args: ["--community", file] });
    const plays = player(pipe);
    const [help] = await plays({ do: "dm", network: "wechat", from: "wx-a", text: "帮助" });
    expect(help?.dm).toMatchObject({ network: "wechat", to: "wx-a" });
    const strange = { network: "wechat", group: "1@chatroom" };
    const [greeted] = await plays({ do: "join", ...strange, from: "bot" });
    expect(greeted?.post).toMatchObject(strange);
    const away = await plays({ do: "network", name: "practice", state: "down" });
    expect(away.map((line) => line.error)).toEqual([undefined]);
    pipe.end();
    expect(await pipe.ended).toBe(0);
  });

  files("knows a group by its id once a code has bound it", async ({ file }) => {
    const groups = "groups: [ { id: G, network: wechat, kind: residents, mode: active } ]\n";
    const admin = `id: Z, name: 周, accounts: { telegram: "1" }, roles: [ { role: admin } ]`;
    await writeFile(file, `${court}${groups}people: [ { ${admin} } ]\n`);
    const pipe = startPipe({ args: ["--community", file] });
    const plays = player(pipe);
    const [told] = await plays({ do: "dm", network: "telegram", from: "1", text: "设置 群 G" });
    const code = codeIn({ text: told?.dm?.text ?? "" });
    const typed = { network: "wechat", group: "1@chatroom", from: "wx-a", text: `绑定 ${code}` };
    await plays({ do: "say", ...typed });
    const said = { from: "wx-b", id: "m1", text: "谁家有梯子借我用一下？" };
    const answered = await plays({ do: "say", group: "G", ...said });
    expect(answered.map(({ post }) => post?.group)).toContain("G");
    expect(answered.map((line) => line.error)).not.toContainEqual(expect.anything());
    const [shown] = await plays({ do: "show", what: "message", group: "G", id: "m1" });
    expect(shown?.shown).toMatchObject({ message: { demands: [1] } });
    pipe.end();
    expect(await pipe.ended).toBe(0);
  });
});

test("a group may move twice and is the same group", async ({ english, street }) => {
  await street.plays({ do: "migrate", group: "T1", to: "-1009" });
  await street.plays({ do: "migrate", group: "T1", to: "-1010" });
  await english.says("Ann", "Does anyone have a ladder I could borrow?");
  street.next("telegram:-1010", "#1");
});

const people = z.object({
  people: z.array(z.looseObject({ id: z.string(), accounts: z.record(z.string(), z.string()) })),
});

describe("whoever links accounts", () => {
  test("keeps the id under which they were met first", async ({ group, street }) => {
    await group.says("老吴", "大家好");
    await street.dm("老吴", "绑定", "wechat");
    const code = codeIn(street.hears("老吴", "绑定"));
    await street.dm("吴二", `绑定 ${code}`, "telegram");
    const { people: all } = people.parse(await street.show({ what: "people" }));
    expect(all.find(({ id }) => id === "wechat:wechat-老吴")?.accounts).toEqual({
      telegram: "telegram-吴二",
      wechat: "wechat-老吴",
    });
  });

  test("is shown by the newest account of each network", async ({ street }) => {
    await street.dm("李姐", "绑定");
    const code = codeIn(street.hears("李姐", "绑定"));
    await street.dm("阿李", `绑定 ${code}`, "wechat");
    const { people: all } = people.parse(await street.show({ what: "people" }));
    expect(all.find(({ id }) => id === "li")?.accounts).toEqual({ wechat: "wechat-阿李" });
  });
});
