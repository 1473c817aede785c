/**
 * Nothing but particles, thanks, punctuation and emoji: what may follow a command without being
 * part of it. Question marks are not among them: `完成 12 了吗？` asks.
 */
export const politeOnly =
  /^(?:[^\p{L}\p{N}?]|吧|了|啦|呀|啊|阿|哦|噢|喔|呢|哈|嘛|哒|咯|喽|谢谢[你您]?|谢啦|多谢|感谢|辛苦|麻烦|拜托|一下|这个|那个|我来|我去|(?<![a-z])(?:please|pls|plz|thanks|thank you|thx|ty|cheers|now|it|this|that|one|for me)(?![a-z]))*$/u;

const thanks =
  /^[^\p{L}\p{N}?]*(?:(?:好的?|嗯|哦|谢谢|谢了|谢啦|多谢|感谢|太|非常|[你您]们?|大家|了|啊|呀|啦|ok|okay|many|thanks?(?: you)?|thx|cheers|so|very|much|a lot)[^\p{L}\p{N}?]*)+$/u;

/** Whether a line says thanks and nothing else: it wants no answer. */
export const isThanks = (text: string): boolean => {
  const plain = foldInPlace(text);
  return thanks.test(plain) && /谢|thank|thx|cheers/u.test(plain);
};

/** Turns what precedes it into a question that must not act: `了吗`, `可以吗`, `yet?`, `?`. */
export const asks =
  /^\s*(?!\s)(?:yet|already|right)?(?:好?了|可以|行|好)?(?:(?:吗|么|没有?)[^\p{L}\p{N}]*|[^\p{L}\p{N}?]*\?[^\p{L}\p{N}]*)$/u;

/** Of these, the ones that ask how things stand, and hence speak to people: `完成 12 了吗`. */
export const asksAbout = /^\s*(?:yet|already|好?了(?=[^\p{L}]*[吗么没?])|[吗么没])/u;

/** Said before a command without changing it: `我要认领 12`, `please claim 12`. */
export const lead =
  /^(?:我(?:要|来|想|已经?)?|请|麻烦|帮我|please\s|i(?:'ll|\swill|\swant\sto|'d\slike\sto|\scan)?\s)\s*/u;

/** Between a verb and its number: `认领一下 12`, `认领：12`. A minus sign is no separator. */
export const between =
  /^(?:\s*(?:一下|这个|那个|微?心愿|诉求|(?:wish|demand|request)(?![a-z])))?[\s:,.、·]*/u;

const attached =
  "[点道个块元岁月日天分秒斤楼栋层幢座排室户家门单位人名只条件本张把台辆年周瓶箱袋包份页米度倍折双套颗片杯碗顿场种期届盏万千百亿多几]";
const spaced =
  "(?:[点个块元岁月斤栋幢层次只条件]|道(?!路)|号楼|分钟|小时|公里|公斤|平米|日(?!常)|[%°℃$¥€£])";
const english =
  "(?:dollars?|bucks|usd|rmb|yuan|[ap]m|o'?clock|hours?|hrs?|min(?:ute)?s?|days?|weeks?|months?|years?|people|persons?|times|pages|percent|kgs?|km|kilos|of|more|or)(?![a-z])";

/** Begins with a measure word: the number before it counts something and is no demand's. */
export const measured = new RegExp(`^(?:${attached}|\\s*${spaced}|\\s*${english})`, "u");

/** What joins a second number to a first: `12、13`, `12 和 13`, `12 and 13`; maybe only a blank. */
export const joined = /^\s*(?:[,、和与及&+]|and\s)?\s*/u;

/**
 * Lower case and half width, character for character, so that places found in the folded text are
 * places in the typed one. Digits in circles and the like stay: `readNumber` tells them apart.
 */
export function foldInPlace(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E\u3000’。]|\p{Lu}/gu, (letter) => {
    if (letter === "。") return ".";
    const plain = letter === "’" ? "'" : letter.normalize("NFKC").toLowerCase();
    return plain.length === letter.length ? plain : letter;
  });
}
