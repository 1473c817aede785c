import { describe, expect } from "vitest";
import { withClient } from "../../src/store/embedded/client.ts";
import { storiesIn, test } from "../neighbourhood.ts";
import type { Street } from "../street.ts";

const ladder = "谁家有梯子借我用一下？";
const photo = (file: string) => ({ media: "image" as const, file });

/** Every picture that the bot passed on: to whom, and which. */
const shown = ({ posts }: Street) =>
  posts.flatMap(({ image, place, chat }) =>
    image === null ? [] : [`${place.kind} ${chat.split(":")[1]} ${image}`],
  );

describe("a picture of the trouble", () => {
  test("that comes after the words goes to the holder, once there is one", async ({
    group,
    street,
  }) => {
    await group.says("李姐", ladder);
    await street.later({ minutes: 2 });
    await group.says("李姐", "", photo("f1"));
    expect(shown(street)).toEqual([]);
    await group.says("小张", "认领 1");
    const seen = street.hears("小张", "#1 现场照片");
    expect(seen).toMatchObject({ image: "f1", place: { kind: "private" }, demand: 1 });
    expect(shown(street)).toEqual(["private wx-zhang f1"]);
  });

  test("that comes before the words goes along with them", async ({ group, street }) => {
    await group.says("李姐", "", photo("f1"));
    await group.says("李姐", "", photo("f2"));
    await street.later({ minutes: 2 });
    await group.says("李姐", ladder);
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual(["private wx-zhang f1", "private wx-zhang f2"]);
  });

  test("opens the demand itself when its caption asks for something", async ({ group, street }) => {
    await group.says("李姐", ladder, photo("f1"));
    group.reads("邻居帮忙：借梯子");
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual(["private wx-zhang f1"]);
  });

  test("is left alone a second too late or too early", async ({ group, street }) => {
    await group.says("李姐", "", photo("early"));
    await street.later({ minutes: 2, seconds: 1 });
    await group.says("李姐", ladder);
    await street.later({ minutes: 2, seconds: 1 });
    await group.says("李姐", "", photo("late"));
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual([]);
  });

  test("by somebody else is theirs, unless they answer the demand", async ({ group, street }) => {
    const asked = await group.says("李姐", ladder);
    const card = group.reads("邻居帮忙：借梯子");
    await group.says("小林", "", photo("cat"));
    await group.says("小林", "", { ...photo("f1"), replyTo: asked });
    await street.later({ hours: 1 });
    await group.says("王师傅", "", { ...photo("f2"), replyTo: card });
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual(["private wx-zhang f1", "private wx-zhang f2"]);
  });

  test("belongs to what was said last before it", async ({ group, street }) => {
    await group.says("李姐", ladder);
    await group.says("李姐", "", photo("f1"));
    await street.later({ minutes: 1 });
    await group.says("李姐", "谁有打气筒借用一下？");
    await group.says("李姐", "", photo("f2"));
    await street.later({ minutes: 2 });
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual(["private wx-zhang f1"]);
    await group.says("小林", "认领 2");
    expect(shown(street)).toEqual(["private wx-zhang f1", "private wx-lin f2"]);
  });

  test("that comes later goes to the holder at once, and to the next one too", async ({
    group,
    street,
  }) => {
    const asked = await group.says("李姐", ladder);
    await group.says("小张", "认领 1");
    await group.says("李姐", "就是这个高度", { ...photo("f1"), replyTo: asked });
    expect(shown(street)).toEqual(["private wx-zhang f1"]);
    await street.dm("小张", "放弃 1");
    await group.says("小林", "认领 1");
    expect(shown(street)).toEqual(["private wx-zhang f1", "private wx-lin f1"]);
  });

  test("said privately stays private all the way", async ({ group, street }) => {
    await street.dm("李姐", "", "wechat", photo("f1"));
    street.hears("李姐", "图片收到了，请再用一句话说说是什么事");
    await street.dm("李姐", "", "wechat", photo("f2"));
    street.hearsNothing("李姐");
    await street.dm("李姐", ladder);
    street.skim();
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual(["private wx-zhang f1", "private wx-zhang f2"]);
  });

  test("on another network is only spoken of", async ({ group, english, street }) => {
    await group.says("李姐", ladder, photo("f1"));
    await english.says("Ben", "claim 1");
    street.hears("Ben", "#1 has a photo in WeChat that cannot be opened here");
    expect(shown(street)).toEqual([]);
  });

  test("reaches a holder who is on its network as well", async ({ group, english, street }) => {
    await group.says("李姐", ladder, photo("f1"));
    await english.says("小张", "claim 1");
    expect(shown(street)).toEqual(["private wx-zhang f1"]);
  });

  test("waits for a holder who cannot be written to", async ({ group, street }) => {
    await street.reach("小林", "no");
    await group.says("李姐", ladder, photo("f1"));
    await group.says("小林", "认领 1");
    group.reads("@小林 有照片给您看，请先私聊我发“帮助”");
    expect(shown(street)).toEqual([]);
    await street.dm("小林", "帮助");
    expect(shown(street)).toEqual(["private wx-lin f1"]);
    await street.reach("小林", "no");
    await street.dm("小林", "帮助");
    expect(shown(street)).toHaveLength(1);
  });

  test("waits for a holder who can be written to elsewhere only", async ({ group, street }) => {
    await street.reach("小张", "no", "wechat");
    await group.says("李姐", ladder, photo("f1"));
    await group.says("小张", "认领 1");
    street.hears("小张", "#1 还有 1 张照片在微信里，这边打不开");
    await street.dm("小张", "帮助");
    expect(shown(street)).toEqual(["private wx-zhang f1"]);
  });

  test("is forgotten when its author takes it back", async ({ group, street }) => {
    await group.says("李姐", ladder);
    const sent = await group.says("李姐", "", photo("f1"));
    await group.recalls(sent);
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual([]);
    expect(await street.everything()).not.toContain('"file": "f1"');
  });

  test("is found though its network brings it late", async ({ group, street }) => {
    const at = street.after({ minutes: 1 });
    await street.later({ minutes: 2 });
    await group.says("李姐", ladder);
    await street.plays({ ...group.line("李姐", "", photo("f1")), at });
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual(["private wx-zhang f1"]);
  });

  test("is found after a restart in between", async ({ group, street }) => {
    await group.says("李姐", ladder);
    await street.restarts({ minutes: 1 });
    await group.says("李姐", "", photo("f1"));
    await group.says("小张", "认领 1");
    expect(shown(street)).toEqual(["private wx-zhang f1"]);
  });

  test("is one of nine at most", async ({ group, street }) => {
    const asked = await group.says("李姐", ladder);
    for (let count = 1; count <= 10; count += 1)
      await group.says("小林", "", { ...photo(`f${count}`), replyTo: asked });
    await group.says("小张", "认领 1");
    expect(shown(street)).toHaveLength(9);
  });
});

