/** Rows of small numbers, all of one width, one after another. */
export type Rows = { readonly numbers: Int8Array; readonly width: number };

let places = new Int32Array(2048);

/** Room to put down so many places of rows; lent until room is asked for again. */
export function roomFor(most: number): Int32Array {
  if (most > places.length) places = new Int32Array(most * 2);
  return places;
}

/** So many columns are added up at once: sums that are not kept in memory cost half. */
const ABREAST = 4;

let sums = new Int32Array(128);

/**
 * What the columns from `from` up to `to` add up to in some rows; lent until the next are added up.
 * Rows are found first and added up then: memory is waited for once.
 *
 * @param known how many of the places are meant
 */
export function addUp(
  { numbers, width }: Rows,
  found: Int32Array,
  known: number,
  [from, to]: readonly [from: number, to: number],
): Int32Array {
  if (to - from + ABREAST > sums.length) sums = new Int32Array((to - from) * 2);
  for (let column = from; column < to; column += ABREAST) {
    let one = 0;
    let two = 0;
    let three = 0;
    let four = 0;
    for (let each = 0; each < known; each += 1) {
      const at = (found[each] ?? 0) * width + column;
      one += numbers[at] ?? 0;
      two += numbers[at + 1] ?? 0;
      three += numbers[at + 2] ?? 0;
      four += numbers[at + 3] ?? 0;
    }
    sums[column - from] = one;
    sums[column - from + 1] = two;
    sums[column - from + 2] = three;
    sums[column - from + 3] = four;
  }
  return sums;
}
