import { ok, refuse, type Result } from "../../src/kernel/result.ts";
import { asked, windowOf } from "../../src/reading/labelled.ts";
import type { OpenReading } from "./reader.ts";

/**
 * Reads one line of JSON that holds a window.
 *
 * @returns the reading as a line of JSON: `{id, intent, confidence, demands}`; or what is wrong with the line
 */
export async function readLine(
  reading: OpenReading,
  line: string,
): Promise<Result<string, string>> {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return refuse("this is no JSON.");
  }
  const window = asked.safeParse(given);
  if (!window.success) {
    const [issue] = window.error.issues;
    return refuse(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "no window"}`);
  }
  const { intent, confidence, demands } = await reading.read(windowOf(window.data));
  return ok(JSON.stringify({ id: window.data.id, intent, confidence, demands }));
}
