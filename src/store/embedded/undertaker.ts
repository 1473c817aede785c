import { spawn } from "node:child_process";
import { realpath, rm } from "node:fs/promises";
import { Socket } from "node:net";
import { dirname, join } from "node:path";

/** Waits until the pipe from its parent breaks, which even `kill -9` does; then ends and removes. */
const script = `
read -r _
pid=$(head -n 1 "$0/postgres/postmaster.pid") && kill -QUIT "$pid"
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$pid" && sleep 0.1; done
rm -rf -- "$0" "$1"
`;

/**
 * Sees to it that the server and files of a throw-away folder do not outlive this process.
 *
 * @returns removes the files now; the server must have stopped
 */
export async function keepTidy(folder: string): Promise<() => Promise<void>> {
  const home = dirname(await realpath(join(folder, "postgres")));
  const dismiss = process.platform === "win32" ? () => false : watch(folder, home);
  return async () => {
    dismiss();
    await Promise.all([folder, home].map((path) => rm(path, { recursive: true, force: true })));
  };
}

function watch(folder: string, home: string): () => boolean {
  const watcher = spawn("sh", ["-c", script, folder, home], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.unref();
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return () => watcher.kill();
}
