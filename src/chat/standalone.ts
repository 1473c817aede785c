const latin = "[\\p{Script=Latin}\\d]";
const numeral = "[一二三四五六七八九十百零〇]";
const inside = new RegExp(
  `(?<=${latin})(?=${latin})|(?<=(?<!周|星期|礼拜)${numeral})(?=${numeral})`,
  "uy",
);

/** Whether one word or number goes on across a place in a text, as in 1|1 or 十|一; not in 周一|一号楼. */
export function runsOn(text: string, at: number): boolean {
  inside.lastIndex = at;
  return inside.test(text);
}

/** Where a name stands by itself in a text, or -1: 2号楼 is not named in 12号楼, nor Block A in Block AB. */
export function startOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!runsOn(text, at) && !runsOn(text, at + name.length)) return at;
  return -1;
}