describe("a picture of the result", () => {
  test("goes to the requester, when it answers the card", async ({ group, street }) => {
    await group.says("李姐", ladder);
    const card = group.reads("邻居帮忙：借梯子");
    await group.says("小张", "认领 1");
    await group.says("小张", "放好了", { ...photo("r1"), replyTo: card });
    expect(street.hears("李姐", "#1 办好后的照片").image).toBe("r1");
    expect(shown(street)).toEqual(["private wx-li r1"]);
  });

  test("goes to the requester, around the word that it is done", async ({ group, street }) => {
    await group.says("李姐", ladder);
    await group.says("小张", "认领 1");
    await street.later({ hours: 1 });
    await group.says("小张", "", photo("r1"));
    await group.says("小张", "完成 1", photo("r2"));
    await street.later({ minutes: 2 });
    await group.says("小张", "", photo("r3"));
    await street.later({ seconds: 1 });
    await group.says("小张", "", photo("lunch"));
    expect(shown(street)).toEqual(["private wx-li r1", "private wx-li r2", "private wx-li r3"]);
  });

  test("does not end the question whether it is done", async ({ street }) => {
    await street.dm("李姐", ladder);
    street.skim();
    await street.dm("王师傅", "认领 1");
    await street.dm("王师傅", "完成 1");
    await street.dm("王师傅", "", "wechat", photo("r1"));
    street.hears("李姐", "#1 办好后的照片");
    await street.dm("李姐", "是的");
    expect(await street.demand(1)).toMatchObject({ state: "closed" });
  });
});

test("a picture about nothing is answered by nobody, and kept a day at most", async ({
  group,
  street,
  database,
}) => {
  const kept = () =>
    withClient({ connectionString: database }, async (client) => {
      const { rowCount } = await client.query("select from window_line");
      return rowCount;
    });
  await group.says("李姐", "", photo("lunch"));
  group.silent();
  expect(await kept()).toBe(1);
  expect(await street.everything()).not.toContain("lunch");
  await street.later({ hours: 24 });
  expect(await kept()).toBe(0);
});

test("a picture by somebody who asked not to be read is not kept", async ({ group, street }) => {
  await street.dm("李姐", "不参与");
  await group.says("李姐", "", photo("f1"));
  await street.dm("李姐", "参与");
  await group.says("李姐", ladder);
  await group.says("小张", "认领 1");
  expect(shown(street)).toEqual([]);
});

storiesIn({ watched: ["W1"] })(
  "in a watched group no picture is passed on",
  async ({ group, street }) => {
    await group.says("李姐", ladder, photo("f1"));
    await group.says("李姐", "", photo("f2"));
    expect(shown(street)).toEqual([]);
    group.silent();
  },
);

describe("a voice message", () => {
  const voice = { media: "voice" as const };

  test("to the bot is answered with the way to make words of it", async ({
    group,
    english,
    street,
  }) => {
    await street.dm("李姐", "", "wechat", voice);
    street.hears("李姐", "语音我听不了，请用聊天软件的“转文字”");
    await english.says("Ann", "", { ...voice, mentions: ["bot"] });
    english.reads("please use the app's voice-to-text");
    await group.says("李姐", "", { ...voice, mentions: ["bot"] });
    group.reads("语音我听不了");
    expect(await street.show({ what: "demands" })).toEqual({ demands: [] });
  });

  test("among neighbours is left alone", async ({ group, street }) => {
    await group.says("李姐", "", voice);
    group.silent();
    street.hearsNothing("李姐");
  });
});
