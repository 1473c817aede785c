import { expect } from "vitest";
import { test } from "../neighbourhood.ts";

test("a button claims for a neighbour who never said a word, and not for one who left", async ({
  english,
  street,
}) => {
  await english.says("Ann", "Could anybody lend me a ladder?");
  const card = english.reads("#1");
  await english.says("Tom", "Hello everybody");
  await english.leaves("Tom");
  await english.presses("Tom", card, "claim");
  expect(await street.demand(1)).toMatchObject({ state: "open", holder: null });
  street.hears("Tom", "#1 was not found");
  await english.presses("Mia", card, "claim");
  expect(await street.demand(1)).toMatchObject({
    state: "claimed",
    holder: "telegram:telegram-Mia",
  });
});

test("a need told for somebody in an edit is no filing, and nobody's wish", async ({
  group,
  street,
}) => {
  const said = await group.says("小陈", "大家早");
  await group.edits(said, "代报 张爷爷 3-101：想借一副拐杖");
  group.silent();
  expect(await street.show({ what: "demands" })).toEqual({ demands: [] });
});
