/** Every character that a number may be spelled with, everyday and formal. */
export const chineseNumerals =
  "零〇○一二两三四五六七八九十百千万廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬";

const names = "零一二三四五六七八九";
const units = "十百千";
const formal = "〇○壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬两";
const simple = "零零一二二三三四五六六七八九十百千万二";

/** A spelled number. `sure`: written as it should be, or digit by digit (`一〇三`). */
export type ChineseNumber = {
  readonly value: number;
  readonly digits: number;
  readonly sure: boolean;
};

/**
 * Reads a word of `chineseNumerals`: generously (`一百二` as 120), and then says by spelling the
 * value again whether it was written properly.
 */
export function readChineseNumber(word: string): ChineseNumber {
  const plain = simplify(word);
  if (!/[十百千万]/u.test(plain)) {
    const value = Number(Array.from(plain, (digit) => names.indexOf(digit)).join(""));
    return { value, digits: plain.length, sure: plain.length === 1 || !word.includes("两") };
  }
  const [high, low] = plain.includes("万") ? plain.split("万") : ["", plain];
  const value = readSection(high ?? "") * 10_000 + readSection(low ?? "");
  const sure = chineseNumber(value) === plain.replace(/^一十/u, "十");
  return { value, digits: String(value).length, sure };
}

/** Spells a number from 1 to 99,999,999 in Chinese: 12 is 十二, 10030 is 一万零三十. */
export function chineseNumber(number: number): string {
  const [high, low] = [Math.floor(number / 10_000), number % 10_000];
  const gap = high > 0 && low > 0 && low < 1000 ? "零" : "";
  const text = (high > 0 ? `${spellSection(high)}万` : "") + gap + spellSection(low);
  return text.replace(/^一十/u, "十");
}

function simplify(word: string): string {
  const plain = Array.from(word, (letter) => simple[formal.indexOf(letter)] ?? letter).join("");
  return plain.replaceAll("廿", "二十").replaceAll("卅", "三十");
}

function readSection(word: string): number {
  let [sum, digit, last] = [0, 0, 10];
  for (const letter of word) {
    const power = 10 ** (units.indexOf(letter) + 1);
    if (power === 1) [digit, last] = [names.indexOf(letter), letter === "零" ? 10 : last];
    else [sum, digit, last] = [sum + (digit || 1) * power, 0, power];
  }
  return sum + (digit * last) / 10;
}

function spellSection(number: number): string {
  const digits = Array.from(String(number)).toReversed();
  const words = digits.map((digit, place) =>
    digit === "0" ? "零" : (names[Number(digit)] ?? "") + (units[place - 1] ?? ""),
  );
  const text = words.toReversed().join("");
  return text.replaceAll(/零+/gu, "零").replace(/零$/u, "");
}
