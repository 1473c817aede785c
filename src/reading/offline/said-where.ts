import type { Bilingual, Locale } from "../../kernel/locale.ts";

/** Places every neighbourhood has. */
const places: readonly Bilingual[] = [
  { zh: "药店", en: "pharmacy" },
  { zh: "药房", en: "chemist" },
  { zh: "超市", en: "supermarket" },
  { zh: "医院", en: "hospital" },
  { zh: "社区医院", en: "clinic" },
  { zh: "学校", en: "school" },
  { zh: "幼儿园", en: "nursery" },
  { zh: "菜市场", en: "market" },
  { zh: "邮局", en: "post office" },
  { zh: "银行", en: "bank" },
  { zh: "图书馆", en: "library" },
  { zh: "火车站", en: "station" },
  { zh: "机场", en: "airport" },
  { zh: "公交站", en: "bus stop" },
  { zh: "快递柜", en: "parcel locker" },
  { zh: "驿站", en: "parcel station" },
  { zh: "车库", en: "garage" },
  { zh: "停车场", en: "car park" },
  { zh: "大堂", en: "lobby" },
  { zh: "广场", en: "square" },
  { zh: "北门", en: "north gate" },
  { zh: "南门", en: "south gate" },
  { zh: "东门", en: "east gate" },
  { zh: "西门", en: "west gate" },
  { zh: "正门", en: "main gate" },
];
const building = {
  zh: /^(\d{1,3}|[a-h])(?:号楼|栋|幢|座)$/iu,
  en: /^(?:block|building|tower|bldg|blk) (\d{1,3}|[a-h])$/iu,
};

/**
 * A public place as typed, said in the other language.
 *
 * @returns null where the place is not known: then it is rather left out
 */
export function sayWhere(place: string, locale: Locale): string | null {
  const typed = place.normalize("NFKC").trim();
  const number = (building.zh.exec(typed) ?? building.en.exec(typed))?.[1]?.toUpperCase();
  if (number !== undefined) return locale === "zh" ? `${number}号楼` : `Block ${number}`;
  const name = typed.toLowerCase().replace(/^the /u, "");
  return places.find(({ zh, en }) => zh === name || en === name)?.[locale] ?? null;
}
