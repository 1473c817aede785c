import { describe, expect } from "vitest";
import { storiesIn } from "../neighbourhood.ts";

/** Where nobody knows whether a post arrived, and nothing may be said twice. */
const test = storiesIn({}, [], { telegram: { idempotent: false } });

describe("a card of which nobody knows whether it stands", () => {
  test("is not said again while it would read the same", async ({ street, english }) => {
    const heard: string[] = [];
    street.answers("telegram", ({ place, text }) => {
      if (place.kind !== "group") return null;
      heard.push(text);
      if (heard.length === 1) throw new Error("timed out");
      return { sent: `x${heard.length}` };
    });
    await english.says("Ann", "The lift in our building is broken, it needs repair");
    expect(heard).toEqual([expect.stringContaining("#1")]);
    await street.dm("老赵", "受理 1");
    expect(await street.demand(1)).toMatchObject({ state: "accepted" });
    expect(heard).toHaveLength(1);
    await street.dm("老赵", "完成 1 换了零件");
    expect(heard.slice(1).join()).toContain("#1");
  });

  test("said anew in other words, is the card: it can be answered and is edited", async ({
    street,
    group,
    english,
  }) => {
    const heard: { readonly text: string; readonly edits: string | null }[] = [];
    street.answers("telegram", ({ place, text, edits }) => {
      if (place.kind !== "group") return null;
      heard.push({ text, edits });
      if (heard.length === 1) throw new Error("timed out");
      return { sent: edits ?? `x${heard.length}` };
    });
    await group.says("李姐", "谁家有梯子借我用一下？");
    await group.says("小张", "认领 1");
    expect(heard[1]).toMatchObject({ text: expect.stringContaining("taken up"), edits: null });
    await group.says("小张", "放弃 1");
    await english.says("Ben", "claim", { replyTo: "x2" });
    expect(await street.demand(1)).toMatchObject({ state: "claimed", holder: "ben" });
    expect(heard.filter(({ edits }) => edits === "x2").length).toBeGreaterThan(0);
  });
});
