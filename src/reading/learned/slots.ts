/** Where numbers are found by open addressing: pairs of a number and its place, counted from 1; 0 for none. */
export type Slots = Int32Array;

/** Makes numbers findable by their places in a list; each stands there once. */
export function slotsOf(keys: Uint32Array): Slots {
  const size = 2 ** Math.ceil(Math.log2(keys.length * 1.5 + 2));
  const slots = new Int32Array(size * 2);
  keys.forEach((key, place) => {
    let slot = key & (size - 1);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = place + 1;
  });
  return slots;
}

/** The place of a number; -1 for one that is not there. */
export function placeIn(slots: Slots, number: number): number {
  const mask = (slots.length >> 1) - 1;
  const key = number | 0;
  let slot = key & mask;
  for (;;) {
    const place = (slots[slot * 2 + 1] ?? 0) - 1;
    if (place === -1 || slots[slot * 2] === key) return place;
    slot = (slot + 1) & mask;
  }
}
