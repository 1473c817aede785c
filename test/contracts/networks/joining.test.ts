import { afterAll, beforeAll, expect, test } from "vitest";
import { codeIn } from "../../codes.ts";
import { beginning } from "./elm.ts";
import { personAt } from "./shown.ts";
import { groups, openSquare, type Square } from "./square.ts";

const SLOW = { timeout: 120_000 };
const NOBODYS = -1009;

let square: Square;
beforeAll(async () => {
  square = await openSquare(beginning);
}, SLOW.timeout);
afterAll(() => square.close(), SLOW.timeout);

test("the first admin comes in by the code that a start prints", SLOW, async () => {
  const [standing] = await square.service.standings();
  const zhou = square.alone("周主任", "telegram");
  await zhou.says("周主任", "/start");
  await zhou.reads("需要帮忙，照常在群里说就好");
  await zhou.says("周主任", `绑定 ${standing?.adminCode}`);
  await zhou.reads("您现在是榆园社区的管理员");
  expect(await personAt(square, "1002")).toMatchObject({ id: "zhou" });
});

test("groups of both networks are bound by codes, and introduced to once", SLOW, async () => {
  const zhou = square.alone("周主任", "telegram");
  const [T1, W1] = [square.group("T1"), square.group("W1")];
  square.telegram.group(groups.T1, "T1", { bot: "left" });
  square.telegram.welcomes(groups.T1, 2001);
  await T1.reads("Nobody has registered this group");
  await zhou.says("周主任", "设置 群 T1");
  await T1.says("Ann", `bind ${codeIn(await zhou.reads("请在 T1 群里发"))}`);
  await T1.reads("Hello, I am Linli");
  await zhou.says("周主任", "设置 群 W1");
  await W1.says("李姐", `绑定 ${codeIn(await zhou.reads("请在 W1 群里发"))}`);
  await W1.reads("大家好，我是邻里小助手");
  await square.wechat.joins(groups.W1, "bot", "wxid_li");
  square.telegram.kicks(groups.T1, 2001);
  square.telegram.welcomes(groups.T1, 2001);
  // What is answered here came after the bot did.
  await W1.says("李姐", "进度 99");
  await W1.reads("99");
  await square.settles();
  const introductions = [...T1.texts(), ...W1.texts()].filter((text) =>
    /我是邻里小助手。需要帮忙|I am Linli, the neighbourhood's helper/u.test(text),
  );
  expect(introductions).toHaveLength(2);
});

test(
  "a group that nobody registered is told one line, and nothing of it is read",
  SLOW,
  async () => {
    const [nobodys, T1] = [square.group("T9"), square.group("T1")];
    square.telegram.group(NOBODYS, "T9", { bot: "left" });
    square.telegram.welcomes(NOBODYS, 2015);
    await nobodys.reads("这个群还没登记");
    await nobodys.says("Fay", "谁家有梯子借我用一下？");
    await nobodys.says("Fay", "救命！着火了！");
    await nobodys.says("Fay", "绑定 AB23CD");
    await square.settles();
    expect(nobodys.texts()).toHaveLength(1);
    expect(T1.texts().join("\n")).not.toContain("#");
    expect(await square.show({ what: "demands" })).toEqual({ demands: [] });
    expect(await personAt(square, "2015")).toBeUndefined();
  },
);

test("staff come in by a code of the admin, and verify a volunteer", SLOW, async () => {
  const zhou = square.alone("周主任", "telegram");
  const [chen, gao] = [square.alone("小陈", "wechat"), square.alone("老高", "wechat")];
  await zhou.says("周主任", "任命 工作人员");
  const code = codeIn(await zhou.reads("榆园社区的工作人员：请当面或电话告诉本人"));
  await chen.says("小陈", `绑定 ${code}`);
  await chen.reads("您现在是榆园社区的工作人员");
  await zhou.reads("小陈（wxid_chen）已用您的码成为榆园社区的工作人员");
  await gao.says("老高", "加入志愿者");
  await gao.reads("谢谢您加入志愿者");
  await chen.reads("核实请回复：核实 wxid_gao");
  await chen.says("小陈", "核实 wxid_gao");
  await chen.reads("已核实 老高");
});

test("who is verified on one network is so on the other, once both are linked", SLOW, async () => {
  const [here, there] = [square.alone("老高", "wechat"), square.alone("老高", "telegram")];
  await here.says("老高", "绑定");
  const code = codeIn(await here.reads("私聊我发：绑定"));
  await there.says("老高", `绑定 ${code}`);
  await there.reads("您在微信和Telegram上是同一个人了");
  await here.reads("Telegram上的“老高”现在也是您");
  const gao = await personAt(square, "2005");
  expect(gao?.accounts).toEqual({ telegram: "2005", wechat: "wxid_gao" });
  expect(gao?.roles.map(({ role }) => role)).toEqual(["verified", "volunteer"]);
  await there.says("老高", `绑定 ${code}`);
  await there.reads("这个码不对");
});
