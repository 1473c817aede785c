import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Config } from "../../src/config.ts";
import { wallClock } from "../../src/kernel/clock.ts";
import { StartError } from "../../src/store/start-error.ts";
import { run } from "../serve/program.ts";
import { wording } from "./wording.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was typed, by the options that are known. */
type Typed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>;

/** A program that does one thing with a backup. */
export type Ordered<O extends Options, Order> = {
  readonly options: O;
  readonly usage: typeof wording.usage;
  /** What is asked for; null where that is not understood. */
  readonly read: (typed: Typed<O>) => Order | null;
  readonly act: (
    config: Config,
    order: Order,
    now: Date,
    print: (line: string) => void,
  ) => Promise<void>;
};

/** Does what is asked for on the command line. */
export const carryOut = <O extends Options, Order>(program: Ordered<O, Order>): Promise<void> =>
  run(async (config) => {
    const order = readOrder(program);
    if (order === null) throw new StartError(wording.notUnderstood, program.usage);
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    await program.act(config, order, wallClock.now(), print);
  });

function readOrder<O extends Options, Order>({ options, read }: Ordered<O, Order>): Order | null {
  try {
    return read(parseArgs({ options, allowPositionals: true }));
  } catch {
    return null;
  }
}
