import { describe, expect } from "vitest";
import { z } from "zod";
import { codeIn } from "../codes.ts";
import { storiesIn, test } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

/** The roles that somebody has, as outsiders see them. */
async function rolesOf(street: Pick<Street, "show">, id: string): Promise<readonly string[]> {
  const role = z.looseObject({ role: z.string(), area: z.string(), unit: z.string().nullish() });
  const shown = z.object({
    people: z.array(z.looseObject({ id: z.string(), roles: z.array(role) })),
  });
  const { people } = shown.parse(await street.show({ what: "people" }));
  const roles = people.find((one) => one.id === id)?.roles ?? [];
  return roles.map(({ role: name, area, unit }) => `${name} ${unit ?? area}`);
}

describe("an office for nobody by name", () => {
  test.for([
    ["任命 管理员", "榆园社区的管理员", "admin elm"],
    ["任命 督导 河滨街道", "河滨街道的督导", "supervisor riverside"],
    ["任命 志愿者", "榆园社区的志愿者", "volunteer elm"],
    ["任命 核实志愿者", "榆园社区的核实志愿者", "verified elm"],
    ["任命 工作人员 物业", "物业的工作人员", "worker estates"],
    ["任命 物业 员工", "物业的工作人员", "worker estates"],
    ["任命 物业公司处理人", "物业的工作人员", "worker estates"],
    ["appoint worker Estates", "物业的工作人员", "worker estates"],
  ] as const)("“%s” is a code for %s", async ([words, told, role], { street }) => {
    await street.dm("周主任", words);
    const code = codeIn(street.hears("周主任", `${told}：请当面或电话告诉本人`));
    await street.dm("老高", `绑定 ${code}`, "telegram");
    street.hears("老高", `您现在是${told}`);
    street.hears("周主任", `成为${told}`);
    expect(await rolesOf(street, "telegram:telegram-老高")).toEqual([role]);
  });

  test.for([
    ["任命 网格员 三网格", "没有“三网格”这个区域或单位"],
    ["任命 物业", "请写明职务"],
    ["任命 皇帝", "没认出是谁，也没认出职务"],
    ["任命 王五 网格员 一网格", "没认出是谁，也没认出职务"],
  ] as const)("“%s” is asked back", async ([words, told], { street }) => {
    await street.dm("周主任", words);
    street.hears("周主任", told);
  });
});

test("an admin gives somebody a place in a unit", async ({ street, unit, group }) => {
  await street.dm("周主任", "任命 wx-lin 工作人员 物业");
  street.hears("周主任", "已任命 小林 为物业的工作人员");
  await group.says("李姐", "3号楼电梯坏了，麻烦物业派人修一下");
  await unit.says("小林", "受理 1");
  expect(await street.demand(1)).toMatchObject({ state: "accepted", holder: "lin" });
});

test("help tells the admin of offices by code", async ({ street }) => {
  await street.dm("周主任", "帮助");
  street.hears("周主任", "任命 [@某] 网格员 [区域]");
});

test("codes for groups, offices and new accounts stand in the audit", async ({ street }) => {
  for (const words of ["设置 群 3号楼", "任命 网格员", "换号"]) await street.dm("周主任", words);
  const { audit } = z
    .object({ audit: z.array(z.looseObject({ by: z.string(), command: z.string() })) })
    .parse(await street.show({ what: "audit" }));
  expect(audit.map(({ by, command }) => `${by} ${command}`)).toEqual([
    "zhou setup",
    "zhou appoint",
    "zhou replace",
  ]);
});

test("a unit's group is told what the unit does there", async ({ street, unit }) => {
  await street.plays({ do: "join", group: "UNIT", from: "bot" });
  const { text } = unit.reads("大家好，我是邻里小助手");
  expect(text).toContain("派给你们的事务发到这里");
  expect(text).not.toContain("需要帮忙");
});

const alone = storiesIn({ without: ["小陈", "周主任"], units: [] });

alone("where no staff can be told, nobody says that they were", async ({ street, group, work }) => {
  await street.plays({ do: "leave", group: "WORK", from: "bot" });
  await group.says("李姐", "3号楼着火了，快救命！");
  expect(group.reads("请马上拨打 119").text).toContain("现在联系不上社区工作人员");
  work.silent();
});
