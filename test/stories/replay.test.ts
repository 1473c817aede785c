import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sourcesOf } from "../../bots/replay/files.ts";
import { readHistory } from "../../bots/replay/history.ts";
import { drawPage } from "../../bots/replay/page.ts";
import { printed } from "../../bots/replay/shape.ts";
import { drawReport } from "../../bots/replay/table.ts";
import { loadCommunities, practiceFile } from "../../src/community/load.ts";
import type { Community } from "../../src/community/community.ts";

const program = fileURLToPath(new URL("../../bots/replay.ts", import.meta.url));
const SLOW = { timeout: 60_000 };
const NOW = new Date("2026-03-05T12:00:00Z");

let folder: string;
let elm: Community;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "linli-replay-"));
  const loaded = await loadCommunities([practiceFile]);
  if (!loaded.ok || loaded.value[0] === undefined) throw new Error("no practice neighbourhood");
  elm = loaded.value[0];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ASKED = "谁有空帮我取个快递？";
const CHAT = "今天天气真不错";
const BROKEN = "3号楼电梯坏了，麻烦物业派人修一下";

/** Reads what a file of some content tells. */
async function replayed(content: string | Uint8Array, name = "history") {
  const file = join(folder, name);
  await writeFile(file, content);
  return replayFiles([file]);
}

const replayFiles = async (paths: readonly string[], stdin = "") =>
  readHistory(await sourcesOf(paths, NOW), {
    community: elm,
    stdin: Readable.from([Buffer.from(stdin)]),
    withheld: "-",
    came: () => {},
  });

type Line = {
  readonly text: unknown;
  readonly from?: string | null;
  readonly at?: number;
  readonly more?: object;
};

const exported = (lines: readonly Line[], more: object = { type: "private_supergroup" }) => ({
  name: "榆园",
  ...more,
  id: 1,
  messages: lines.map(({ text, from = "李姐", at = 0, more: extra = {} }, id) => ({
    id,
    type: "message",
    date: "2026-03-02T09:15:00",
    date_unixtime: String(1_772_414_100 + at),
    from,
    from_id: `user${from}`,
    text,
    ...extra,
  })),
});

const whatIsSaid = async (content: string | Uint8Array) => {
  const { summary, shown } = await replayed(content);
  const { messages, people, found, unread } = summary;
  return {
    messages,
    people,
    found,
    unread: unread.first.map(({ why }) => why),
    said: shown.all[0]?.said,
  };
};

const read = { messages: 2, people: 2, found: 1, unread: [], said: ASKED };

test.for([
  [
    "Telegram's export of one chat",
    JSON.stringify(exported([{ text: ASKED }, { text: CHAT, from: "王师傅" }])),
  ],
  [
    "Telegram's export of everything",
    JSON.stringify({
      about: "all",
      chats: {
        list: [
          exported([
            { text: [{ type: "bold", text: ASKED.slice(0, 3) }, ASKED.slice(3)] },
            { text: CHAT, from: "王师傅" },
          ]),
        ],
      },
    }),
  ],
  ["a table", `at,from,text\n2026-03-02 09:15,李姐,${ASKED}\n2026-03-02 09:16,王师傅,${CHAT}\n`],
  [
    "a Chinese table with a BOM",
    `\uFEFF时间,昵称,内容\r\n2026/3/2 9:15,李姐,${ASKED}\r\n2026/3/2 9:16,王师傅,${CHAT}\r\n`,
  ],
  ["a table with tabs", `from\ttext\n李姐\t${ASKED}\n王师傅\t${CHAT}`],
  [
    "a table with semicolons and quotes",
    `at;from;text\n2026-03-02 09:15;"李姐";"${ASKED}"\n2026-03-02T09:16:00Z;王师傅;"a ""b""\n${CHAT}"\n`,
  ],
  ["copied blocks", `李姐 2026-03-02 09:15\n${ASKED}\n\n王师傅 9:16\n${CHAT}\n`],
  ["copied blocks with days", `小明 3月2日 09:15\n${ASKED}\n王师傅 昨天 9:16\n${CHAT}`],
  ["names above dates", `—— 2026年3月2日 ——\n李姐  09:15\n\n${ASKED}\n王师傅  下午 3:16\n${CHAT}`],
  [
    "dates before names",
    `2026-03-02 9:15:33 李姐(10001)\n${ASKED}\n2026-03-02 9:16:33 王师傅(10002)\n${CHAT}`,
  ],
  ["names before words", `李姐：${ASKED}\n王师傅：${CHAT}`],
  ["stamps before words", `[02.03.2026 09:15] 李姐: ${ASKED}\n[02.03.2026 09:16] 王师傅: ${CHAT}`],
] as const)("%s is read", async ([, content]) => {
  expect(await whatIsSaid(content)).toEqual(read);
});

