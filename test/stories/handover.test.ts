import { describe, expect } from "vitest";
import { z } from "zod";
import { test } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

const audit = z.object({
  audit: z.array(
    z.looseObject({ by: z.string(), command: z.string(), number: z.number().nullable() }),
  ),
});

async function reveals(street: Street) {
  const all = audit.parse(await street.show({ what: "audit" })).audit;
  return all
    .filter(({ command }) => command === "reveal")
    .map(({ by, number }) => ({ by, number }));
}

describe("without a contact", () => {
  test("both are named in the group, and nothing is revealed", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    const post = group.reads("#1 @小张 已接，@李姐 请互相联系");
    expect(post.mentions.toSorted()).toEqual(["wx-li", "wx-zhang"]);
    expect(await reveals(street)).toEqual([]);
    street.skim();
    await street.later({ hours: 3 });
    street.hearsNothing("周主任");
  });

  test("a door in a nickname is not repeated", async ({ group }) => {
    await group.says("3-402 老赵", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    const post = group.reads("@老赵 请互相联系");
    expect(post.text).not.toContain("402");
  });
});

describe("with a phone and a door typed in the wish", () => {
  const wish = "谁家有梯子借我用一下？打我电话 13912345678，3-402";

  test("the holder alone gets them, on record, and the requester sees to whom", async ({
    group,
    english,
    street,
  }) => {
    await group.says("李姐", wish);
    await group.says("小张", "认领 1");
    const told = street.hears("小张", "联系方式：");
    expect(told.text).toContain("13912345678");
    expect(told.text).toContain("3-402");
    street.hears("李姐", "小张接了您的心愿，您留的联系方式已给对方");
    expect(await reveals(street)).toEqual([{ by: "zhang", number: 1 }]);
    const said = [...group.texts(), ...english.texts()].join("\n");
    expect(said).not.toMatch(/139|3-402|402/u);
  });

  test("the holder reads them again while holding, and for a day after", async ({
    group,
    street,
  }) => {
    await group.says("李姐", wish);
    await group.says("小张", "认领 1");
    street.skim();
    await street.later({ days: 2 });
    await street.dm("小张", "进度 1");
    expect(street.hears("小张", "#1 借梯子").text).toContain("13912345678");
    await group.says("小张", "进度 1");
    expect(group.reads("#1 借梯子").text).not.toContain("139");
    await street.dm("小张", "完成 1");
    street.skim();
    await street.later({ days: 1 });
    await street.dm("小张", "进度 1");
    expect(street.hears("小张", "#1 借梯子").text).toContain("13912345678");
    await street.later({ seconds: 1 });
    await street.dm("小张", "进度 1");
    expect(street.hears("小张", "#1 借梯子").text).not.toContain("139");
  });

  test("a former holder, a neighbour and even staff do not read them", async ({
    group,
    street,
  }) => {
    await group.says("李姐", wish);
    await group.says("小张", "认领 1");
    await group.says("小张", "放弃 1");
    street.skim();
    for (const name of ["小张", "小林", "周主任"]) {
      await street.dm(name, "进度 1");
      expect(street.hears(name, "#1 借梯子").text).not.toContain("139");
    }
    expect(await reveals(street)).toEqual([{ by: "zhang", number: 1 }]);
  });

  test("an unreachable holder reads how to become reachable; once they are, they get them", async ({
    group,
    street,
  }) => {
    await street.reach("小张", "no", "wechat");
    await street.reach("小张", "no", "telegram");
    await group.says("李姐", wish);
    await group.says("小张", "认领 1");
    const line = group.reads("@小张 请先私聊我发“帮助”");
    expect(line.text).not.toContain("139");
    street.hearsNothing("小张");
    expect(await reveals(street)).toEqual([]);
    await street.reach("小张", "yes", "wechat");
    street.hears("小张", "13912345678");
    expect(await reveals(street)).toEqual([{ by: "zhang", number: 1 }]);
    street.skim();
    await street.later({ hours: 3 });
    street.hearsNothing("周主任");
  });

  test("who writes to the bot is reachable from then on", async ({ group, street }) => {
    await street.reach("小张", "no", "wechat");
    await street.reach("小张", "no", "telegram");
    await group.says("李姐", wish);
    await group.says("小张", "认领 1");
    await street.dm("小张", "帮助", "wechat");
    street.hears("小张", "13912345678");
  });

  test("staff connect the two when nothing was handed over in 2 h", async ({ group, street }) => {
    await street.reach("小张", "no", "wechat");
    await street.reach("小张", "no", "telegram");
    await group.says("李姐", wish);
    await group.says("小张", "认领 1");
    street.skim();
    await street.later({ hours: 1, minutes: 59 });
    street.hearsNothing("周主任");
    await street.later({ minutes: 1 });
    street.hears("周主任", "#1 由小张接手，但双方还联系不上");
    street.hears("小陈", "请工作人员牵个线");
  });
});

