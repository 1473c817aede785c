import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { Order, Told } from "./world.ts";

/** The gateway's process: orders go to it, it can die and come back. */
export type GatewayProcess = {
  readonly endpoint: string;
  start(): Promise<void>;
  /** Dies at once, as a machine does. */
  kill(): Promise<void>;
  /** Resolves when it was obeyed. */
  order(order: Order): Promise<void>;
};

/** A gateway on a free port of this machine; it is not started yet. */
export async function gatewayProcess(
  token: string,
  tell: (told: Told) => void,
): Promise<GatewayProcess> {
  const port = await freePort();
  const waiting = new Map<number, (error: string | null) => void>();
  let child: ChildProcess | null = null;
  let number = 0;

  return {
    endpoint: `127.0.0.1:${port}`,
    start: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const program = new URL("gateway.ts", import.meta.url).pathname;
      const stdio = [
        "ignore",
        "ignore",
        process.env["GATEWAY_LOG"] ? "inherit" : "ignore",
        "ipc",
      ] as const;
      child = fork(program, ["--port", `${port}`, "--token", token], {
        stdio: [...stdio],
        execArgv: [],
        env: { ...process.env, WECHATY_LOG: process.env["GATEWAY_LOG"] ?? "silent" },
      });
      child.on("message", (message) => {
        if (typeof message !== "string") return;
        const told: Told = JSON.parse(message);
        if (told.told === "ready") resolve();
        else if (told.told === "done") waiting.get(told.number)?.(told.error);
        else {
          tell(told);
          child?.send(JSON.stringify({ number: 0, order: { do: "go-on" } }));
        }
      });
      await promise;
    },
    kill: async () => {
      const dying = child;
      child = null;
      if (dying === null || dying.exitCode !== null || dying.signalCode !== null) return;
      const gone = once(dying, "exit");
      dying.kill("SIGKILL");
      await gone;
    },
    order: async (order) => {
      number += 1;
      const mine = number;
      const { promise, resolve } = Promise.withResolvers<string | null>();
      waiting.set(mine, resolve);
      child?.send(JSON.stringify({ number: mine, order }));
      const error = child === null ? "the gateway is down" : await promise;
      waiting.delete(mine);
      if (error !== null) throw new Error(error);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