test("when something was said is told by its file, where the community is", async () => {
  const at = async (content: string) => (await replayed(content)).shown.all.map((one) => one.at);
  expect(await at(`at,from,text\n2026-03-02 09:15,李姐,${ASKED}`)).toEqual([
    "2026-03-02T01:15:00.000Z",
  ]);
  expect(await at(`李姐 2026-03-02 09:15\n${CHAT}\n李姐 下午 9:16\n${ASKED}`)).toEqual([
    "2026-03-02T13:16:00.000Z",
  ]);
  expect(await at(`李姐：${ASKED}`)).toEqual([null]);
});

test("a table in the encoding of Chinese Windows is read, and that is said", async () => {
  const gbk = Buffer.from("at,from,text\n2026-03-02 09:15,\u0000,\u0001\n", "latin1");
  const li = Buffer.from([0xc0, 0xee, 0xbd, 0xe3]);
  const words = Buffer.from([0xbd, 0xf1, 0xcc, 0xec]);
  const bytes = Buffer.concat([
    gbk.subarray(0, 30),
    li,
    Buffer.from(","),
    words,
    Buffer.from("\n"),
  ]);
  const { summary } = await replayed(bytes);
  expect(summary.messages).toBe(1);
  expect(summary.unread.first).toMatchObject([{ why: "other-encoding" }]);
});

test("of Telegram, notices and pictures are no needs, and forwards are not acted on", async () => {
  const { summary } = await replayed(
    JSON.stringify(
      exported([
        { text: "", more: { type: "service", action: "invite_members" } },
        { text: "", more: { photo: "photos/1.jpg" } },
        { text: ASKED, more: { forwarded_from: null } },
        { text: ASKED, from: null, more: { from_id: "channel9" } },
        { text: ASKED, more: { reply_to_message_id: 1 } },
      ]),
    ),
  );
  expect(summary).toMatchObject({ messages: 4, found: 1 });
});

test("private chats of an export are left unread", async () => {
  const lists = [
    exported([{ text: ASKED }], { type: "personal_chat" }),
    exported([{ text: BROKEN }], { type: "private_group" }),
  ];
  const { summary, shown } = await replayed(JSON.stringify({ chats: { list: lists } }));
  expect(shown.all.map(({ said }) => said)).toEqual([BROKEN]);
  expect(summary.unread.first.map(({ why }) => why)).toEqual(["private-chat"]);
});

test("a folder is read whole, and pictures in it are only counted", async () => {
  const place = join(folder, "many");
  await mkdir(join(place, "deeper"), { recursive: true });
  await writeFile(join(place, "a.txt"), `李姐：${ASKED}`);
  await writeFile(join(place, "b.csv"), `from,text\n王师傅,${BROKEN}`);
  await writeFile(
    join(place, "deeper", "result.json"),
    JSON.stringify(exported([{ text: ASKED }])),
  );
  await writeFile(join(place, "photo.jpg"), Buffer.from([255, 216, 0, 1, 2]));
  const { summary } = await replayFiles([place]);
  expect(summary).toMatchObject({ messages: 3, groups: 3, found: 3, otherFiles: 1 });
  expect(summary.unread.count).toBe(0);
});

