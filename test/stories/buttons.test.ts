import { describe, expect } from "vitest";
import { test } from "../neighbourhood.ts";
import type { Post, Street } from "../street.ts";

/** What can be pressed under a post now. */
const under = ({ posts }: Street, post: Post): readonly string[] =>
  posts.findLast(({ id, edits, chat }) => chat === post.chat && (edits ?? id) === post.id)
    ?.buttons ?? [];

describe("a button that leads nowhere any more is gone", () => {
  test("from the question whether it is done", async ({ english, street }) => {
    await english.says("Ann", "Could somebody lend me a ladder?");
    await english.says("Ben", "claim 1");
    await english.says("Ben", "done 1");
    const question = english.reads("#1 Ben says it is done");
    expect(under(street, question)).toEqual(["confirm"]);
    await english.presses("Ann", question, "confirm");
    expect(under(street, question)).toEqual([]);
    expect(english.shows(question)).toBe(question.text);
    const mark = street.hears("Ann", "Just reply 1–5");
    expect(under(street, mark)).toHaveLength(5);
    await street.plays({
      do: "press",
      network: "telegram",
      from: "2001",
      name: "Ann",
      post: mark.id,
      button: "5",
    });
    expect((await street.demand(1)).ratings).toMatchObject([{ score: 5 }]);
    expect(under(street, mark)).toEqual([]);
  });

  test("from the second call for a hand", async ({ english, street }) => {
    await english.says("Ann", "Could somebody lend me a ladder?");
    await english.says("Ben", "claim 1");
    await english.says("Ben", "give up 1");
    const again = english.reads("a hand is still needed");
    expect(under(street, again)).toEqual(["claim"]);
    await english.says("Ben", "claim 1");
    expect(under(street, again)).toEqual([]);
    await english.says("Ben", "give up 1");
    const last = english.reads("a hand is still needed");
    expect(under(street, last)).toEqual(["claim"]);
  });

  test("from the page of a colleague who was slower", async ({ english, street }) => {
    await english.says("Ann", "The power is out in the whole of Block 1, please fix it");
    const page = street.hears("Sun", "accept 1");
    expect(under(street, page)).toEqual(["accept"]);
    await street.dm("周主任", "受理 1");
    expect(under(street, page)).toEqual([]);
  });
});

test("a mark is asked with buttons in a group too", async ({ english, street }) => {
  await street.reach("Ann", "no");
  await english.says("Ann", "Could somebody lend me a ladder?");
  await english.says("Ben", "claim 1");
  await english.says("Ben", "done 1");
  await english.says("Ann", "confirm 1");
  const thanks = english.reads("reply 1–5 to this to rate it");
  expect(thanks.buttons).toEqual(["1", "2", "3", "4", "5"]);
  await english.presses("Ben", thanks, "1");
  expect((await street.demand(1)).ratings).toEqual([]);
  await english.presses("Ann", thanks, "5");
  expect((await street.demand(1)).ratings).toMatchObject([{ by: "ann", score: 5 }]);
  expect(under(street, thanks)).toEqual([]);
});
