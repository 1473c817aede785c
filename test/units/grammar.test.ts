import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Context, type Parsed, parse, print } from "../../src/chat/grammar.ts";
import { helpText } from "../../src/chat/help.ts";
import { asks, foldInPlace, politeOnly } from "../../src/chat/small-words.ts";
import type { Audience, Verb } from "../../src/chat/verb.ts";
import { collisions } from "../../src/chat/vocabulary.ts";
import { locales } from "../../src/kernel/locale.ts";
import { chineseNumber } from "../../src/kernel/chinese-numbers.ts";

const verb = (
  name: string,
  zh: string,
  en: string,
  number: Verb["number"] = "required",
  rest: Verb["rest"] = "none",
  audience: Audience = "anyone",
): Verb => ({
  name,
  words: { zh: zh.split("|"), en: en.split("|") },
  number,
  rest,
  audience,
  pattern: { zh: number === "required" ? "12" : "", en: number === "required" ? "12" : "" },
  help: { zh: `说明${name}`, en: `about ${name}` },
});

const verbs: readonly Verb[] = [
  verb("claim", "认领", "claim"),
  verb("give-up", "放弃", "give up", "required", "optional"),
  verb("done", "完成", "done", "required", "optional"),
  verb("status", "进度", "status"),
  verb("mine", "我的诉求", "my list", "none"),
  verb("wall", "心愿墙", "wall", "none"),
  verb("follow", "同问|+1", "follow"),
  verb("unfollow", "取消关注", "unfollow"),
  verb("report", "举报", "report"),
  verb("contact", "联系", "contact", "none", "required"),
  verb("help", "帮助", "help", "none"),
  verb("opt-out", "不参与", "opt out", "none"),
  verb("confirm", "确认", "confirm", "required", "none", "requester"),
  verb("unsolved", "没解决", "unsolved", "required", "optional", "requester"),
  verb("rate", "评价", "rate", "required", "number", "requester"),
  verb("cancel", "撤回|取消", "cancel", "required", "none", "requester"),
  verb("change", "改", "change", "required", "required", "requester"),
  verb("dismiss", "不是", "not a request", "required", "none", "requester"),
  verb("undo", "撤销", "undo", "optional", "none", "requester"),
  verb("approve", "发布", "approve", "required", "none", "staff"),
  verb("reject", "不发", "reject", "required", "required", "staff"),
  verb("assign", "派", "assign", "required", "required", "staff"),
  verb("extend", "延期", "extend", "required", "number", "staff"),
  verb("merge", "合并", "merge", "required", "number", "staff"),
  verb("split", "拆分", "split", "required", "maybe-number", "staff"),
  verb("reopen", "重开", "reopen", "required", "required", "staff"),
  verb("proxy", "代报", "proxy for", "none", "required", "staff"),
  verb("pause", "暂停", "pause", "none", "none", "staff"),
  verb("resume", "继续", "resume", "none", "none", "staff"),
  verb("summary", "周报", "summary", "none", "optional", "staff"),
];

const said = (text: string, context: Partial<Context> = {}): Parsed =>
  parse(verbs, text, { marked: false, ...context });
const command = (name: string, number: number | null, rest = "") => ({
  type: "command",
  verb: name,
  number,
  rest,
});
const none = { type: "none" };