test("what is piped in is read", async () => {
  const { summary } = await replayFiles(["-"], `李姐：${ASKED}`);
  expect(summary).toMatchObject({ messages: 1, found: 1 });
});

const whole = JSON.stringify(exported([{ text: ASKED }, { text: CHAT }]));

test.for([
  ["a cut export", whole.slice(0, -60), 1, ["cut-json"]],
  [
    "a message of another shape",
    JSON.stringify({
      type: "private_group",
      messages: [7, ...exported([{ text: ASKED }]).messages],
    }),
    1,
    ["strange-message"],
  ],
  ["JSON of something else", '{"a":[1,2,3]}', 0, ["not-telegram"]],
  ["a table without authors", "at,text\n2026-03-02,你好\n", 0, ["no-column"]],
  [
    "a line without a name, and one without words",
    `at,from,text\n2026-03-02,,你好\n2026-03-02,李姐\n2026-03-02,李姐,${CHAT}\n`,
    1,
    ["no-author", "no-words"],
  ],
  ["a time that is none", `at,from,text\nsoon,李姐,${CHAT}\n`, 1, ["strange-time"]],
  ["a quote that nobody closes", `from,text\n李姐,${CHAT}\n王师傅,"你好\n`, 1, ["cut-csv"]],
  ["words before the first name", `谁都不是\n李姐 2026-03-02 09:15\n${CHAT}`, 1, ["no-author"]],
  ["an empty file", " \n", 0, ["empty"]],
  ["a web page", "<!DOCTYPE html><html></html>", 0, ["web-page"]],
  ["a poem", "床前明月光\n疑是地上霜\n", 0, ["unknown-format"]],
  [
    "a line of a megabyte",
    `李姐 2026-03-02 09:15\n${"啊".repeat(1_000_000)}\n李姐 09:16\n${CHAT}`,
    2,
    ["long-line"],
  ],
  ["bytes that are no text", Buffer.from([0, 1, 2, 3]), 0, ["binary"]],
] as const)(
  "of %s what can be read is read, and the rest is named",
  async ([, content, messages, unread]) => {
    expect(await whatIsSaid(content)).toMatchObject({ messages, unread });
  },
);

test("a file that is not there is named", async () => {
  const { summary } = await replayFiles([join(folder, "nowhere.json")]);
  expect(summary.unread.first).toMatchObject([{ file: "nowhere.json", why: "no-file" }]);
});

