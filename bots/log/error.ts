/** What of an error may be logged. */
export type LoggedError = {
  readonly name: string;
  readonly message?: string;
  readonly code?: string;
  readonly status?: number;
  /** What of the schema it is about. */
  readonly table?: string;
  readonly constraint?: string;
  /** Where it came from: functions, files and lines. */
  readonly stack?: string;
  readonly cause?: LoggedError;
};

/** As deep as causes are followed. */
const DEPTH = 3;

/**
 * What of an error may stand in a log: what went wrong and where, but none of the words that were being
 * handled and no secret. Errors carry more than they show: the request, the row, the parameters.
 */
export const loggedError = (error: unknown): LoggedError => loggedTo(DEPTH, error);

function loggedTo(depth: number, error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: error === null ? "null" : typeof error };
  const status = field(error, "status", "number");
  // A far end that answers with an error may repeat in it what it was sent.
  const message = status === undefined ? safeMessage(error) : "";
  const stack = framesOf(error);
  return {
    name: word(error.name) ?? "Error",
    ...(message !== "" && { message }),
    ...someOf(error),
    ...(status !== undefined && { status }),
    ...(stack !== "" && { stack }),
    ...(error.cause instanceof Error && depth > 1 && { cause: loggedTo(depth - 1, error.cause) }),
  };
}

function someOf(error: Error): Pick<LoggedError, "code" | "table" | "constraint"> {
  const names = ["code", "table", "constraint"] as const;
  const found = names.map((name) => [name, word(field(error, name, "string"))] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function field(error: Error, name: string, type: "string"): string | undefined;
function field(error: Error, name: string, type: "number"): number | undefined;
function field(error: Error, name: string, type: "string" | "number"): unknown {
  const value: unknown = Reflect.get(error, name);
  return typeof value === type ? value : undefined;
}

/** A name as programs give them; whatever else stands there is left out. */
const word = (text: string | undefined): string | undefined =>
  text !== undefined && /^[\w.:-]{1,80}$/u.test(text) ? text : undefined;

const LONGEST = 200;

/** The system's own messages name files and addresses; of all others only what no person wrote stays. */
function safeMessage(error: Error): string {
  const [first = ""] = error.message.split("\n");
  const isSystems = "syscall" in error && "errno" in error;
  return (isSystems ? first : masked(first)).slice(0, LONGEST);
}

/** Quoted words, anything but plain ASCII, long numbers, and whatever looks like a secret. */
const masks: readonly RegExp[] = [
  /"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?|‘[^’]*’?/gu,
  /\/\/[^\s/@]*@/gu,
  /\b(?:bearer|token|key|password|secret)\b[\s:=]+\S+/giu,
  /\b[\w-]*\d[\w-]*:[\w-]{6,}/gu,
  /\b(?=[\w-]*\d)[\w-]{20,}/gu,
  /\d[\d\s-]{3,}\d/gu,
  /[^\x20-\x7e]+/gu,
];

const masked = (text: string): string =>
  masks.reduce((left, mask) => left.replaceAll(mask, "…"), text);

/** The frames of a stack, without the message above them, which may look like one. */
function framesOf({ stack = "", message }: Error): string {
  const after = stack.indexOf(message) + message.length;
  const frames = stack.slice(stack.includes(message) ? after : 0).split("\n");
  return frames
    .filter((line) => frame.test(line))
    .map((line) => line.trim())
    .join("\n");
}

const frame = /^\s+at [\x20-\x7e]+$/u;
