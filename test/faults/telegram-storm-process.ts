import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = join(import.meta.dirname, "../../bots/start.ts");

/** The product on its own, as it serves real groups. */
export type Product = {
  /** Dies at once. */
  kill(): void;
  /** Ends in an orderly way; gives its exit code. */
  stop(): Promise<number | null>;
  /** Resolves when it is gone. */
  readonly gone: Promise<void>;
  /** Resolves when it is gone without being asked, with what it printed. */
  readonly fell: Promise<Error>;
  readonly output: () => string;
};

/** Starts the product in a folder; what it reads of its environment is only what is given. */
export function startProduct(folder: string, env: Readonly<Record<string, string>>): Product {
  const cache = { NODE_COMPILE_CACHE: join(tmpdir(), "linli-compile-cache") };
  const child = spawn(process.execPath, [program], {
    cwd: folder,
    env: { PATH: process.env["PATH"], LANG: "zh_CN.UTF-8", TZ: "UTC", PORT: "0", ...cache, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  let asked = false;
  const gone = (async () => {
    await once(child, "close");
  })();
  const fell = gone.then(() =>
    asked ? new Promise<never>(() => {}) : new Error(`It ended by itself: ${output}`),
  );
  return {
    fell,
    kill() {
      asked = true;
      child.kill("SIGKILL");
    },
    async stop() {
      asked = true;
      child.kill("SIGTERM");
      await gone;
      return child.exitCode;
    },
    gone,
    output: () => output,
  };
}