describe("in a group", () => {
  test.each([
    ["认领12", "claim", 12, ""],
    ["认领 #12", "claim", 12, ""],
    ["认领：12", "claim", 12, ""],
    ["认领 第12号", "claim", 12, ""],
    ["认领第十二号", "claim", 12, ""],
    ["认领12号吧", "claim", 12, ""],
    ["认领⑫", "claim", 12, ""],
    ["认领一下 12", "claim", 12, ""],
    ["认领心愿12", "claim", 12, ""],
    ["认领12吧", "claim", 12, ""],
    ["认领 12 谢谢", "claim", 12, ""],
    ["我来认领12", "claim", 12, ""],
    ["我来12", "claim", 12, ""],
    ["12 我来", "claim", 12, ""],
    ["12 认领", "claim", 12, ""],
    ["12认领", "claim", 12, ""],
    ["claim 12 please 🙏", "claim", 12, ""],
    ["Claim no. 12 please", "claim", 12, ""],
    ["CLAIM #12!", "claim", 12, ""],
    ["claim12", "claim", 12, ""],
    ["please claim 12", "claim", 12, ""],
    ["I'll take it 12", "claim", 12, ""],
    ["ｃｌａｉｍ　１２", "claim", 12, ""],
    ["#12 done", "done", 12, ""],
    ["完成12了", "done", 12, ""],
    ["我完成12了", "done", 12, ""],
    ["完成 12 Lamp 换好了，Thanks", "done", 12, "Lamp 换好了，Thanks"],
    ["完成 12 路灯修好了", "done", 12, "路灯修好了"],
    ["放弃 12 家里有事", "give-up", 12, "家里有事"],
    ["give  up 12", "give-up", 12, ""],
    ["没解决 12 楼道还是黑的", "unsolved", 12, "楼道还是黑的"],
    ["没解决12", "unsolved", 12, ""],
    ["不是 12", "dismiss", 12, ""],
    ["not a request 12", "dismiss", 12, ""],
    ["取消关注 12", "unfollow", 12, ""],
    ["取消 12", "cancel", 12, ""],
    ["+1 12", "follow", 12, ""],
    ["评价 12 5 很好", "rate", 12, "5 很好"],
    ["评价 十二 5", "rate", 12, "5"],
    ["改12 时间 3点", "change", 12, "时间 3点"],
    ["派 12 物业", "assign", 12, "物业"],
    ["不发 12 广告", "reject", 12, "广告"],
    ["延期 12 3天 等配件", "extend", 12, "3天 等配件"],
    ["合并 12 到 9", "merge", 12, "到 9"],
    ["合并 １２ 到 ９", "merge", 12, "到 ９"],
    ["合并12到9", "merge", 12, "到9"],
    ["merge #12 into #9", "merge", 12, "into #9"],
    ["拆分 12 2", "split", 12, "2"],
    ["拆分 12", "split", 12, ""],
    ["split 12", "split", 12, ""],
    ["撤销 12", "undo", 12, ""],
    ["认领 #12 我三点去", "claim", 12, ""],
    ["撤回 12，已经借到了", "cancel", 12, ""],
    ["确认 12 灯亮了", "confirm", 12, ""],
    ["claim 12, free all day", "claim", 12, ""],
  ])("%s is a command", (text, name, number, rest) => {
    expect(said(text)).toEqual(command(name, number, rest));
  });

  test.each([
    "完成12道题了",
    "完成 12 道题了",
    "确认12点到",
    "确认 12:30 的面试",
    "取消 5 号的聚会",
    "取消5号聚会",
    "5号取消聚会",
    "认领12号楼的",
    "我来12楼看看",
    "claim 12 dollars back",
    "claims 12",
    "report 3 broken lamps",
    "done 5 minutes ago",
    "认领一个",
    "取消 12 张票",
    "我来一盒",
    "认领-12",
    "claim -12",
    "完成12了吗？",
    "完成了",
    "status",
    "帮助",
    "我的诉求",
    "+12",
    "+1",
    "+1 一起去",
    "+1 我家也是",
    "+1，2 楼也没水",
    "+1 2号楼也停了",
    "派出所12",
    "改天12点",
    "不认领12",
    "别认领 12",
    "don't claim 12",
    "3、确认时间",
    "1. 完成 水管",
    "2 help",
    "我去年就说过",
    "我去！！",
    "我来吗？",
    "12点 认领",
    "明天谁能帮我拿个快递？",
    "帮助我搬个沙发",
    "mine is broken",
    "no one came",
    "/etc/hosts",
    "认领 12 ".padEnd(2001, "好"),
    "",
    " ",
    "12",
    "举报 13800000000 是骗子",
    "O2 认领机器",
  ])("%s is ordinary talk", (text) => {
    expect(said(text)).toEqual(none);
  });

  test.each([
    ["认领 l2", 12],
    ["claim 1O", 10],
    ["认领12、13", 12],
    ["认领 12 和 13", 12],
    ["12、13、14 认领", 12],
    ["claim 12 and 13", 12],
    ["完成 12 13", 12],
    ["认领 12？", 12],
    ["认领12可以吗", 12],
    ["12号认领", 12],
    ["认领 12\u202E1", 12],
    ["l2 认领", 12],
  ])("%s is asked back", (text, guess) => {
    expect(said(text)).toMatchObject({ type: "unclear-number", guess });
  });

  test("a telephone number is no demand's", () => {
    expect(said("认领 13800000000")).toEqual({ type: "number-too-long", verb: "claim" });
  });

  test("words a verb cannot do without are asked for", () => {
    expect(said("改 12")).toEqual({ type: "missing-rest", verb: "change", number: 12 });
    expect(said("评价 12")).toEqual({ type: "missing-rest", verb: "rate", number: 12 });
  });
});

