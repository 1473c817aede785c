import type { Traced } from "../../chat/clean.ts";
import { startOf } from "../../chat/standalone.ts";

const side =
  "(?:[东南西北][侧边面头]?|旁边?|门口|门前|前面?|后面?|对面|楼下|附近|外面?|拐角|入口|出口|大堂|架空层|楼道里?|楼梯间?|走廊|楼顶|顶楼|电梯口|之间)?";
const number = "(?:\\d{1,3}|[一二三四五六七八九十]{1,3})";
/** The end of a longer number is another house, 2号楼 in 12号楼; a day before it is no part of it. */
const house =
  "(?:(?<![a-z\\d])(?:\\d{1,4}|[a-h])|(?<!周|星期|礼拜|百)[一二三四五六七八九十百零〇]{1,5})";
const building = `(?:[东南西北][区苑园])?${house}\\s?(?:号楼|号院|栋|幢|座|号(?=\\d|门口))(?:\\s?${number}\\s?(?:单元|门|梯))?(?:\\s?(?:${number}[楼层]|\\d{3,4}[室房]?))?`;
const room = "(?<![\\d:.#-])\\d{1,3}-(?:\\d{1,2}-)?\\d{3,4}(?!\\d)";
const stair = `${number}单元(?:\\s?\\d{3,4}[室房]?|${number}[楼层])?`;
const gate =
  "(?:[东南西北正侧后前大]|[东西][南北])(?:大)?门(?!口?都不)(?:出去|进来)?(?:[左右]手边)?";
const garage = "(?:地下|负[一二三]层?|[bB]\\d)\\s?(?:车?库|停车场|层)(?:\\s?b\\d层?)?";
const shared =
  "(?:[东南西北中]区)?(?:(?:小|中心|健身|市民|文化)?广场|中心花园|花园|花坛|凉亭|活动(?:中心|室)(?:[一二三]楼)?|多功能厅|阅览室|图书室|棋牌室|架空层|篮球场|健身区|儿童(?:乐园|游乐区|滑梯区)|游乐场|(?<!消防|安全|疏散|逃生|生命)通道|画室|垃圾(?:房|站|亭|分类点)|快递(?:柜|站|点)|充电(?:棚|桩|位)|车棚|非机动车库|停车场|车库|天台|楼顶|物业(?:办公室|中心)|居委会|社区(?:大厅|服务中心|食堂|医院|卫生站)|门卫室|岗亭|人行道|坡道|连廊|湖边|河边|草坪)";
const shop =
  "(?:(?![趟个下了一])[\\u4e00-\\u9fff]{1,4}(?:小学|中学|幼儿园|医院|超市|药店|大药房|菜场|菜市场|银行|派出所|地铁站|公园))|药店|药房|菜鸟驿站|驿站|超市|医院|卫生站|卫生室|社区医院|学校|幼儿园|菜市场|菜场|银行|邮局|派出所|地铁站|公交站|火车站|高铁站|机场";
const goingTo = `(?<=去|到|在|从|往|上|回|跑趟|来)(?:${shop})`;
const chinese = [
  new RegExp(`${building}${side}`, "gu"),
  new RegExp(`${room}|${stair}${side}`, "gu"),
  new RegExp(`(?:${gate}|${garage}|${shared})${side}`, "gu"),
  new RegExp(goingTo, "gu"),
  /(?:实验|中心|第[一二三四五六]|[\u4e00-\u9fff]{2}路)(?:小学|中学|幼儿园)/gu,
  /(?<![\d#:.\-年月点])(?:[1-9]\d?|[1-3]\d)0[1-9](?![\d元块人份个户斤:.])(?=[^\d]{0,3}(?:的|家|室|住户|王|李|张|每|天天|又|装修|楼上|在|漏))/gu,
  new RegExp(`${number}楼(?!上|下的人)(?:楼道|走廊|拐角|电梯口|平台)?`, "gu"),
];

const english = [
  /(?<![a-z\d-])(?:(?:near|behind|outside|between|beside|above|opposite|in front of|next to|the side of|the end of|the back of|upper floors of|top of|halfway up) (?:the )?)?(?:block|blk|bldg|building|tower|wing|gate|level|lvl|floor|stairwell|stair|entrance|lobby|close|house|flat|apt|apartment|unit|room|number|no\.)\s(?:no\.?\s)?#?(?:[a-z]-?\d{0,4}|\d{1,4}[a-z]?)(?![a-z\d])(?:[ ,]{1,2}#?\d{2}-\d{2,4})?(?: (?:lobby|foyer|entrance|car ?park|stairwell|corridor|landing|side|gate))?/gu,
  /(?<![a-z])(?:(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|top|ground) floor|[a-h] (?:wing|block)|(?:north|south|east|west|front|back|main|side) (?:gate|entrance|door|lobby|stairs|stairwell)|basement(?: \d)?|b[123](?= |$)|car ?park|parking lot|playground|laundry room|bin (?:store|room|shed|area)|bike (?:shed|store|room)|community (?:hall|centre|center|room|garden)|clubhouse|club house|mail ?room|void deck|courtyard|foyer|underpass|bus stop|scout hut|village hall)(?![a-z])/gu,
  /(?<![a-z\d-])[a-h]-\d{3,4}(?![\d-])/gu,
  /(?<=(?<![a-z])(?:to|from|at) the )(?:(?:[a-z]{3,12} )?(?:chemist|pharmacy|hospital|clinic|surgery|supermarket|shops?|post office|library|school|station|airport|market|gp|vet|bank|temple|church))(?![a-z])/gu,
];

const street =
  /(?<=\b(?:in|at|outside|near|of|to|from) )\d{1,4}[a-z]? (?:[A-Z][\w'’-]{2,20})(?: [A-Z][\w'’-]{1,20}){0,2}|(?:(?:near|behind|outside|beside|opposite|in front of|halfway up|halfway down|corner of) )?(?:\d{1,4}[a-z]? )?(?:[A-Z][\w'’-]{1,20} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Crescent|Crt|Court|Way|Terrace|Hill|Square|Place|Gardens|Park|Mews|Row|Estate|Commons|Enclave|Heights|Towers?|House|Point|Grove)\b/gu;

/**
 * Where help is wanted, or where the trouble is.
 *
 * @param folded the message, folded
 * @param typed the same as typed; capitals tell English street names
 * @param places names that the community itself uses; a hit wins over every pattern
 * @returns an exact substring of what was typed, or null
 */
export function findWhere(folded: Traced, typed: string, places: readonly string[]): string | null {
  const known = places
    .map((place) => place.toLowerCase())
    .filter((place) => place.length > 1)
    .map((place) => ({ at: startOf(folded.text, place), length: place.length }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.length - a.length)[0];
  if (known !== undefined) return folded.typed(known.at, known.at + known.length);
  for (const pattern of [...chinese, ...english]) {
    const [first] = folded.text.matchAll(pattern);
    if (first !== undefined) return folded.typed(first.index, first.index + first[0].length).trim();
  }
  return typed.match(street)?.[0] ?? null;
}

/** A place as it may be named in a group: down to the building, never the room. */
export function publicPlace(place: string): string | null {
  const house = /^.{0,4}?\d{1,3}\s?(?:号楼|号院|栋|幢|座)/u.exec(place);
  if (house !== null) return house[0];
  return /\d{3}|\d-|[a-z]-?\d{2}|\d[a-z]\b|(?:flat|apt|apartment|room|unit|house|number|no\.)\s/iu.test(
    place,
  )
    ? null
    : place;
}
