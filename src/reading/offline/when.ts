import type { Traced } from "../../chat/clean.ts";

const weekday = "(?:周|星期|礼拜)[一二三四五六日天1-7]";
const day = `(?:今天|今儿|今日|今早|今晚|今夜|明天|明儿|明早|明晚|明日|大?后天|听日|聽日|今晚黑|昨天|昨晚|昨夜|前天|(?:这|本|下下?|上)?个?${weekday}(?:[到至-]${weekday})?|(?:这|本|下|上)?个?周末|(?:本|这|下)(?:个)?(?:周|星期|礼拜)内?|\\d{1,2}月\\d{1,2}[日号]?|\\d{1,2}[日号](?!楼|院|线|门|机|馆|厅|窗|桌|公寓|电梯|车|电|用|常|子|光)|下?个?月底|下个?月(?!子)|年前|年后|元旦|春节|除夕|中秋|国庆|端午|清明|开学前|放假前)`;
const part =
  "(?:凌晨|清晨|一早|大早|早上|早晨|早|上午|中午|午后|下午|傍晚|晚上|夜里|半夜|深夜|晚饭前|饭点|晚)";
const hour = "(?:[01]?\\d|2[0-4]|[一二三四五六七八九十两]{1,3})";
const clock = `(?:(?<![\\d:])${hour}点(?:半|钟|多|一刻|三刻|[0-5]?\\d分?|[一二三四五]?十[一二三四五六七八九五]?分?)?(?!名|都|儿|[^\\s,.;!?前左右之以到至-]{0,2}[心吃])|(?<![\\d:])(?:[01]?\\d|2[0-4]):[0-5]\\d(?!\\d))`;
const moment = `(?:${day}(?:的)?\\s?${part}?\\s?(?:${clock})?|${part}\\s?${clock}|${clock}|(?:早上|上午|中午|下午|傍晚|晚上|夜里|半夜|凌晨)(?!好))`;
const until = `(?:\\s?[到至~-]\\s?(?:${moment}|${hour}(?![\\d号栋楼单室])点?))?`;
const bound = "(?:之前|以前|前|左右|之后|以后|后|起)?";
const chinese = new RegExp(`${moment}${until}${bound}`, "gu");
const frequency = /(?:每天|天天|每晚|每周|每个|每逢|经常|总是?|老是|平时)的?$/u;
/** "A little" and "two points", not one or two o'clock. */
const amount = /^[一两]点$/u;

const weekdays =
  "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const months =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const hours =
  "(?:noon|midday|midnight|lunchtime|dinnertime|(?:[01]?\\d|2[0-4])(?:[:.][0-5]\\d)?\\s?(?:am|pm|o'?clock)|(?:[01]?\\d|2[0-3])[:.][0-5]\\d)";
const days = `(?:today|tonight|tomorrow|tmr|tmrw|yesterday|last night|this (?:morning|afternoon|evening|week|weekend|month)|next (?:week|weekend|month|${weekdays})|(?:this |on )?${weekdays}s?(?:\\s?(?:to|until|till|-)\\s?${weekdays})?|the weekend|\\d{1,2}(?:st|nd|rd|th)?(?:\\s?-\\s?\\d{1,2}(?:st|nd|rd|th)?)? (?:of )?${months}|${months} \\d{1,2}(?:st|nd|rd|th)?(?:\\s?-\\s?\\d{1,2})?|the \\d{1,2}(?:st|nd|rd|th)|christmas|easter|diwali|eid|new year|month end)`;
const parts = "(?: (?:early )?(?:morning|afternoon|evening|night|lunchtime|arvo|am|pm))?";
const english = new RegExp(
  `(?<![a-z\\d])(?:(?:by|before|after|until|till|from|around|about) )?(?:${days}${parts}(?:,? (?:(?:at|by|before|after|around|about|from) )?(?:${hours}|\\d{1,2}(?![\\da-z])))?|${hours}(?:\\s?(?:-|to|until)\\s?${hours})?(?: (?:on )?${days}${parts})?)(?![a-z\\d])`,
  "gu",
);

/** Prefers a deadline, then a day with a clock, then the longer phrase; the first of equals. */
const worth = (phrase: string): number =>
  (/(?:前|之前|以前)$|^(?:by|before) /u.test(phrase) ? 20 : 0) +
  (/^(?:昨|前天|上|yesterday|last)/u.test(phrase) ? -20 : 0) +
  Math.min(phrase.length, 19);

/**
 * When help is wanted, or else when the trouble began: a phrase as typed, resolved only later.
 *
 * @returns an exact substring of what was typed, or null when no time is set
 */
export function findWhen(folded: Traced): string | null {
  const found = [...folded.text.matchAll(chinese), ...folded.text.matchAll(english)]
    .filter(([phrase]) => !amount.test(phrase))
    .filter(
      (match) => !frequency.test(folded.text.slice(Math.max(0, match.index - 4), match.index)),
    )
    .toSorted((a, b) => worth(b[0]) - worth(a[0]));
  const [best] = found;
  if (best === undefined) return null;
  const phrase = folded.typed(best.index, best.index + best[0].length);
  return phrase.replace(/^(?:on|from|about|around) /iu, "").trim();
}
