/**
 * One line of the minute; `#` in its text stands for the number of the demand of `about`, and without
 * it the line is said in reply to that one, where both stand in one group.
 */
export type Cue = {
  /** Its message id, the same at every start: what was said once is not said again. */
  readonly id: string;
  /** Minutes since the line before. */
  readonly after: number;
  readonly from: string;
  /** The group's id; null is a private word to the bot. */
  readonly group: string | null;
  readonly text: string;
  /** The line that asked for it; without such a demand the line is left out. */
  readonly about: string | null;
};

/** When the day of the minute begins, on the community's clock. */
export const beginning = { hour: 9, minute: 30 };

type Line = readonly [
  id: string,
  after: number,
  from: string,
  group: string | null,
  text: string,
  about?: string,
];

const lines: readonly Line[] = [
  ["wind", 0, "zhang", "residents", "早，今天风好大"],
  ["pots", 1, "lin", "residents", "是啊，阳台的花盆都收进来了"],
  ["medicine", 2, "li", "residents", "谁能帮我妈去药店取个药？下午四点前就行"],
  ["medicine-claim", 2, "wang", "residents", "我来", "medicine"],
  ["medicine-thanks", 1, "li", "residents", "太谢谢了，药单我放门卫那儿"],
  ["cherries", 4, "ann", "residents-en", "Good morning! The cherry trees are out behind Block 2"],
  [
    "ladder",
    1,
    "ann",
    "residents-en",
    "Could anyone lend me a ladder this afternoon? One bulb, ten minutes",
  ],
  ["ladder-claim", 2, "ben", "residents-en", "I'll take it", "ladder"],
  ["lift", 6, "zhang", "residents", "3号楼电梯又停了，麻烦物业来看看"],
  ["lift-accept", 3, "liu", "work", "受理 #", "lift"],
  ["medicine-done", 14, "wang", "residents", "完成 #", "medicine"],
  ["medicine-confirm", 3, "li", "residents", "确认 #", "medicine"],
  ["medicine-mark", 1, "li", null, "5", "medicine"],
  ["child", 20, "lin", "residents", "谁能帮忙看一会儿孩子？我出去办点事，一小时就回来"],
  ["child-known", 2, "chen", "work", "小林我认识，3号楼的，可以发"],
  ["child-approve", 1, "zhou", "work", "发布 #", "child"],
  ["child-claim", 3, "wang", "residents", "认领 #", "child"],
  ["lift-done", 4, "liu", "work", "完成 # 换了门锁触点，已恢复运行", "lift"],
  ["lift-confirm", 2, "zhang", "residents", "确认 #", "lift"],
  ["ladder-done", 8, "ben", "residents-en", "done #", "ladder"],
  ["ladder-confirm", 2, "ann", "residents-en", "confirm #", "ladder"],
  ["child-done", 50, "wang", "residents", "完成 #", "child"],
  ["child-confirm", 2, "lin", null, "确认 #", "child"],
  ["good", 1, "zhang", "residents", "咱们院儿真好"],
];

/**
 * A minute of the practice neighbourhood: a favour in Chinese, one in English, a lift for the
 * property firm, a favour that staff look at first, and the talk between them, on which the bot keeps
 * silent.
 */
export const minute: readonly Cue[] = lines.map(([id, after, from, group, text, about = null]) => ({
  id: `minute-${id}`,
  after,
  from,
  group,
  text,
  about: about === null ? null : `minute-${about}`,
}));
