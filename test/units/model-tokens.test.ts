import { expect, test } from "vitest";
import { z } from "zod";
import { written } from "../../src/reading/model/notation.ts";
import type { Nearest } from "../../src/reading/model/examples.ts";
import {
  type Behaviour,
  completion,
  numbersIn,
  openFakeModel,
  sends,
} from "../fake-model/model.ts";
import { openReader, windowOf } from "../fake-model/reader.ts";
import { countTokens } from "../fake-model/tokens.ts";

const asked = [
  "3栋2单元的电梯又停在五楼不动了，物业来看看吧",
  "地下车库B2进水了，踩都踩不进去",
  "谁家有梯子借用一下，换个灯泡，晚上就还",
  "我妈腿脚不方便，明天上午谁能帮忙陪她去趟社区医院",
  "楼上天天半夜拖椅子，孩子都睡不着，能不能管管",
  "小区门口能不能装个减速带，车开得太快了",
  "橘猫昨晚从7栋跑出去了，戴蓝项圈，看到的说一声",
  "垃圾房门口堆了三天没人收，味道大得很",
  "The lamp by the north gate has been out since Monday, can somebody look at it?",
  "Could anyone pick up a parcel for me tomorrow before six? I'm stuck at work",
];
const talked = [
  "谁知道社区医院周末几点开门啊",
  "家里多了两箱苹果，谁要来3栋楼下拿",
  "明天上午九点到十一点停水，请大家提前储水",
  "昨天说的灯已经修好了，谢谢物业",
  "今晚团购车厘子，69一箱，接龙报名",
  "要是咱小区有个游泳池该多好，哈哈做梦",
  "那个快递我来拿吧，正好顺路",
  "有没有靠谱的家政推荐一个",
  "Does anybody know when the pharmacy closes on Sundays?",
];
const small = [
  "大家早上好",
  "哈哈哈真的假的",
  "今天菜场的菜好新鲜",
  "收到谢谢",
  "太热了，出不了门",
  "孩子放学了吗",
];
const gate = {
  kind: "affair",
  category: "repair",
  urgency: "urgent",
  for: "public",
  location: "二单元",
  when: null,
  summary: "单元门禁刷卡没反应",
} as const;
const shown: Nearest = () => [
  { text: "二单元门禁刷卡没反应，老人都进不来", rows: written("demand", [gate]), isDemand: true },
  { text: "物业说门禁下周统一换新的，大家别急", rows: written("notice", []), isDemand: false },
];

/** Answers as a model would, and counts what it is sent, the schema too. */
const metered: Behaviour = (response, question) => {
  const { messages, response_format: format, raw } = question;
  const schema = z.object({ json_schema: z.object({ schema: z.unknown() }) }).parse(format);
  const rows = numbersIn(question).map((number) =>
    asked.some((text) => raw.includes(text.slice(-6)))
      ? [
          `${number}`,
          "affair",
          "repair",
          "urgent",
          "public",
          "3栋2单元",
          "明天上午",
          "电梯停在五楼不动",
        ]
      : [`${number}`, "chatter"],
  );
  const said = JSON.stringify({ a: rows });
  const sent = [
    ...messages.map(({ content }) => content),
    JSON.stringify(schema.json_schema.schema),
  ].join("\n");
  const total_tokens = countTokens(sent) + countTokens(said) + 8;
  sends(response, { ...completion(said), usage: { total_tokens } });
};

const pick = (all: readonly string[], at: number): string => all[at % all.length] ?? "";

/** 1,000 messages: 50 are demands, 40 look like one, the rest is talk that never goes out. */
const candidates = Array.from({ length: 90 }, (_, at) =>
  windowOf(
    at < 50 ? pick(asked, at) : pick(talked, at),
    ...[0, 1, 2].map((n) => pick(small, at + n)),
  ),
);

test.each([1, 3])(
  "a thousand messages with fifty demands cost at most 60,000 tokens, %d to a call",
  async (shared) => {
    const model = await openFakeModel(metered);
    const setting = { deadlineMs: 20_000, concurrency: 20 };
    const { reader, spent } = openReader(model.url, { setting, examples: async () => shown });
    const community = (at: number) => `elm ${Math.floor(at / shared)}`;
    await Promise.all(
      candidates.map((window, at) => reader.study(window, { community: community(at), chat: at })),
    );
    expect(model.asked.flatMap(numbersIn)).toHaveLength(90);
    expect(model.asked).toHaveLength(Math.ceil(90 / shared));
    const total = spent.reduce((sum, tokens) => sum + tokens, 0);
    process.stdout.write(`${shared} to a call: ${total} tokens per 1,000 messages\n`);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThanOrEqual(60_000);
    await reader.close();
    await model.close();
  },
  30_000,
);
