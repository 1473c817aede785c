import { insiders } from "./rights-cast.ts";

/** Who may give a command of which no lifecycle's table speaks, and why they. */
export type Entry = {
  /** The command; with its kind where only that kind has it. */
  readonly verb: string;
  /** What is typed; `12` stands for the number. */
  readonly says: string;
  /** Said in a group of the second grid; else privately. */
  readonly inGridTwo?: true;
  readonly may: readonly string[];
  readonly why: string;
};

const everybody = insiders;
const strangersToo = [...insiders, "路人"];
const staff = ["陈社工"];
const staffHere = ["陈社工", "小陈"];
const staffInGridTwo = ["陈社工", "小吴"];
const staffAnywhere = ["陈社工", "小陈", "小吴"];

/** Commands on demands: what they are tried on, and who may. */
export const onDemand: readonly {
  readonly on: string;
  readonly kind: string;
  readonly state: string;
  readonly entries: readonly Entry[];
}[] = [
  {
    on: "a wish that 小张 claimed just now",
    kind: "wish",
    state: "claimed",
    entries: [{ verb: "undo", says: "撤销 12", may: ["小张"], why: "only one's own last step" }],
  },
  {
    on: "an open wish",
    kind: "wish",
    state: "open",
    entries: [
      { verb: "status", says: "进度 12", may: everybody, why: "neighbours follow each other's" },
      { verb: "follow", says: "同问 12", may: everybody, why: "anybody may need the same" },
      { verb: "unfollow", says: "取消关注 12", may: everybody, why: "it is about oneself" },
      { verb: "wish report", says: "举报 12", may: everybody, why: "trouble is anybody's to tell" },
      {
        verb: "change",
        says: "改 12 时间 明天上午",
        may: ["李姐", ...staffHere],
        why: "whoever asked knows best while nobody acted; staff put right what was heard wrong",
      },
      {
        verb: "change",
        says: "改 12 类别 文体",
        may: staffHere,
        why: "the category decides on screening and rights",
      },
    ],
  },
  {
    on: "a done wish that 李姐 filed for somebody",
    kind: "wish",
    state: "done",
    entries: [
      {
        verb: "not-informed",
        says: "没联系上 12",
        may: ["李姐", ...staffHere],
        why: "whoever filed it carries the result, else staff",
      },
    ],
  },
  {
    on: "an affair that 老赵 accepted",
    kind: "affair",
    state: "accepted",
    entries: [
      { verb: "status", says: "进度 12", may: everybody, why: "neighbours follow each other's" },
      {
        verb: "affair claim",
        says: "认领 12",
        may: everybody,
        why: "it is an offer of help, a note",
      },
      {
        verb: "affair report",
        says: "举报 12",
        may: everybody,
        why: "trouble is anybody's to tell",
      },
      {
        verb: "affair extend",
        says: "延期 12 3天 等配件",
        may: [...staffHere, "老赵", "小钱"],
        why: "staff give more time, who handles it asks for it",
      },
      {
        verb: "affair explain",
        says: "释 12 今天停电检修",
        may: [...staffHere, "老赵", "小钱"],
        why: "one of the five ways in which it is answered",
      },
    ],
  },
  {
    on: "a redirected affair",
    kind: "affair",
    state: "redirected",
    entries: [
      {
        verb: "affair appeal",
        says: "申诉 12 不对",
        may: ["李姐"],
        why: "only whoever was sent away",
      },
    ],
  },
];

const about = (verb: string, says: string): readonly Entry[] => [
  { verb, says, may: staff, why: "privately it is about the whole community" },
  {
    verb,
    says,
    inGridTwo: true,
    may: staffInGridTwo,
    why: "in a group it is about the group's area",
  },
];

/** Commands that stand alone. The last group's come last: who speaks there is a neighbour from then on. */
export const alone: readonly Entry[] = [
  ...["help 帮助", "mine 我的诉求", "sign 署名", "volunteer 加入志愿者", "todo 待办"].map(
    (words) => {
      const [verb = "", says = ""] = words.split(" ");
      return { verb, says, may: strangersToo, why: "it shows what is public, or one's own" };
    },
  ),
  { verb: "wall", says: "心愿墙", may: insiders, why: "it is for the neighbours" },
  { verb: "contact", says: "联系 13900001234", may: strangersToo, why: "it is about oneself" },
  { verb: "opt-out", says: "不参与", may: strangersToo, why: "it is about oneself" },
  { verb: "opt-in", says: "参与", may: strangersToo, why: "it is about oneself" },
  { verb: "lend-words", says: "可用于改进", may: strangersToo, why: "it is about one's own words" },
  {
    verb: "lend-no-more",
    says: "不用于改进",
    may: strangersToo,
    why: "it is about one's own words",
  },
  { verb: "bind", says: "绑定", may: strangersToo, why: "it is about one's own accounts" },
  { verb: "replace", says: "换号", may: strangersToo, why: "it is about one's own accounts" },
  {
    verb: "replace",
    says: "换号 Ann",
    may: [...staffHere, "管理员"],
    why: "staff of where she lives know her, or the admin",
  },
  { verb: "setup", says: "设置", may: ["管理员"], why: "groups and networks are the admin's" },
  {
    verb: "erase",
    says: "清除 我",
    may: strangersToo,
    why: "everybody may have themselves erased",
  },
  {
    verb: "erase",
    says: "清除 Ann",
    may: [...staffHere, "管理员"],
    why: "staff of where she lives, or the admin",
  },
  {
    verb: "proxy",
    says: "代报 张爷爷 3-101：想借一副拐杖",
    may: staffHere,
    why: "staff speak for those of their own buildings",
  },
  { verb: "look-over", says: "看一看", may: staffAnywhere, why: "each sees their own areas" },
  { verb: "unassigned", says: "未派", may: staffAnywhere, why: "each sees their own areas" },
  {
    verb: "appoint",
    says: "任命 Ben 核实志愿者",
    may: ["管理员"],
    why: "rights come from the admin",
  },
  { verb: "relieve", says: "免职 Ben", may: ["管理员"], why: "rights go by the admin" },
  {
    verb: "hand-on",
    says: "移交 老赵 给 小钱",
    may: staff,
    why: "it is about the whole community",
  },
  ...about("summary", "周报"),
  ...about("verify", "核实 Ben"),
  ...about("unfreeze", "解冻 Ben"),
  ...about("mute", "禁言 Ben"),
  ...about("unmute", "解除禁言 Ben"),
  { verb: "pause", says: "暂停", inGridTwo: true, may: staffInGridTwo, why: "their group" },
  { verb: "resume", says: "继续", inGridTwo: true, may: staffInGridTwo, why: "their group" },
];
