/** One line of a talk: who says what; `to` is the demand whose card, or whose latest post, it answers. */
export type Line = {
  readonly who: string;
  readonly says: string;
  readonly to?: number;
  readonly toBot?: true;
};

/** Thirty lines of a street where both languages are spoken; most of it asks for nothing. */
export const transcript: readonly Line[] = [
  { who: "李姐", says: "今天天气真好，楼下的桂花开了" },
  { who: "Ann", says: "Lovely morning everyone" },
  { who: "李姐", says: "谁家有梯子借我用一下？" },
  { who: "小张", says: "昨晚的球赛看了吗" },
  { who: "王师傅", says: "我来", to: 1 },
  { who: "Ann", says: "Could anyone walk my dog this evening?" },
  { who: "Ben", says: "claim 2" },
  { who: "小张", says: "3号楼电梯坏了，麻烦物业派人修一下" },
  { who: "李姐", says: "同问 3" },
  { who: "老赵", says: "受理 3" },
  { who: "小张", says: "认领 1" },
  { who: "王师傅", says: "完成 1" },
  { who: "Ben", says: "Anyone watching the match tonight?" },
  { who: "李姐", says: "确认 1" },
  { who: "老赵", says: "完成 3 换了控制板，已恢复运行" },
  { who: "小张", says: "没解决 3 又停了" },
  { who: "Ann", says: "My tap is dripping, could somebody lend me a wrench?" },
  { who: "小张", says: "哈哈哈" },
  { who: "李姐", says: "评价 1 5 特别热心" },
  { who: "Ben", says: "done 2" },
  { who: "Ann", says: "confirm 2" },
  { who: "Ann", says: "rate 2 4" },
  { who: "老赵", says: "完成 3 换了电机" },
  { who: "小张", says: "确认 3" },
  { who: "王师傅", says: "帮助", toBot: true },
  { who: "李姐", says: "不参与", toBot: true },
  { who: "李姐", says: "谁家有电钻借我用一下？" },
  { who: "Ben", says: "claim 99" },
  { who: "小张", says: "路灯不亮了，晚上看不清路，麻烦修一下" },
  { who: "Ann", says: "cancel 4" },
];
