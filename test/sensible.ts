import { type Account, accounts, type Choices, networkOf } from "./random-story.ts";

/** Somebody's account. */
type Some = readonly [network: string, account: string];

/** A demand, and the accounts of those it concerns. */
export type Concern = {
  readonly number: number;
  readonly kind: string;
  readonly state: string;
  /** Who asked, else who filed it for somebody else. */
  readonly asker: Some | null;
  readonly holder: Some | null;
};

type Who = "asker" | "holder" | "staff" | "worker" | "neighbour";
type Sensible = readonly [who: Who, word: string, ...more: string[]];
type ByState = { readonly [state: string]: readonly [Sensible, ...Sensible[]] };

const about = ["同问 #", "取消关注 #", "进度 #", "举报 #"] as const;

/** What somebody does who knows how things stand, by state; # is the number, @ another one. */
const wishes: ByState = {
  unsure: [["asker", "是 #"]],
  screening: [
    ["staff", "发布 #"],
    ["staff", "发布 #", "不发 # 再想想"],
  ],
  open: [
    ["neighbour", "认领 #"],
    ["neighbour", "认领 #"],
    ["neighbour", ...about],
    ["staff", "认领 #", "合并 # 到 @", "拆分 # 2", "改 # 类型 微事务"],
  ],
  claimed: [
    ["holder", "完成 #"],
    ["holder", "放弃 #", "撤销 #", "完成 #"],
    ["neighbour", "认领 #", ...about],
    ["staff", "合并 # 到 @"],
  ],
  done: [
    ["asker", "确认 #", "没解决 #", "评价 # 1", "评价 # 5", "已告知 #", "没联系上 #"],
    ["staff", "确认 #"],
    ["holder", "撤销 #"],
  ],
};

const affairs: ByState = {
  unsure: [
    ["asker", "是 #", "不是 #"],
    ["staff", "属实 #"],
  ],
  open: [
    ["worker", "受理 #"],
    ["worker", "受理 #", "办理 # 师傅在看", "完成 # 修好了", "退回 # 不归我们"],
    ["staff", "派 # 供电所", "派 # 物业", "路径 # 请拨 12345", "释 # 这是正常检修", "受理 #"],
    ["staff", "合并 # 到 @", "拆分 # 2", "改 # 类型 微心愿", "改 # 类别 绿化", "延期 # 2天 等配件"],
    ["neighbour", "认领 #", ...about],
    ["asker", "撤回 #", "改 # 时间 明天", "不是 #"],
  ],
  accepted: [
    ["holder", "办理 # 已经在路上", "完成 # 换了配件", "退回 # 要供电所来", "撤销 #"],
    ["worker", "延期 # 3天 等配件", "完成 # 修好了"],
    ["staff", "延期 # 1天 等检测", "派 # 居委会", "退回 # 重新派", "合并 # 到 @"],
    ["neighbour", ...about],
    ["asker", "撤回 #"],
  ],
  working: [
    ["holder", "完成 # 修好了，请看看"],
    ["holder", "办理 # 还差一个零件", "退回 # 做不了", "撤销 #", "完成 # 好了"],
    ["staff", "延期 # 1天 等检测", "派 # 物业", "完成 # 我联系好了", "合并 # 到 @", "不是 #"],
    ["neighbour", ...about],
  ],
  done: [
    ["asker", "确认 #", "没解决 # 又坏了", "评价 # 1", "评价 # 5", "已告知 #", "没联系上 #"],
    ["staff", "确认 #", "重开 # 没修好", "合并 # 到 @"],
    ["holder", "撤销 #", "确认 #", "已告知 #"],
  ],
  redirected: [
    ["asker", "申诉 # 那边不管"],
    ["staff", "重开 #", "撤销 #"],
  ],
};

/** The same for both kinds, where it is at its end. */
const ended: ByState = {
  closed: [
    ["asker", "评价 # 1", "评价 # 4", "没解决 #", "撤销 #"],
    ["staff", "重开 #"],
  ],
  declined: [["staff", "重开 #"]],
  dismissed: [["staff", "重开 #", "撤销 #"]],
  withdrawn: [
    ["asker", "撤销 #"],
    ["staff", "重开 #"],
  ],
  merged: [["staff", "拆分 #", "撤销 #"]],
};

const byKind: { readonly [kind: string]: ByState } = {
  wish: { ...wishes, ...ended },
  affair: { ...affairs, ...ended },
};

const staff: readonly [Some, ...Some[]] = [
  ["wechat", "wx-zhou"],
  ["wechat", "wx-chen"],
];
const workers: readonly [Some, ...Some[]] = [
  ["wechat", "wx-zhao"],
  ["wechat", "wx-qian"],
  ["telegram", "3001"],
];

/** The line of somebody who knows what can be done about a demand now, and does it. */
export function sensibleLine(
  pick: Choices,
  concern: Concern,
  others: readonly Concern[],
  id: string,
): object {
  const known = byKind[concern.kind]?.[concern.state] ?? [["asker", "进度 #"]];
  const [who, ...sayings] = pick.of(known);
  const neighbour = pick.of(accounts);
  const from = accountOf(pick, concern, who, neighbour);
  const same = others.filter(
    ({ kind, number }) => kind === concern.kind && number !== concern.number,
  );
  const other = same[pick.below(Math.max(1, same.length))]?.number ?? concern.number;
  const text = pick.of(sayings).replace("#", String(concern.number)).replace("@", String(other));
  return { do: "dm", network: from[0], from: from[1], id, text };
}

function accountOf(pick: Choices, { asker, holder }: Concern, who: Who, neighbour: Account): Some {
  switch (who) {
    case "asker":
      return asker ?? pick.of(staff);
    case "holder":
      return holder ?? pick.of(workers);
    case "worker":
      return pick.of(workers);
    case "staff":
      return pick.of(staff);
    case "neighbour":
      return [networkOf(neighbour.group), neighbour.from];
  }
}