test("a contact left beforehand goes to whoever helps", async ({ group, street }) => {
  await street.dm("李姐", "联系 13800138000");
  street.hears("李姐", "已记下");
  await group.says("李姐", "谁家有梯子借我用一下？");
  await group.says("小张", "认领 1");
  street.hears("小张", "13800138000");
});

describe("a contact left while somebody has the wish in hand", () => {
  test("goes to them", async ({ group, street }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    await street.dm("李姐", "联系 13912345678");
    street.hears("小张", "13912345678");
  });

  test("waits for a holder who cannot be reached, who reads once how to become so", async ({
    group,
    street,
  }) => {
    await street.reach("小林", "no");
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小林", "认领 1");
    group.reads("@小林 已接");
    await street.dm("李姐", "联系 13912345678");
    const line = group.reads("#1 @小林 请先私聊我发“帮助”");
    expect(line.mentions).toEqual(["wx-lin"]);
    expect(line.text).not.toContain("139");
    await street.dm("李姐", "联系 13912345679");
    group.silent();
    await street.dm("小林", "帮助");
    street.hears("小林", "13912345679");
    expect(await reveals(street)).toEqual([{ by: "lin", number: 1 }]);
  });
});

test("a holder who must write first reads it in the post that names both", async ({
  group,
  street,
}) => {
  await street.reach("小林", "no");
  await group.says("李姐", "谁家有梯子借我用一下？打我电话 13912345678");
  group.reads("#1");
  await group.says("小林", "认领 1");
  group.reads("#1 @小林 已接，@李姐 请互相联系。@小林 请先私聊我发“帮助”");
  group.silent();
});

test("a contact is not taken in a group", async ({ group, street }) => {
  const card = "谁家有梯子借我用一下？";
  await group.says("李姐", card);
  await group.says("李姐", "联系 13800138000", { mentions: ["bot"] });
  street.hears("李姐", "私聊发给我就好");
  await group.says("小张", "认领 1");
  street.skim();
  await street.dm("小张", "进度 1");
  expect(street.hears("小张", "#1").text).not.toContain("138");
});

test("two without a common network and without a contact are connected by staff", async ({
  group,
  english,
  street,
}) => {
  await group.says("李姐", "谁家有梯子借我用一下？");
  await english.says("Ben", "claim 1");
  street.hears("李姐", "请回复“联系 手机号”");
  street.skim();
  await street.later({ hours: 2 });
  street.hears("周主任", "双方还联系不上");
});

test("a sensitive wish gives its contact to the verified only", async ({ group, street }) => {
  await group.says("李姐", "谁能帮我上门换个灯泡？13912345678");
  await group.says("周主任", "认领 1");
  const told = street.hears("周主任", "对方是李姐");
  expect(told.text).not.toContain("139");
  await group.says("周主任", "放弃 1");
  await group.says("王师傅", "认领 1");
  street.hears("王师傅", "13912345678");
  expect(await reveals(street)).toEqual([{ by: "wang", number: 1 }]);
});
