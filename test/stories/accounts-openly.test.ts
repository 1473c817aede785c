import { describe, expect } from "vitest";
import { codeIn } from "../codes.ts";
import { storiesIn, test } from "../neighbourhood.ts";
import { peach } from "../rights-cast.ts";
import type { Street } from "../street.ts";

const room = { network: "wechat", group: "77@chatroom" };
const place = "wechat:77@chatroom";
let said = 0;

const says = (text: string, more: object = {}) => ({
  do: "say",
  ...room,
  from: "wx-lin",
  id: `o${(said += 1)}`,
  text,
  ...more,
});

type Talk = Street & {
  readonly dm: (name: string, text: string, network?: string) => Promise<void>;
  readonly hears: (name: string, words: string) => { readonly text: string };
};

const codeFor = async (street: Talk, name: string, words = "绑定"): Promise<string> => {
  await street.dm(name, words);
  return codeIn(street.hears(name, ""));
};

/** Nobody can use it any more. */
async function isVoid(street: Talk, code: string): Promise<void> {
  await street.dm("骗子", `绑定 ${code}`, "telegram");
  street.hears("骗子", "这个码不对");
}

const twoTowns = storiesIn({}, [peach]);

describe("a code that everybody could read", () => {
  twoTowns("is void, though it is another community's", async ({ group, street }) => {
    const code = await codeFor(street, "冯主任");
    await group.says("小林", `绑定 ${code}`);
    street.hears("冯主任", "您取的码被发到了群里，已作废");
    await street.dm("骗子", `绑定 ${code}`, "telegram");
    street.hears("骗子", "这个码不对");
  });

  twoTowns("binds no group that another community has", async ({ group, street }) => {
    const code = await codeFor(street, "冯主任", "设置 群");
    await group.says("小林", `绑定 ${code}`);
    street.hears("冯主任", "已作废。需要请重新取：设置");
    await street.plays(says(`绑定 ${code}`));
    street.next(place, "这个群还没登记");
  });

  test.for(["我的码是 CODE", "CODE", "这是 co-de。"])(
    "is void in “%s” too",
    async (words, { group, street }) => {
      const code = await codeFor(street, "李姐");
      const typed = words
        .replace("CODE", code)
        .replace("co-de", `${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`);
      await group.says("李姐", typed);
      street.hears("李姐", "您取的码被发到了群里，已作废。需要请重新取：绑定");
      group.silent();
      await isVoid(street, code);
    },
  );

  test("is void when it is forwarded, or said by nobody known", async ({ group, street }) => {
    const code = await codeFor(street, "李姐");
    await group.says("小林", `绑定 ${code}`, { forwarded: true });
    await isVoid(street, code);
    await street.later({ minutes: 1 });
    const again = await codeFor(street, "小张");
    await group.says("小林", `绑定 ${again}`, { faceless: true });
    await isVoid(street, again);
  });

  test("of an office or a new account is got anew by another word", async ({ group, street }) => {
    const office = await codeFor(street, "周主任", "任命 网格员 一网格");
    await group.says("小林", `绑定 ${office}`);
    street.hears("小林", "请让管理员重新取一个");
    street.hears("周主任", "需要请重新取：任命");
    const replace = await codeFor(street, "李姐", "换号");
    await group.says("李姐", `换号 ${replace}`);
    street.hears("李姐", "请私聊我重新取一个：换号");
  });
});

describe("in a group that nobody registered", () => {
  test("a code that binds nothing is void, and the group is told its line and left", async ({
    street,
  }) => {
    const code = await codeFor(street, "李姐");
    await street.plays(says(`绑定 ${code}`));
    street.hears("李姐", "您取的码被发到了群里，已作废");
    street.next(place, "这个群还没登记");
    await isVoid(street, code);
    await street.plays(says("有人吗"));
    expect(street.unread(place)).toEqual([]);
    await street.later({ days: 7 });
    expect(street.next(place, "").act).toBe("leave");
  });

  test("a group's code alone is enough", async ({ street }) => {
    const code = await codeFor(street, "周主任", "设置 群 3号楼");
    await street.plays(says(code));
    street.next(place, "大家好");
  });

  test("one of several that typed the same code is bound, the others hear their line", async ({
    street,
  }) => {
    const code = await codeFor(street, "周主任", "设置 群 3号楼");
    const groups = ["91@chatroom", "92@chatroom"];
    await street.together(groups.map((group) => says(`绑定 ${code}`, { group })));
    const heard = groups.map((group) => street.unread(`wechat:${group}`)[0]?.text.slice(0, 3));
    expect(new Set(heard)).toEqual(new Set(["大家好", "我是邻"]));
  });
});

describe("privately", () => {
  test.for(["CODE", "请绑定 CODE", "绑定 CODE 谢谢", "我的码是 CODE"])(
    "“%s” is enough",
    async (words, { street }) => {
      const code = await codeFor(street, "李姐");
      await street.dm("李姐", words.replace("CODE", code), "telegram");
      street.hears("李姐", "已连上榆园社区的账号：您在微信和Telegram上是同一个人了");
    },
  );

  test("each account reads in its own language that they are one", async ({ english, street }) => {
    await english.says("Pat", "hello everybody");
    const code = await codeFor(street, "李姐");
    await street.dm("Pat", `bind ${code}`, "telegram");
    street.hears("Pat", "Linked in Elm: you are the same person on WeChat and Telegram now.");
    street.hears("李姐", "已连上：Telegram上的“Pat”现在也是您");
  });

  test("whoever held their own wish reads once that it is free again", async ({
    english,
    group,
    street,
  }) => {
    await group.says("李姐", "谁家有梯子借我用一下？");
    await english.says("Pat", "claim 1");
    street.skim();
    const code = await codeFor(street, "李姐");
    street.skim();
    await street.dm("Pat", `bind ${code}`, "telegram");
    street.hears("Pat", "#1 is your own request");
    expect(street.unread("wechat:wx-li").map(({ text }) => text.slice(0, 3))).toEqual(["已连上"]);
  });
});
