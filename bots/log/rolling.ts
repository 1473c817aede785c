import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type DestinationStream, pino } from "pino";

/** Nobody reads further back; with the one before it, a log takes twice as much. */
const MOST_BYTES = 10_000_000;

/** What waits for room on a full disk is no more than that. */
const MOST_WAITING = 1_000_000;

/** A log file, until it is closed; what is written to it then is lost. */
export type LogFile = DestinationStream & { close(): void };

/**
 * A log file that only its owner can read. When it is full it becomes `FILE.1`, and what was that is
 * gone. It never throws: where it cannot be written, lines are lost, and the work goes on.
 */
export function rollingFile(file: string, mostBytes: number = MOST_BYTES): LogFile {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let size = sizeOf(file);
  // What is written as the process dies is what one looks for.
  const out = pino.destination({
    dest: file,
    mode: 0o600,
    append: true,
    sync: true,
    maxLength: MOST_WAITING,
  });
  out.on("error", () => {});
  let isOpen = true;
  return {
    close() {
      if (isOpen) out.end();
      isOpen = false;
    },
    write(line) {
      if (!isOpen) return;
      size += Buffer.byteLength(line);
      if (size > mostBytes) {
        startAnew(file, out);
        size = Buffer.byteLength(line);
      }
      out.write(line);
    },
  };
}

function startAnew(file: string, out: { reopen(): void }): void {
  try {
    // Somebody may have taken it away.
    if (existsSync(file)) renameSync(file, `${file}.1`);
    out.reopen();
  } catch {
    // Where that is forbidden, it goes on as it is.
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
