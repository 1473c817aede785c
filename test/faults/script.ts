import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Two groups on networks that differ in what they can do, and one of staff. */
const file = `
version: 1
community: { id: elm, name: 榆园社区, timezone: Asia/Shanghai, language: zh }
groups:
  - { id: T1, network: telegram, chat: "-1001", kind: residents, mode: active }
  - { id: W1, network: wechat, chat: 1001@chatroom, kind: residents, mode: active }
people:
  - { id: S1, name: 小陈, accounts: { telegram: "1001", wechat: wxid_s1 }, roles: [{ role: staff }] }
policies: { flood: off, claims: off, checkIn: 10m, quiet: off, hourly: off, daily: off }
`;

/** Writes the community file into a folder of its own; `remove` throws the folder away. */
export async function writeStreet(): Promise<{
  readonly file: string;
  readonly folder: string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "linli-street-"));
  // Open to the user as whom an embedded Postgres runs under root; else its data would lie elsewhere.
  await chmod(folder, 0o755);
  const path = join(folder, "elm.yaml");
  await writeFile(path, file);
  return { file: path, folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const errands = ["谁能借我一个梯子", "谁有空帮我搬一下沙发", "有没有人帮我代收一个快递"];

const minute = 60_000;
const start = Date.parse("2026-03-02T01:00:00Z");

/**
 * Some days of a street, wish by wish: asked for, claimed by two at once, talked beside, given up or
 * done, confirmed or marked or left to the clock. Every line has an id and an instant.
 *
 * @param wishes each takes nine lines, and thirty hours after the one before it
 */
export function streetLife(wishes: number): readonly object[] {
  return Array.from({ length: wishes }, (_, index) => oneWish(index)).flat();
}

function oneWish(index: number): readonly object[] {
  const number = index + 1;
  const group = index % 2 === 0 ? "T1" : "W1";
  const network = index % 2 === 0 ? "telegram" : "wechat";
  const asker = `asker${index % 5}`;
  const helpers = [`helper${index % 4}`, `helper${(index + 1) % 4}`];
  const [first = "", second = ""] = helpers;
  let at = start + index * 30 * 60 * minute;
  let line = 0;
  const say = (from: string, text: string) => {
    at += minute;
    line += 1;
    const common = { id: `m${number}.${line}`, text, from, at: new Date(at).toISOString() };
    return { do: "say", group, name: `邻居${from}`, ...common };
  };
  const lines = [
    say(asker, `${errands[index % errands.length]}，第${number}次麻烦大家`),
    say(first, `认领 ${number}`),
    say(second, `认领 ${number}`),
    say(second, "今天太阳不错"),
    say(first, index % 3 === 0 ? `放弃 ${number}` : `完成 ${number}`),
    say(second, index % 3 === 0 ? `认领 ${number}` : "晚上风大，记得收衣服"),
    say(second, index % 3 === 0 ? `完成 ${number}` : "收到"),
  ];
  const press = { do: "press", network: "telegram", from: asker, post: "b1", button: "status" };
  return [
    ...lines,
    index % 4 === 3 ? say(asker, "辛苦了") : { ...say(asker, `评价 ${number} 5 谢谢`), network },
    { ...press, id: `p${number}`, at: new Date(at + minute).toISOString() },
  ];
}

/** A short tale for each edge at which a pipe dies: its last line, a claim, is where it does. */
export function boundaryTale(index: number): readonly object[] {
  const at = (minutes: number) => new Date(start + (index * 60 + minutes) * minute).toISOString();
  const common = { do: "say", group: "T1" };
  const text = `谁能借我一个梯子，第${index}次麻烦大家`;
  return [
    { ...common, from: "asker", id: `w${index}`, text, at: at(1) },
    { ...common, from: "helper", id: `c${index}`, text: `认领 ${index}`, at: at(2) },
  ];
}