test("each deed is told in the words that the group, the author or staff would read", async () => {
  const said = async (text: string) => {
    const { shown } = await replayed(`from,text\n李姐,"${text}"\n`);
    return shown.all.map(({ deed, kind, says }) => ({ deed, kind, says }));
  };
  expect(await said(ASKED)).toEqual([
    { deed: "card", kind: "wish", says: "#1 一位居民想请邻居帮忙：取送快递\n能帮请回复：认领 1" },
  ]);
  expect(await said(BROKEN)).toEqual([
    {
      deed: "card",
      kind: "affair",
      says: expect.stringMatching(/^#1 已受理：电梯故障.*已转物业/u),
    },
  ]);
  expect(await said("我家着火了！快来人救命啊")).toEqual([
    { deed: "ring", kind: "affair", says: expect.stringContaining("119") },
  ]);
});

test("a quiet crisis is neither listed nor counted", async () => {
  const { summary, shown } = await replayed(`李姐：我不想活了，写好遗书了\n李姐：${CHAT}`);
  expect(summary).toMatchObject({ messages: 2, found: 0, deeds: {} });
  expect(shown.all).toEqual([]);
});

const secret = [
  `at,from,text`,
  `2026-03-02 09:15,3-402 李秀芳,"我是李秀芳，谁有空帮我取个快递？电话13800138000，3号楼402室"`,
  `2026-03-02 09:16,王建国,"@李秀芳 我来"`,
  `2026-03-02 09:17,王建国,"李秀芳家水管爆了，3-402，麻烦物业来看看，打13800138000"`,
  `2026-03-02 09:18,Annabel,"Could anybody help 王建国 fetch a parcel? Ask Annabel, flat 4B"`,
  `2026-03-02 09:19,xss,"谁有空帮我取个快递？<img src=x onerror=alert(1)></script><script>alert(2)</script>"`,
].join("\n");
const names = ["李秀芳", "王建国", "Annabel", "13800138000", "402"];

test("no name, phone or door comes out, in whatever shape", SLOW, async () => {
  const report = await replayed(secret, "secret.csv");
  expect(report.summary.found).toBeGreaterThanOrEqual(3);
  const writing = { locale: "zh", zone: elm.timezone } as const;
  const shapes = [
    await drawPage(report, writing),
    drawReport(report, writing, 110).replaceAll(/[│\s]/gu, ""),
    JSON.stringify(report),
  ];
  for (const shape of shapes) for (const name of names) expect(shape).not.toContain(name);
});

test("what cannot be seen hides no phone, and steers no terminal", async () => {
  const report = await replayed(
    `at,from,text\n2026-03-02 09:00,李姐,"谁能借个梯子？电话138\u200B0013\u200B8000\u001B]0;x\u0007"\n`,
  );
  expect(report.shown.all[0]?.said).toMatch(/电话▇▇/u);
  const table = drawReport(report, { locale: "zh", zone: elm.timezone }, 110);
  expect(table).not.toMatch(/[^\P{Cc}\n]/u);
});

test("whoever speaks has one letter, in the list and in what others say", async () => {
  const { shown } = await replayed(secret);
  expect(shown.all[0]).toMatchObject({ who: "A", said: expect.stringMatching(/^我是▇▇，/u) });
  expect(shown.all[1]).toMatchObject({ who: "B", said: expect.stringMatching(/^A家水管/u) });
});

test.for(["zh", "en"] as const)(
  "the page in %s loads nothing, runs nothing and believes no chat",
  async (locale) => {
    const page = await drawPage(await replayed(secret), { locale, zone: elm.timezone });
    expect(page).toContain(locale === "zh" ? "邻里会听到什么" : "What linli would have heard");
    expect(page).not.toMatch(/https?:\/\//u);
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(/iu);
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
  },
);

/** Runs the program as a deployer does. */
const run = (args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const options = { cwd: folder, env: { LANG: "zh_CN.UTF-8", ...env } };
    execFile(process.execPath, [program, ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });

test(
  "the program shows a table, writes a page, and says that nothing left the machine",
  SLOW,
  async () => {
    await writeFile(join(folder, "told.txt"), `李姐：${ASKED}\n王师傅：${CHAT}`);
    const { code, out } = await run(["told.txt"]);
    expect(code).toBe(0);
    expect(out).toMatch(/消息 +│ +2 │/u);
    expect(out).toContain("什么也没有传出去");
    const report = join(folder, "linli-replay.html");
    expect(await readFile(report, "utf8")).toContain(ASKED);
    expect((await stat(report)).mode & 0o077).toBe(0);
  },
);

test("with --json each line has the shape it promises, the summary last", SLOW, async () => {
  await writeFile(join(folder, "told.txt"), `李姐：${ASKED}\n王师傅：${BROKEN}`);
  const { out, err } = await run(["told.txt", "--json", "--lang", "en"]);
  const lines = out
    .trim()
    .split("\n")
    .map((line) => printed.parse(JSON.parse(line)));
  expect(lines.map((line) => Object.keys(line)[0])).toEqual(["finding", "finding", "summary"]);
  expect(err).toContain("nothing is kept");
});

test.for([
  [[], "请说明要读哪个文件。"],
  [["--what"], "选项不对"],
  [["told.txt", "--lang", "fr"], "--lang fr"],
  [["nowhere.txt"], "没有读到一条消息"],
] as const)(
  "called with %j it says what is wrong, and how it is called",
  SLOW,
  async ([args, words]) => {
    const { code, err } = await run(args);
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect(err).toContain("npm run replay -- ");
  },
);
