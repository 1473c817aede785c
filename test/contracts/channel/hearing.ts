import { expect, test } from "vitest";
import type { Membership } from "../../../src/chat/event.ts";
import { awkward, notice, type Trial } from "./trial.ts";

/** What every network tells of what people do. */
export function hearingContract(given: () => Trial): void {
  test("a message in a group tells where, who and what", async () => {
    const { rig, hearsSaid } = given();
    const id = await rig.says(rig.group, rig.person.account, "谁能帮我换个灯泡？");
    const said = await hearsSaid(id);
    expect(said).toMatchObject({
      network: rig.channel.name,
      place: rig.group,
      from: rig.person,
      text: "谁能帮我换个灯泡？",
      replyTo: null,
      quoted: null,
      forwarded: false,
      faceless: false,
      mentions: [],
      mentionsBot: false,
      media: null,
      file: null,
    });
    expect(said.at).toBeInstanceOf(Date);
    expect(said.key).toMatch(/^m:/u);
  });

  test("a private message is in a place of its own, with the account as its id", async () => {
    const { rig, hearsSaid } = given();
    const { account } = rig.person;
    const place = { kind: "private", id: account } as const;
    const said = await hearsSaid(await rig.says(place, account, "帮助"));
    expect(said).toMatchObject({ place, text: "帮助", from: { account } });
  });

  test.each(awkward)("%j is heard as it was typed", async (text) => {
    const { rig, hearsSaid } = given();
    const id = await rig.says(rig.group, rig.person.account, text);
    expect((await hearsSaid(id)).text).toBe(text);
  });

  test("a burst is heard in order, each message under an id and a key of its own", async () => {
    const { rig, heard, hearsSaid } = given();
    const texts = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    const saying = texts.map((text) => rig.says(rig.group, rig.person.account, text));
    const ids = await Promise.all(saying);
    await Promise.all(ids.map(hearsSaid));
    const burst = heard.flatMap((event) =>
      event.type === "said" && event.text.startsWith("line ") ? [event] : [],
    );
    expect(burst.map(({ text }) => text)).toEqual(texts);
    expect(new Set(burst.map(({ id }) => id)).size).toBe(texts.length);
    expect(new Set(burst.map(({ key }) => key)).size).toBe(texts.length);
  });

  test("what could not be taken in comes again, under the same id and key", async () => {
    const { rig, refused, refuseOnce, hearsSaid } = given();
    refuseOnce();
    const id = await rig.says(rig.group, rig.person.account, "电梯又坏了");
    const again = await hearsSaid(id);
    expect(refused).toContainEqual(again);
  });

  test("a forwarded message is known for one", async () => {
    const { rig, hearsSaid } = given();
    const how = { forwarded: true };
    const said = await hearsSaid(await rig.says(rig.group, rig.person.account, "认领 12", how));
    expect(said).toMatchObject({ forwarded: true, replyTo: null, quoted: null });
  });

  test("being spoken to is noticed", async () => {
    const { rig, hearsSaid } = given();
    const how = { mentionsBot: true };
    const said = await hearsSaid(await rig.says(rig.group, rig.person.account, "我来", how));
    expect(said.mentionsBot).toBe(true);
    expect(said.text).toContain("我来");
  });

  test.each(["image", "voice", "file"] as const)("%s is noted, with its id", async (media) => {
    const { rig, hearsSaid } = given();
    const said = await hearsSaid(await rig.says(rig.group, rig.person.account, "", { media }));
    expect(said.media).toBe(media);
    expect(said.file).toMatch(/./u);
  });

  test("an answer to a neighbour is an answer, though not to us", async () => {
    const { rig, hearsSaid } = given();
    const { account } = rig.person;
    const replyTo = await rig.says(rig.group, account, "#12 是谁的？");
    const said = await hearsSaid(await rig.says(rig.group, account, "我的", { replyTo }));
    expect(said).toMatchObject({ text: "我的", quoted: null });
    expect(said.replyTo).not.toBeNull();
  });

  test("an answer to a post names it, or its words", async () => {
    const { rig, posts, hearsSaid } = given();
    const { seen } = await posts(notice(rig.group, "#12 谁能帮忙换灯泡？能帮请回复：认领 12"));
    const replyTo = seen[0]?.id ?? "";
    const said = await hearsSaid(
      await rig.says(rig.group, rig.person.account, "认领", { replyTo }),
    );
    expect(said.text).toBe("认领");
    if (said.quoted === null) expect(said.replyTo).toBe(replyTo);
    else expect(said.quoted).toContain("#12 谁能帮忙换灯泡？");
  });

  test("a message that is changed or taken back is told by its id", async () => {
    const { rig, hears, hearsSaid } = given();
    const id = await rig.says(rig.group, rig.person.account, "求借梯子");
    await hearsSaid(id);
    if (rig.edits !== null) {
      await rig.edits(rig.group, id, "求借一把长梯子");
      const edited = await hears("edited", (event) => event.id === id);
      expect(edited).toMatchObject({ place: rig.group, text: "求借一把长梯子" });
    }
    if (rig.recalls !== null) {
      await rig.recalls(rig.group, id);
      const recalled = await hears("recalled", (event) => event.id === id);
      expect(recalled.place).toEqual(rig.group);
    }
  });

  test("who comes and who goes is told, each time anew", async () => {
    const { rig, heard, hears } = given();
    const newcomer = "4711";
    const isNewcomer = ({ from }: Membership) => from.account === newcomer;
    await rig.joins(rig.group, newcomer, "新来的");
    expect((await hears("joined", isNewcomer)).place).toEqual(rig.group);
    await rig.leaves(rig.group, newcomer);
    expect((await hears("left", isNewcomer)).place).toEqual(rig.group);
    await rig.joins(rig.group, newcomer, "新来的");
    const comings = () =>
      heard.flatMap((event) => (event.type === "joined" && isNewcomer(event) ? [event.key] : []));
    await expect.poll(() => new Set(comings()).size, { timeout: 15_000 }).toBe(2);
  });
}
