/** Why the program cannot start, with one sentence that says what to do about it. */
export class StartError extends Error {
  override readonly name = "StartError";
  /** What the reader can do, as one sentence. */
  readonly advice: string;

  constructor(message: string, advice: string, cause?: unknown) {
    super(message, { cause });
    this.advice = advice;
  }
}

/** The system's short name for what went wrong (`EACCES`, or an SQLSTATE), or else the message. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
