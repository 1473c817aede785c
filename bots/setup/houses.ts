import { chineseNumber, readChineseNumber } from "../../src/kernel/chinese-numbers.ts";
import type { Bilingual } from "../../src/kernel/locale.ts";

/** A grid or a building, with all that people call it. */
export type Place = {
  readonly id: string;
  readonly name: Bilingual;
  readonly also: readonly string[];
  /** The id of the grid a building lies in; null for none, and of a grid. */
  readonly within: string | null;
};

/** Why houses cannot be as written. */
export type HouseMistake =
  | { readonly is: "twice"; readonly name: string }
  | { readonly is: "backward"; readonly written: string }
  | { readonly is: "many"; readonly most: number };

/** Houses as read. */
export type Houses = {
  readonly grids: readonly Place[];
  readonly buildings: readonly Place[];
  readonly mistakes: readonly HouseMistake[];
};

/** More buildings than that are several communities. */
const MOST = 200;

type House = Omit<Place, "id" | "within"> & { readonly id: string | null };
type Found = { readonly houses: readonly House[]; readonly mistakes: readonly HouseMistake[] };

/**
 * Reads houses as people write them, a line or a list: `1-12号楼`, `Block A-F`, `东区1-6栋`, any name;
 * a grid before a colon holds what follows it (`一网格：1-6号楼`).
 */
export function readHouses(text: string): Houses {
  const lines = text.split(/\r?\n/u).map((line) => splitGrid(line));
  const names = [...new Set(lines.flatMap(({ grid }) => grid ?? []))];
  const found = lines.flatMap(({ grid, items }) =>
    items.map((item) => ({ grid, ...readItem(item) })),
  );
  const houses = found.flatMap(({ grid, houses }) =>
    houses.map((house) => ({ house, within: grid === null ? null : idOfGrid(names, grid) })),
  );
  const kept = houses.slice(0, MOST);
  const buildings = kept.map(({ house, within }, index) => ({
    ...house,
    id: house.id ?? `house-${index + 1}`,
    within,
  }));
  const many: HouseMistake[] = houses.length > MOST ? [{ is: "many", most: MOST }] : [];
  return {
    grids: names.map((name) => ({ id: idOfGrid(names, name), within: null, ...namesOfGrid(name) })),
    buildings,
    mistakes: [...found.flatMap(({ mistakes }) => mistakes), ...twice(buildings), ...many],
  };
}

function splitGrid(line: string) {
  const [before = "", ...after] = plain(line).split(/[:：]/u);
  const [grid, rest] = after.length === 0 ? [null, before] : [before.trim(), after.join(":")];
  const items = rest.split(/[,，、;；]/u).map((item) => item.trim());
  return { grid: grid === "" ? null : grid, items: items.filter((item) => item !== "") };
}

/** One line of words, however they came. */
export const plain = (words: string): string =>
  words
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();

const idOfGrid = (names: readonly string[], name: string) => `g${names.indexOf(name) + 1}`;

function namesOfGrid(name: string): Pick<Place, "name" | "also"> {
  const [, digits, spelled] =
    /^(?:第?(?:(\d{1,2})|([一二三四五六七八九十]{1,3}))网格)$/u.exec(name) ?? [];
  const [, english] = /^grid (\d{1,2})$/iu.exec(name) ?? [];
  const written = digits ?? english;
  const number = spelled === undefined ? Number(written ?? 0) : readChineseNumber(spelled).value;
  if (number < 1) return { name: { zh: name, en: name }, also: [] };
  const zh = english === undefined ? name : `${chineseNumber(number)}网格`;
  const others = [
    `${chineseNumber(number)}网格`,
    `第${chineseNumber(number)}网格`,
    `${number}网格`,
  ];
  return { name: { zh, en: `Grid ${number}` }, also: others.filter((other) => other !== zh) };
}

const suffix = "(号楼|號樓|幢|栋|棟|座|楼|樓|#|号)?";
const mark = "(\\d{1,3}|[A-Za-z])";
const item = new RegExp(
  `^([^\\dA-Za-z]*|(?:block|building|tower|bldg\\.?|no\\.?) ?)${mark} ?${suffix}` +
    `(?: ?(?:[-–—~～至到]|to|until) ?(?:block |building |tower )?${mark} ?${suffix})?$`,
  "iu",
);

function readItem(written: string): Found {
  const [, before = "", first, firstEnding, last, lastEnding] = item.exec(inDigits(written)) ?? [];
  if (first === undefined) return found([named(written)]);
  const ending = lastEnding ?? firstEnding ?? "";
  const marks = between(first, last ?? first);
  if (marks === null) return { houses: [], mistakes: [{ is: "backward", written }] };
  return found(marks.map((mark) => numbered(before.trim(), mark, ending)));
}

const spelled = /[一二三四五六七八九十百]{1,4}(?= ?(?:号|號|幢|栋|棟|座|至|到|[-–—~～]))/gu;

const inDigits = (written: string) =>
  written.replaceAll(spelled, (number) => String(readChineseNumber(number).value));

const found = (houses: readonly House[]): Found => ({ houses, mistakes: [] });

const named = (name: string): House => ({ id: null, name: { zh: name, en: name }, also: [] });

/** All marks from the first to the last; null where they are not of one kind or run backwards. */
function between(first: string, last: string): readonly string[] | null {
  const [from, to] = [orderOf(first), orderOf(last)];
  if (/\d/u.test(first) !== /\d/u.test(last) || to < from) return null;
  const orders = Array.from({ length: Math.min(to - from, MOST) + 1 }, (_, index) => from + index);
  return orders.map((order) => (/\d/u.test(first) ? `${order}` : String.fromCodePoint(order)));
}

const orderOf = (mark: string) =>
  /\d/u.test(mark) ? Number(mark) : (mark.toUpperCase().codePointAt(0) ?? 0);

function numbered(before: string, mark: string, ending: string): House {
  const isNumber = /\d/u.test(mark);
  if (before !== "" && !/^[a-z]/iu.test(before)) return withPrefix(before, mark, ending);
  const zh = `${mark}${ending || (isNumber ? "号楼" : "座")}`;
  const word = /^(?:building|tower)/iu.test(before) ? capital(before) : "Block";
  const inWords = isNumber && mark !== "0" ? [`${chineseNumber(Number(mark))}号楼`] : [];
  const others = ["号楼", "栋", "幢", "座", "#"].map((other) => `${mark}${other}`);
  const english = ["Block", "Building"].map((other) => `${other} ${mark}`);
  const name = { zh, en: `${word} ${mark}` };
  const also = [...others, ...inWords, ...english];
  return { id: mark, name, also: also.filter((other) => other !== zh && other !== name.en) };
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

/** The same number in another part of the estate is another house. */
function withPrefix(before: string, mark: string, ending: string): House {
  const name = `${before}${mark}${ending || "号楼"}`;
  const others = ["号楼", "栋", "幢"].map((other) => `${before}${mark}${other}`);
  return { id: null, name: { zh: name, en: name }, also: others.filter((other) => other !== name) };
}

function twice(buildings: readonly Place[]): readonly HouseMistake[] {
  const names = buildings.map(({ id, name }) => (id.startsWith("house-") ? name.zh : id));
  const repeated = buildings.filter(
    ({ id, name }, index) => names.indexOf(id.startsWith("house-") ? name.zh : id) < index,
  );
  return [...new Set(repeated.map(({ name }) => name.zh))].map((name) => ({ is: "twice", name }));
}
