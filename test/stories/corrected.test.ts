import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";

describe("a place put right in words, a moment after", () => {
  test.for([
    ["2号楼电梯坏了，麻烦物业来修", "不对，是3号楼", "3号楼"],
    ["2号楼下水道堵了，请物业来看看", "说错了，是4号楼", "4号楼"],
    ["5号楼的路灯不亮，请物业修一下", "抱歉，打错了，应该是3号楼", "3号楼"],
    ["The lift in Block 2 is stuck, please repair it", "sorry, I meant Block 3", "Block 3"],
    ["The drain by Block 5 is blocked, please clear it", "Oops, it's Block 4", "Block 4"],
    ["No water in Block 1, could the office look into it", "no, make that Block 2", "Block 2"],
  ] as const)("%s; %s: is told of there", async ([said, corrected, place], { group, street }) => {
    await group.says("小李", said);
    await street.later({ minutes: 1 });
    await group.says("小李", corrected);
    expect(await street.demand(1)).toMatchObject({ location: place });
    expect((await street.demand(1))["summary"]).toContain(place);
    expect(JSON.stringify(await street.show({ what: "board" }))).toContain(place);
    await expect(street.demand(2)).rejects.toThrow();
  });

  test("of a fire is another alarm, so that nobody runs to the wrong house alone", async ({
    group,
    street,
  }) => {
    await group.says("小李", "2号楼着火了，大家快跑");
    await group.says("小李", "不对，是3号楼");
    expect(street.hears("周主任", "#2 紧急").text).toContain("不对，是3号楼");
  });

  test("means nothing from anybody else, later, or after somebody took it", async ({
    group,
    street,
  }) => {
    await group.says("小李", "2号楼电梯坏了，麻烦物业来修");
    await group.says("小张", "不对，是3号楼");
    await street.later({ minutes: 6 });
    await group.says("小李", "不对，是3号楼");
    await group.says("小李", "4号楼的路灯不亮，请物业修一下");
    await street.dm("老赵", "受理 2");
    await group.says("小李", "不对，是5号楼");
    expect(await street.demand(1)).toMatchObject({ location: "2号楼" });
    expect(await street.demand(2)).toMatchObject({ location: "4号楼" });
  });
});
