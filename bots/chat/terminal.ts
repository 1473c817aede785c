import { readFile, writeFile } from "node:fs/promises";
import { clearScreenDown, createInterface, cursorTo, moveCursor } from "node:readline";
import { widthOf } from "./width.ts";
import { isTerminal } from "../serve/program.ts";

/** Where lines are typed and read. */
export type Terminal = {
  /** Whether somebody sits in front of it. */
  readonly interactive: boolean;
  /** Writes lines above the prompt. */
  print(text: string): void;
  /** Shows a prompt from now on, or changes it; what is being typed stays. */
  prompt(text: string): void;
  /** The next line that was typed; null when none came in time, or it is being closed. */
  take(patienceMs: number): Promise<string | null>;
  /** Puts a line back, to be taken next. */
  putBack(line: string): void;
  /** Keeps the history, and lets go of the keyboard. */
  close(): Promise<void>;
};

/** What a terminal is opened with. */
export type TerminalOptions = {
  readonly historyFile: string;
  /** What the Tab key offers for a beginning. */
  readonly complete: (beginning: string) => readonly string[];
  /** Aborted when the program must end; the terminal asks for it at Ctrl-C and Ctrl-D. */
  readonly stop: AbortController;
};

const HISTORY = 500;

/** Opens the terminal, or the plain pipes that stand in its place. */
export async function openTerminal(options: TerminalOptions): Promise<Terminal> {
  const { historyFile, complete, stop } = options;
  const interactive = isTerminal();
  const { stdin: input, stdout: output } = process;
  const reader = createInterface({
    input,
    output,
    terminal: interactive,
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    history: await readHistory(historyFile),
    completer: (line: string) => [[...complete(line)], line],
  });
  let history: readonly string[] | null = null;
  let prompting = false;
  const mailbox = openMailbox(stop.signal);

  function eraseTyped(line: string): void {
    const rows = Math.floor(widthOf(reader.getPrompt() + line) / (output.columns || 80)) + 1;
    moveCursor(output, 0, -rows);
    clearScreenDown(output);
  }
  function stepAbovePrompt(): void {
    moveCursor(output, 0, -reader.getCursorPos().rows);
    cursorTo(output, 0);
    clearScreenDown(output);
  }

  reader.on("line", (line) => {
    if (interactive) eraseTyped(line);
    prompting = false;
    mailbox.put(line);
  });
  reader.on("history", (lines) => (history = lines));
  reader.on("SIGINT", () => process.emit("SIGINT"));
  if (interactive) reader.on("close", () => stop.abort());
  return {
    interactive,
    print(text) {
      if (prompting) stepAbovePrompt();
      output.write(`${text}\n`);
      if (prompting) reader.prompt(true);
    },
    prompt(text) {
      if (!interactive || (prompting && reader.getPrompt() === text)) return;
      reader.setPrompt(text);
      reader.prompt(true);
      prompting = true;
    },
    take: mailbox.take,
    putBack: mailbox.putBack,
    async close() {
      if (prompting) output.write("\n");
      reader.close();
      input.destroy();
      if (history !== null) await writeFile(historyFile, history.join("\n"), { mode: 0o600 });
    },
  };
}

async function readHistory(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

/** Lines in the order in which they came, waited for one at a time. */
function openMailbox(closing: AbortSignal) {
  const lines: string[] = [];
  let arrived = Promise.withResolvers<void>();
  const wake = () => arrived.resolve();
  closing.addEventListener("abort", wake);
  return {
    put(line: string): void {
      lines.push(line);
      wake();
    },
    putBack: (line: string): void => void lines.unshift(line),
    async take(patienceMs: number): Promise<string | null> {
      if (lines.length === 0 && !closing.aborted) {
        const timer = setTimeout(wake, patienceMs);
        await arrived.promise;
        clearTimeout(timer);
        arrived = Promise.withResolvers();
      }
      return closing.aborted ? null : (lines.shift() ?? null);
    },
  };
}
