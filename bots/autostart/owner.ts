import { readFileSync, statSync } from "node:fs";

/** The name of the user who owns a folder, as the machine's own list of users has it; else their number. */
export function ownerOf(folder: string): string {
  const { uid } = statSync(folder);
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  const entry = users.map((line) => line.split(":")).find(([, , number]) => number === String(uid));
  return entry?.[0] ?? String(uid);
}
