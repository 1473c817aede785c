import { describe, expect } from "vitest";
import type { DemandKind } from "../../src/feature.ts";
import { features } from "../../src/features.ts";
import { storiesIn } from "../neighbourhood.ts";
import { casesOf, kinds, wayTo } from "../rights-cases.ts";
import { changes, dm, peach } from "../rights-cast.ts";
import { alone, onDemand } from "../rights-list.ts";
import {
  arrange,
  attempt,
  expectAllowed,
  expectDone,
  expectRefused,
  fileFor,
  lead,
  refusals,
} from "../rights-walk.ts";
import type { Street } from "../street.ts";

const test = storiesIn(changes, [peach]);

test("every command is in the table of its kind, or on the list with a reason", () => {
  const tabled = kinds.flatMap((kind) =>
    casesOf(kind).map(({ command }) => `${kind.name} ${command}`),
  );
  const listed = [...alone, ...onDemand.flatMap(({ entries }) => entries)].map(({ verb }) => verb);
  const spoken = new Set([...tabled, ...listed]);
  const isSpokenOf = (verb: string): boolean =>
    spoken.has(verb) || kinds.every(({ name }) => spoken.has(`${name} ${verb}`));
  const commands = features.flatMap((feature) => [
    ...Object.keys(feature.onDemand).map((verb) => [feature.kind?.name, verb].join(" ").trim()),
    ...Object.keys(feature.commands),
  ]);
  expect(commands.filter((command) => !isSpokenOf(command))).toEqual([]);
  expect(listed.filter((verb) => !commands.includes(verb))).toEqual([]);
  const verbs = features.flatMap((feature) => feature.verbs.map(({ name }) => name));
  expect(new Set(commands.map((command) => command.split(" ").at(-1)))).toEqual(new Set(verbs));
});

const kindNamed = (wanted: string): DemandKind => {
  const kind = kinds.find(({ name }) => name === wanted);
  if (kind === undefined) throw new Error(`There is no kind ${wanted}.`);
  return kind;
};

describe("each is done for who may, and refused to everybody else, once and changing nothing", () => {
  const patient = { timeout: 120_000 };

  test.for(kinds)("by the table of $name", patient, async (kind, { group, street, database }) => {
    const { filed, other } = await fileFor(street, group, kind);
    const among = (...words: readonly string[]) =>
      filed
        .filter(({ tried }) => words.every((word) => [tried.from, tried.command].includes(word)))
        .map(({ number }) => number);
    await arrange(database, among("informed"), "proxy");
    await arrange(database, among("open", "approve"), "staff");
    const [...cases] = new Map(filed.map((one) => [one.tried, one])).values();
    for (const one of cases) await expectRefused(street, attempt(one, other));
    await expectDone(street, filed, other);
  });

  test.for(onDemand)(
    "by the list, on $on",
    patient,
    async ({ kind, state, entries }, { group, street, database }) => {
      const [number = 0] = await lead(street, group, [wayTo(kindNamed(kind), state)]);
      for (const { verb, says, may } of entries) {
        const command = verb.split(" ").at(-1) ?? "";
        if (command === "not-informed") await arrange(database, [number], "proxy");
        const by = (name: string) => dm(name, says.replace("12", String(number)));
        const tries = { what: says, command, number, by, may };
        await expectRefused(street, tries);
        await expectAllowed(street, tries);
      }
    },
  );

  test("by the list, on the community", patient, async ({ gridTwo, street }) => {
    for (const name of ["路人", "冯主任"]) await street.dm(name, "帮助");
    for (const { verb, says, may, inGridTwo } of alone) {
      const here = inGridTwo === true;
      if (here) await gridTwo.says("冯主任", "大家好");
      const by = (name: string) =>
        here ? gridTwo.line(name, says, { mentions: ["bot"] }) : dm(name, says);
      const tries = { what: `${says} ${here}`, command: verb, number: null, by, may };
      await expectRefused(street, tries);
      await expectAllowed(street, tries);
    }
  });
});

test("somebody without any right tries fifteen verbs of staff: each is answered once a minute, and nothing changes", async ({
  group,
  street,
}) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("小林", "3号楼楼道灯不亮了");
  const before = [await street.demand(1), await street.demand(2), await people(street)];
  await street.later({ minutes: 2 });
  street.skim();
  for (const words of staffVerbs) await street.dm("小志", words);
  const rows = await refusals(street);
  expect(rows.map(({ by, count }) => `${by} ${count}`)).toEqual(staffVerbs.map(() => "zhi 1"));
  for (const words of staffVerbs) await street.dm("小志", words);
  const answers = street.unread("wechat:wx-zhi").map(({ kind }) => kind);
  expect(answers).toEqual(staffVerbs.map(() => "refusal"));
  expect([await street.demand(1), await street.demand(2), await people(street)]).toEqual(before);
  group.silent();
  await street.later({ minutes: 1 });
  for (const words of staffVerbs) await street.dm("小志", words);
  expect(street.unread("wechat:wx-zhi")).toHaveLength(2 * staffVerbs.length);
});

const staffVerbs = [
  "发布 1",
  "不发 1 不合适",
  "受理 2",
  "派 2 供电所",
  "退回 2 不归我们",
  "延期 2 3天 等配件",
  "路径 2 请拨 12345",
  "合并 1 到 2",
  "拆分 2 2",
  "重开 1 想重来",
  "确认 2",
  "代报 张爷爷 3-101：想借一副拐杖",
  "禁言 小林",
  "周报",
  "任命 小志 工作人员",
];

const people = (street: Street): Promise<object> => street.show({ what: "people" });

describe("a right ends where its area ends", () => {
  test("a grid worker verifies for their own grid only", async ({ group, gridTwo, street }) => {
    await gridTwo.says("小吴", "核实 小林", { mentions: ["bot"] });
    await gridTwo.says("Ben", "谁能帮我上门换个灯泡？");
    await group.says("李姐", "谁能帮我上门换个灯泡？");
    await street.dm("小林", "认领 1");
    await street.dm("小林", "认领 2");
    expect(await street.demand(1)).toMatchObject({ holder: "lin" });
    expect(await street.demand(2)).toMatchObject({ holder: null });
  });

  test("a grid worker hands on nothing of another grid", async ({ group, gridTwo, street }) => {
    await group.says("李姐", "3号楼楼道灯不亮了");
    await street.dm("老赵", "受理 1");
    await gridTwo.says("小吴", "移交 老赵 给 小钱", { mentions: ["bot"] });
    expect(await street.demand(1)).toMatchObject({ holder: "zhao" });
    await street.dm("陈社工", "移交 老赵 给 小钱");
    expect(await street.demand(1)).toMatchObject({ holder: "qian" });
  });
});

test("who did it does not confirm it, whoever they would hand it on to", async ({
  group,
  street,
}) => {
  await group.says("李姐", "3号楼楼道灯不亮了");
  await street.dm("陈社工", "完成 1 换了灯泡");
  await street.dm("陈社工", "移交 陈社工 给 小钱");
  await street.dm("陈社工", "确认 1");
  expect(await street.demand(1)).toMatchObject({ state: "done", holder: "she" });
  await street.dm("小陈", "确认 1");
  expect(await street.demand(1)).toMatchObject({ state: "closed" });
});

test("an undo of nothing is answered without a number", async ({ street }) => {
  await street.dm("路人", "撤销");
  expect(street.hears("路人", "").text).not.toContain("null");
});
