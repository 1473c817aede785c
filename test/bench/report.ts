import { parseArgs } from "node:util";
import { quantile } from "./limits.ts";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

/** Whether figures are wanted within two minutes. */
export const { quick } = values;

/** The middle of some measures. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Writes a line of the report; a goal that is only looked at is `-`. */
export function tell(what: string, figure: string, goal = "-", met = true): void {
  const cells = [what.padEnd(46), figure.padEnd(60), goal.padEnd(9), met ? "" : "MISSED"];
  process.stdout.write(`${cells.join(" ").trimEnd()}\n`);
}
