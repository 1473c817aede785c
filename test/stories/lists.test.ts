import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

describe("我的诉求, asked in a group by somebody who cannot be written to", () => {
  test("shows what was asked there, and how many more there are", async ({
    group,
    gridTwo,
    street,
  }) => {
    await street.reach("李姐", "no");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await gridTwo.says("李姐", "谁有打气筒借我用一下？");
    await group.says("李姐", "明天谁能陪我去医院做个检查");
    street.skim();
    await group.says("李姐", "/我的诉求");
    const { text } = group.reads("#1 借梯子");
    expect(text).toContain("另有 2 件不便在群里说，请私聊我发“我的诉求”");
    expect(text).not.toMatch(/#2|#3|打气筒|医院/u);
  });

  test("shows nothing where all of it was asked elsewhere", async ({ group, gridTwo, street }) => {
    await street.reach("李姐", "no");
    await gridTwo.says("李姐", "谁有打气筒借我用一下？");
    street.skim();
    await group.says("李姐", "/我的诉求");
    expect(group.reads("您有 1 件不便在群里说").text).not.toContain("#1");
  });

  test("shows everything to somebody who can be", async ({ group, gridTwo, street }) => {
    await gridTwo.says("李姐", "谁有打气筒借我用一下？");
    street.skim();
    await group.says("李姐", "/我的诉求");
    street.hears("李姐", "#1 借打气筒");
    group.silent();
  });
});
