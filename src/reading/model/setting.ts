/** Which model is asked, and how far one goes with it. */
export type ModelSetting = {
  /** The root of an OpenAI-compatible API, as `https://api.deepseek.com/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** How answers are held to their shape; the reader goes down from here by itself. */
  readonly level?: Level;
  /** Milliseconds from a question to a reading, whatever happens; 6000. */
  readonly deadlineMs?: number;
  /** Calls at a time; 4. */
  readonly concurrency?: number;
};

/** Ways to hold an answer to its shape, strictest first. */
export const levels = ["json_schema", "json_object", "plain"] as const;

export type Level = (typeof levels)[number];
