const digits: { readonly [numeral: string]: string } = {
  一: "1",
  二: "2",
  两: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
  十: "10",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  first: "1",
  second: "2",
  third: "3",
  fourth: "4",
  fifth: "5",
  ground: "1",
};

const numeral =
  "(?:\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";
const count = "(?:\\d{1,3}|one|two|three|four|five|six)";

/** `十二` and `12`, `two` and `2`; letters as they are. */
function counted(written: string): string {
  const plain = written.toLowerCase();
  const tens = /^([二三四五六七八九])?十([一二三四五六七八九])?$/u.exec(plain);
  if (tens !== null) return `${digits[tens[1] ?? ""] ?? "1"}${digits[tens[2] ?? ""] ?? "0"}`;
  return digits[plain] ?? plain.replace(/^0+(?=\d)/u, "").replace(/(?<=\d)(?:st|nd|rd|th)$/u, "");
}

/** How each part of a place is written; the first group that is filled tells which. */
const parts = {
  building: [
    new RegExp(`(${numeral}|[a-h])\\s?(?:号楼|栋|幢|座|#楼?|号院)`, "gu"),
    new RegExp(
      `\\b(?:block|blk|building|bldg|tower)s? (${count}|[a-h])\\b(?:(?:,| and|/|&) (\\d{1,3}|[a-h])\\b)?`,
      "gu",
    ),
    /(?<![\d:.#-])([a-h]|\d{1,3})-(?:\d{1,2}-)?\d{3,4}(?!\d)/gu,
    /(?:号楼|栋)?(\d{1,2})和\d{1,2}(?:号楼|栋)/gu,
  ],
  unit: [
    new RegExp(`(${numeral}|[东中西])\\s?(?:单元|门洞|门栋)`, "gu"),
    new RegExp(`\\b(?:stairwell|stair|staircase|entrance|unit) (${count}|[a-h])(?!\\d)\\b`, "gu"),
    /(?<![\d:.#-])\d{1,3}-(\d{1,2})-\d{3,4}(?!\d)/gu,
  ],
  floor: [
    new RegExp(`(?<![号下负b])(${numeral})\\s?(?:楼(?!栋|梯|上|下|门)|层)`, "gu"),
    /\b(\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|ground|top) floor\b/gu,
    /\b(?:floor|level|lvl) (\d{1,2})\b/gu,
  ],
  door: [
    /(?<![\d:.#-])(?:[a-h\d]{1,3}-)(?:\d{1,2}-)?(\d{3,4})(?!\d)/gu,
    /(?<![\d:.#\-月年])(\d{1,2}0[1-9])(?!\d|元|块|号楼)/gu,
    /\b(?:flat|apt|apartment|room|no\.?|unit) #?(\d{2,4}[a-z]?)\b/gu,
  ],
  gate: [
    /([东南西北正侧后前])大?门(?!口?都不)/gu,
    /(?<![东南西北正侧后前元下的])(大)门/gu,
    /\b(north|south|east|west|front|back|main|side) (?:gate|entrance)\b/gu,
  ],
  basement: [
    new RegExp(`(?:b|负|地下)\\s?(\\d|一|二|三)\\s?(?:层|楼|库|车库)?`, "gu"),
    /\b(?:basement|level b) ?(\d)\b/gu,
  ],
  lift: [
    new RegExp(
      `(${numeral}|[a-d]|左边?|右边?|[东西南北]|客|货|消防)(?:号|侧|边|面|部|的)*(?:电?梯)`,
      "gu",
    ),
    /\b(left|right|goods|service|passenger|north|south|east|west|small|big) (?:hand )?(?:lift|elevator)\b/gu,
    /\b(?:lift|elevator) (?:no\.? ?)?(\d|[a-d])\b/gu,
  ],
  side: [
    /([东南西北左右])(?:侧|边|面|头)/gu,
    /\b(north|south|east|west|left|right)(?:ern)? (?:side|end|hand side|corner)\b/gu,
  ],
  tag: [
    new RegExp(`(${numeral})号(?:灯杆|路灯|车位|桩|柜|充电|机|泵|井)`, "gu"),
    /\b(?:pole|post|bay|point|charger|locker|space|machine) (?:no\.? ?|number )?#?(\d{1,3})\b/gu,
  ],
} as const;

const spots: readonly (readonly [name: string, said: RegExp])[] = [
  ["playground", /儿童乐园|游乐场|游乐区|儿童区|滑梯|沙坑|playground|play area/u],
  ["garden", /花园|花坛|草坪|garden|lawn/u],
  ["square", /广场|(?<!\w)square(?! danc)|plaza/u],
  ["garage", /车库|地库|停车场|garage|basement|car ?park|parking lot/u],
  ["bikeshed", /车棚|bike (?:shed|store|room)/u],
  ["binroom", /垃圾(?:房|站|亭|分类)|bin (?:store|room|shed|area)/u],
  ["lobby", /大堂|门厅|lobby|foyer/u],
  ["stairs", /楼道|楼梯|走廊|过道|stair|corridor|hallway|landing/u],
  ["roof", /楼顶|天台|屋顶|\broof/u],
  ["pool", /泳池|\bpool\b/u],
  ["court", /球场|(?:basketball|tennis|badminton|sports) court/u],
  ["kindergarten", /幼儿园|kindergarten|nursery/u],
  ["school", /小学|中学|\bschool/u],
  ["office", /物业(?:办公室|中心)|居委会|(?:management|property) office/u],
  ["hall", /活动室|活动中心|community (?:hall|room|cent)/u],
  ["lake", /湖边|河边|喷泉|lake|pond|fountain/u],
  ["lockers", /快递柜|丰巢|parcel locker/u],
  ["busstop", /公交站|bus stop/u],
  ["fitness", /健身区|健身广场|健身器|fitness|outdoor gym/u],
  ["pavilion", /凉亭|亭子|pavilion/u],
];

type Part = keyof typeof parts;

/** Where some words say that the trouble is, part by part; several where they name several. */
export type Whereabouts = { readonly [part in Part | "spot"]: ReadonlySet<string> };

const sides: { readonly [word: string]: string } = {
  东: "east",
  南: "south",
  西: "west",
  北: "north",
  左: "left",
  右: "right",
  左边: "left",
  右边: "right",
  正: "main",
  大: "main",
  前: "main",
  front: "main",
  侧: "side",
  后: "back",
  货: "goods",
  客: "passenger",
  service: "goods",
};

/** Reads the whereabouts out of folded words. */
export function whereabouts(plain: string): Whereabouts {
  const read = (part: Part): ReadonlySet<string> =>
    new Set(
      parts[part].flatMap((pattern) =>
        [...plain.matchAll(pattern)].flatMap(([, ...groups]) =>
          groups
            .filter((found) => found !== undefined)
            .map((found) => sides[found] ?? counted(found)),
        ),
      ),
    );
  return {
    building: read("building"),
    unit: read("unit"),
    floor: read("floor"),
    door: read("door"),
    gate: read("gate"),
    basement: read("basement"),
    lift: read("lift"),
    side: read("side"),
    tag: read("tag"),
    spot: new Set(spots.filter(([, said]) => said.test(plain)).map(([name]) => name)),
  };
}

/** Folded words without what names a spot or a gate: those tell where, not what. */
export const withoutSpots = (plain: string): string =>
  [...spots.map(([, said]) => said), ...parts.gate].reduce(
    (text, said) => text.replace(new RegExp(said.source, "gu"), " "),
    plain,
  );

/** The buildings that some folded words name, as they are numbered. */
export const buildingsNamed = (plain: string): readonly string[] => [
  ...whereabouts(plain).building,
];
