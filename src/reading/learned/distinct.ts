/** Numbers, each once, in the order in which they were first added. */
export type Distinct = { readonly all: readonly number[]; add(number: number): void };

let places = { numbers: new Int32Array(1024), rounds: new Uint32Array(1024) };
let round = 0;

/**
 * Room for so many numbers at most. It is lent, not given: only the latest takes more of them. A set
 * of the language does the same, at several times the cost.
 */
export function distinct(most: number): Distinct {
  if (places.numbers.length < most * 2) places = room(2 ** Math.ceil(Math.log2(most * 2)));
  const { numbers, rounds } = places;
  const mask = numbers.length - 1;
  round += 1;
  const all: number[] = [];
  return {
    all,
    add(number) {
      const key = number | 0;
      let place = key & mask;
      while (rounds[place] === round) {
        if (numbers[place] === key) return;
        place = (place + 1) & mask;
      }
      rounds[place] = round;
      numbers[place] = key;
      all.push(number);
    },
  };
}

const room = (size: number) => ({ numbers: new Int32Array(size), rounds: new Uint32Array(size) });
