import { Pool } from "pg";
import { describe, expect } from "vitest";
import { codeIn } from "../codes.ts";
import { brokenLaws, brokenLink } from "../invariants.ts";
import { test } from "../neighbourhood.ts";
import { choices } from "../random-story.ts";

/** What neighbours say of the first few demands, whoever asked for them. */
const said = [
  "谁家有梯子借我用一下？",
  "谁能帮我遛一下狗？",
  "3号楼电梯坏了，麻烦物业派人修一下",
  "认领 #",
  "认领 #",
  "认领 #",
  "完成 #",
  "放弃 #",
  "同问 #",
  "确认 #",
  "评价 # 5",
  "评价 # 2",
  "没解决 #",
  "撤回 #",
  "撤销",
] as const;

/** The two who turn out to be one; 小张 and the staff are themselves. */
const people = [
  { group: "W1", from: "wx-guest", name: "老吴" },
  { group: "T1", from: "2001", name: "Ann" },
  { group: "W1", from: "wx-guest", name: "老吴" },
  { group: "T1", from: "2001", name: "Ann" },
  { group: "W1", from: "wx-zhang", name: "小张" },
  { group: "W1", from: "wx-zhou", name: "周主任" },
] as const;

const STEPS = 14;

describe("whatever two accounts did before they were linked, the laws hold then and later", () => {
  test.for([1, 2, 3])("story %i", { timeout: 60_000 }, async (seed, { street }) => {
    const pick = choices(seed);
    const pool = new Pool(street.database.config);
    const speak = async (step: string) => {
      const text = pick.of(said).replace("#", String(1 + pick.below(4)));
      const at = street.after({ minutes: pick.of([0, 1, 3, 70]) });
      await street.plays({ do: "say", ...pick.of(people), id: step, text, at });
      expect(await brokenLaws(pool, street.clock.now()), `${seed}.${step}: ${text}`).toEqual([]);
    };
    for (let step = 0; step < STEPS; step += 1) await speak(`a${step}`);
    await street.dm("Ann", "bind");
    const code = codeIn(street.hears("Ann", "send me privately: bind"));
    await street.plays({ do: "dm", network: "wechat", from: "wx-guest", text: `绑定 ${code}` });
    expect(street.unread("wechat:wx-guest").at(-1)?.text).toContain("Linked");
    expect(await brokenLaws(pool, street.clock.now()), `${seed}, linked`).toEqual([]);
    for (let step = 0; step < STEPS; step += 1) await speak(`b${step}`);
    expect(await brokenLink(pool)).toBeNull();
    await pool.end();
  });
});
