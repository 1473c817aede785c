import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Something the bot said, as the pipe prints it; `edited` lines have no kind. */
export type Said = {
  readonly id: string;
  readonly group?: string;
  readonly to?: string;
  readonly text: string;
  readonly at: string;
};

/** One line of output. */
export type Printed = {
  readonly post?: Said;
  readonly dm?: Said;
  readonly edited?: Said;
  readonly shown?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly why: string };
  readonly idle?: { readonly line: number };
};

/** How a pipe is started. */
export type PipeSetting = {
  /** The program; by default the pipe itself. */
  readonly program?: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** A running pipe. */
export type PipeProcess = {
  /** What it printed so far, in whole lines. */
  readonly printed: readonly Printed[];
  readonly output: () => string;
  readonly errors: () => string;
  /** Writes lines; a string goes as it is. */
  write(lines: readonly (object | string)[]): void;
  /** Resolves once as many lines were answered, or the process ended. */
  answered(count: number): Promise<void>;
  /** Ends the input; the process ends when it has answered everything. */
  end(): void;
  kill(): void;
  /** Resolves with its exit code, null after a kill. */
  readonly ended: Promise<number | null>;
};

const pipe = join(import.meta.dirname, "../../bots/pipe.ts");

/** Starts a pipe as a process of its own; what Node compiled is kept, for a start takes half as long then. */
export function startPipe({ program = pipe, args, env = {} }: PipeSetting): PipeProcess {
  const cache = { NODE_COMPILE_CACHE: join(tmpdir(), "linli-compile-cache") };
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env["PATH"], ...cache, ...env },
  });
  const printed: Printed[] = [];
  let output = "";
  let rest = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    printed.push(...lines.map((line): Printed => JSON.parse(line)));
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (errors += chunk));
  // Written to after its death, a pipe reports what everybody knows.
  child.stdin.on("error", () => {});
  const ended = once(child, "close").then(() => child.exitCode);
  const alive = () => child.exitCode === null && child.signalCode === null;
  return {
    printed,
    output: () => output,
    errors: () => errors,
    write: (lines) => {
      const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
      child.stdin.write(texts.map((text) => `${text}\n`).join(""));
    },
    async answered(count) {
      while (alive() && answers(printed) < count)
        await Promise.race([once(child.stdout, "data"), ended]);
    },
    end: () => child.stdin.end(),
    kill: () => child.kill("SIGKILL"),
    ended,
  };
}

/** How many lines were answered to their end. */
export const answers = (printed: readonly Printed[]): number =>
  printed.filter(({ idle }) => idle !== undefined).length;