describe("spoken to the bot", () => {
  test.each([
    ["/claim 12", "claim", 12, ""],
    ["/claim@linli_bot 12", "claim", 12, ""],
    ["/认领12", "claim", 12, ""],
    ["/give_up 12 no time", "give-up", 12, "no time"],
    ["/my_list", "mine", null, ""],
    ["/帮助", "help", null, ""],
    ["@linli_bot 帮助", "help", null, ""],
    ["@linli_bot 我的诉求", "mine", null, ""],
    ["认领 12 @linli_bot", "claim", 12, ""],
  ])("%s needs no other mark", (text, name, number, rest) => {
    expect(said(text, { botNames: ["linli_bot"] })).toEqual(command(name, number, rest));
  });

  test("a command for another bot is not ours", () => {
    expect(said("/claim@other_bot 12", { botNames: ["linli_bot"] })).toEqual(none);
  });

  test.each([
    ["帮助", "help", null, ""],
    ["help please", "help", null, ""],
    ["help?", "help", null, ""],
    ["撤销", "undo", null, ""],
    ["联系 138 0000 0000", "contact", null, "138 0000 0000"],
    ["联系13800000000", "contact", null, "13800000000"],
    ["代报张爷爷 3-101：灯坏了", "proxy", null, "张爷爷 3-101：灯坏了"],
    ["周报", "summary", null, ""],
    ["周报 街道", "summary", null, "街道"],
    ["认领12我来做", "claim", 12, ""],
  ])("%s is a command", (text, name, number, rest) => {
    expect(said(text, { marked: true })).toEqual(command(name, number, rest));
  });

  test.each([
    "帮助我妈搬家，谁能来",
    "help me carry a sofa",
    "report a broken lamp at gate 3",
    "派出所电话多少",
    "改天再说",
    "完成了吗",
    "认领取药的那个",
    "我来一盒",
    "不是一直说要修吗？",
    "2 bikes stolen",
    "1. 张阿姨 2. 我",
    "1、门 2、灯",
    "2 个灯坏了",
    "2/29",
    "取消周六的聚会",
  ])("%s is still ordinary talk", (text) => {
    expect(said(text, { marked: true })).toEqual(none);
  });

  test("a missing number is asked for", () => {
    const missing = (name: string, rest = "") => ({ type: "missing-number", verb: name, rest });
    expect(said("完成了", { marked: true })).toEqual(missing("done"));
    expect(said("改 时间 3点", { marked: true })).toEqual(missing("change", "时间 3点"));
    expect(said("/status")).toEqual(missing("status"));
  });

  test("a doubtful number is asked back", () => {
    const unclear = { type: "unclear-number", verb: "cancel", guess: 5 };
    expect(said("取消 5 号的聚会", { marked: true })).toEqual(unclear);
  });
});

describe("in reply to a card", () => {
  test.each([
    ["认领", "claim", 7, ""],
    ["我来，十分钟后到", "claim", 7, ""],
    ["claim, I'm near", "claim", 7, ""],
    ["放弃没时间", "give-up", 7, "没时间"],
    ["没解决还是漏水", "unsolved", 7, "还是漏水"],
    ["评价 5 很好", "rate", 7, "5 很好"],
    ["评价 12 5 很好", "rate", 12, "5 很好"],
    ["延期 3天 等配件", "extend", 7, "3天 等配件"],
    ["拆分 2", "split", 7, "2"],
    ["拆分", "split", 7, ""],
    ["合并到 9", "merge", 7, "到 9"],
    ["+1", "follow", 7, ""],
    ["改 3点以后", "change", 7, "3点以后"],
    ["认领 12", "claim", 12, ""],
    ["撤销", "undo", 7, ""],
    ["帮助", "help", null, ""],
  ])("%s needs no number", (text, name, number, rest) => {
    expect(said(text, { marked: true, about: 7 })).toEqual(command(name, number, rest));
  });

  test.each(["我去年就报过了", "我可以问一下吗", "mine is broken too"])(
    "%s claims nothing",
    (text) => {
      expect(said(text, { marked: true, about: 7 })).toEqual(none);
    },
  );
});

