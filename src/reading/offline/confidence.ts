/**
 * How sure a reading is, from how likely it is a demand among examples, half of which are: in a group
 * one message in twenty is. Measured on talk that is none; 0.5: its author is asked, 0.8: it is opened.
 */
const knots = [
  [0, 0],
  [0.4, 0.25],
  [0.9, 0.5],
  [0.97, 0.8],
  [1, 1],
] as const;

/** From this likelihood on a message is taken for a demand, said or not. */
export const DEMAND = 0.5;

/** The confidence that a likelihood stands for, 0 to 1; higher where it is higher. */
export function confidenceOf(chance: number): number {
  const above = knots.findIndex(([from]) => from >= chance);
  const [x1, y1] = knots[Math.max(above, 1)] ?? [1, 1];
  const [x0, y0] = knots[Math.max(above, 1) - 1] ?? [0, 0];
  return y0 + ((chance - x0) / (x1 - x0)) * (y1 - y0);
}

/** From this confidence on a message may be a demand, and is read again with what was said before. */
export const MAYBE = 0.5;

/** From this confidence on a demand is opened at once; below it, its author is asked first. */
export const SURE = 0.8;
