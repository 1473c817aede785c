/** Words that tell of nothing in particular, in front of a group. */
const courtesy =
  /麻烦|请问|请|物业|社区|居委会?|管家|师傅|尽快|赶紧|快点|帮忙|帮|处理|解决|一下|看看|看下|有没有|有人|没人|能不能|可以|能否|是不是|谢谢|拜托|各位|邻居|大家|我们|咱们|咱|你们|他们|自己|这个|那个|怎么|什么|已经|现在|今天|昨天|刚才|早上|晚上|好几天|几天|一直|又|也|都|了|的|吗|呢|啊|吧|呀|哦|嘛|啦|就|还|很|太|有点|是|在|有|和|这|那|到底|反映|投诉|报修|领导|您好|你好|希望|关于|小区/gu;

const stopWords = new Set(
  "a an the is are was were be been has have had it its this that there here to of in on at by for and or but with from we i you they our my your please can could would someone somebody anyone again still just now today yesterday since some so very really get do does did not no hi hello thanks thank who what when will near also same".split(
    " ",
  ),
);

/** A word without the ending that number and time give it. */
const stem = (word: string): string =>
  word.replace(/(?<=\w{3})(?:ings?|ed|es|s|ly)$/u, "").replace(/(.)\1$/u, "$1");

/** What some folded words are made of: pairs of Chinese characters, stems of other words. */
function grains(plain: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const run of plain.replace(courtesy, " ").match(/[\u4e00-\u9fff]+/gu) ?? []) {
    for (let at = 0; at + 1 < run.length; at += 1) found.add(run.slice(at, at + 2));
    if (run.length === 1) found.add(run);
  }
  for (const word of plain.match(/[a-z][a-z']+/gu) ?? [])
    if (!stopWords.has(word)) found.add(stem(word));
  return found;
}

/** How much a grain tells, from what the neighbourhood says: what everybody says tells little. */
export type Rarity = (grain: string) => number;

/** Learns from a neighbourhood's own folded texts what is rare there. */
export function rarityIn(texts: readonly string[]): Rarity {
  const seen = new Map<string, number>();
  for (const text of texts)
    for (const grain of grains(text)) seen.set(grain, (seen.get(grain) ?? 0) + 1);
  return (grain) => Math.log(1 + (texts.length + 2) / ((seen.get(grain) ?? 0) + 1));
}

/** Without a neighbourhood every grain tells the same. */
export const evenly: Rarity = () => 1;

/** How alike two texts are, 0..1: the weight of what they share, against the shorter and the longer. */
export function likeness(one: string, other: string, rarity: Rarity): number {
  const [here, there] = [grains(one), grains(other)];
  const weigh = (all: Iterable<string>): number =>
    [...all].reduce((sum, grain) => sum + rarity(grain), 0);
  const shared = weigh([...here].filter((grain) => there.has(grain)));
  const [a, b] = [weigh(here), weigh(there)];
  return a === 0 || b === 0 ? 0 : shared / Math.sqrt(a * b);
}