describe("an answer", () => {
  test.each([
    "认领",
    "我来",
    "我去",
    "我来吧！",
    "我可以🙋",
    "claim",
    "I'll take it",
    "I’ll do it.",
    "Mine!",
    "i can help",
  ])("%s claims the open card", (text) => {
    expect(said(text)).toEqual({ type: "claim-phrase" });
  });

  test.each([
    ["5", 5],
    ["⑤", 5],
    ["５", 5],
    ["五", 5],
    ["5分", 5],
    ["5 stars", 5],
    ["4/5", 4],
    ["5️⃣", 5],
    ["⭐⭐⭐", 3],
    ["满意", 5],
    ["一般", 3],
    ["不满意", 1],
    ["很满意，谢谢", 5],
    ["1!", 1],
  ])("%s is a mark of %i", (text, value) => {
    expect(said(text)).toEqual({ type: "mark", value, rest: "" });
  });

  test("a mark may have words in reply", () => {
    const mark = { type: "mark", value: 5, rest: "师傅人很好" };
    expect(said("5，师傅人很好", { marked: true })).toEqual(mark);
    expect(said("5，师傅人很好")).toEqual(none);
    expect(said("5点到", { marked: true })).toEqual(none);
  });

  test.each(["6", "0", "5.5", "5?", "55", "5/6", "3-2"])("%s is no mark", (text) => {
    expect(said(text)).toEqual(none);
  });

  test.each(["是", "是的", "对", "对的！", "好的谢谢", "嗯嗯", "yes", "Yes please", "ok 👌"])(
    "%s is yes",
    (text) => {
      expect(said(text)).toEqual({ type: "yes" });
    },
  );

  test.each(["不是", "不", "不用了", "不用谢谢", "no", "No thanks", "nope!"])(
    "%s is no",
    (text) => {
      expect(said(text)).toEqual({ type: "no" });
    },
  );
});

