import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "./options.ts";

/** Where the login code stands while somebody has to scan it. */
export const loginFile = (dataDir: string): string => join(dataDir, "wechat-login.txt");

/** Shows login codes, and keeps the last one in a file that only its owner can read. */
export function loginCode({ dataDir, showLogin }: Settings): {
  show(code: string): void;
  done(): void;
} {
  const file = loginFile(dataDir);
  return {
    show: (code) => {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
      rmSync(file, { force: true });
      writeFileSync(file, `${code}\n`, { mode: 0o600 });
      showLogin(code);
    },
    done: () => rmSync(file, { force: true }),
  };
}