describe("laws", () => {
  const rests = fc
    .stringMatching(/^[甲乙丙a-zA-Z][甲乙丙a-zA-Z ，。]{0,20}[甲乙丙a-zA-Z]$/u)
    .filter((rest) => !politeOnly.test(foldInPlace(rest)) && !asks.test(foldInPlace(rest)));

  test("what is printed is read back", () => {
    const anyVerb = fc.constantFrom(...verbs);
    const number = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(
        anyVerb,
        number,
        rests,
        fc.constantFrom(...locales),
        (one, given, words, locale) => {
          const rest = one.rest === "none" ? "" : one.rest === "number" ? `5 ${words}` : words;
          const typed = { verb: one.name, number: one.number === "none" ? null : given, rest };
          const read = parse(verbs, print(verbs, typed, locale), { marked: true });
          expect(read).toEqual({ type: "command", ...typed });
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("every word of every verb is its own", () => {
    expect(collisions(verbs)).toEqual([]);
    for (const one of verbs)
      for (const word of [...one.words.zh, ...one.words.en]) {
        const number = one.number === "none" ? null : 12;
        const rest = one.rest === "required" ? "话" : one.rest === "number" ? "5" : "";
        const text = [word, number ?? "", rest].join(" ").trim();
        expect(said(text, { marked: true }), text).toEqual(command(one.name, number, rest));
      }
  });

  test("shared words are named", () => {
    const shared = [verb("a", "完成", "done"), verb("b", "完成|好了", "finish")];
    expect(collisions(shared)).toEqual(["完成: a, b"]);
  });

  test("nothing throws, and talk without a verb is never a command", () => {
    const unit = fc.constantFrom(
      ..."认领完成12１十二号#№①lO零. 点吗？?@/-claim\u202E ".split(""),
      "👍",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), fc.boolean(), (text, marked) => {
        const read = said(text, { marked });
        if (!/认领|完成|claim/u.test(text)) expect(read.type).not.toBe("command");
      }),
      { numRuns: 3000 },
    );
  });

  test("a long run of almost-commands is read in no time", () => {
    const started = performance.now();
    for (const bit of ["谢谢", "12", "no. ", "第#", "@", "i ", "一百", "thank you "])
      said(`认领 12${bit.repeat(900)}`.slice(0, 2000) + "x", { marked: true });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("three thousand spellings", () => {
  const full = (text: string): string =>
    text.replaceAll(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const formal = (text: string): string =>
    text.replaceAll(
      /[一二三四五六七八九十百千万]/gu,
      (digit) => "壹贰叁肆伍陆柒捌玖拾佰仟萬"["一二三四五六七八九十百千万".indexOf(digit)] ?? "",
    );
  const spellings: readonly ((number: number) => string)[] = [
    String,
    (number) => `#${number}`,
    (number) => full(`#${number}`),
    (number) => full(String(number)),
    (number) => `第${number}号`,
    (number) => `${number}号`,
    (number) => `№${number}`,
    (number) => `no. ${number}`,
    (number) => `number ${number}`,
    (number) => `0${number}`,
    (number) => Array.from(String(number), (digit) => `${digit}\uFE0F\u20E3`).join(""),
    chineseNumber,
    (number) => `第${chineseNumber(number)}号`,
    (number) => formal(chineseNumber(number)),
    (number) =>
      Array.from(String(number), (digit) => "〇一二三四五六七八九"[Number(digit)]).join(""),
    (number) => (number <= 20 ? String.fromCharCode(0x245f + number) : String(number)),
    (number) => String(number).replaceAll("1", "l").replaceAll("0", "O"),
    (number) => String(number).replaceAll("0", "о"),
    (number) => ([110, 120].includes(number) ? chineseNumber(number).slice(0, -1) : String(number)),
    (number) => `${number}.5`,
    (number) => `${number}、${number + 1}`,
    (number) => `\u202E${number}`,
  ];
  const frames: readonly ((word: string, number: string) => string)[] = [
    (word, number) => `${word} ${number}`,
    (word, number) => word + (/[a-z]$/u.test(word) && /^[a-z]/iu.test(number) ? " " : "") + number,
    (word, number) => `${word}：${number}。`,
    (word, number) => `${word} ${number} 谢谢🙏`,
    (word, number) => `${number} ${word}`,
    (word, number) => `/${word} ${number}`,
  ];
  const numbers = [1, 2, 7, 10, 11, 12, 20, 21, 100, 103, 110, 112, 120, 999, 1001, 2050];

  const words = ["认领", "完成", "进度", "撤销", "claim", "give up"];
  const table = words.flatMap((word) =>
    numbers.flatMap((number) =>
      spellings.flatMap((spell) =>
        frames.map((frame) => ({ number, text: frame(word, spell(number)) })),
      ),
    ),
  );

  test("spoken to the bot are right or asked back", () => {
    expect(table.length).toBeGreaterThan(3000);
    for (const { number, text } of table) {
      const read = said(text, { marked: true });
      expect(read.type, text).not.toBe("none");
      if (read.type === "command") expect(read.number, text).toBe(number);
    }
  });

  test("in a group or in reply are never another number", () => {
    for (const { number, text } of table) {
      const [inGroup, inReply] = [said(text), said(text, { marked: true, about: number })];
      if (inGroup.type === "command") expect(inGroup.number, text).toBe(number);
      if (inReply.type === "command") expect(inReply.number, text).toBe(number);
    }
  });
});

describe("help", () => {
  test("gives everybody's verbs on one line, staff's on another", () => {
    const text = helpText(verbs, new Set<Audience>(["anyone", "staff"]), "zh");
    expect(text.split("\n")).toHaveLength(2);
    expect(text).toContain("认领 12 · 放弃 12");
  });

  test("explains each verb while they are few", () => {
    const few = verbs.slice(0, 3);
    expect(helpText(few, new Set<Audience>(["anyone"]), "en").split("\n")).toEqual([
      "Everybody:",
      "claim 12 – about claim",
      "give up 12 – about give-up",
      "done 12 – about done",
    ]);
  });
});
