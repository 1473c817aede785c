import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { Client, type ClientConfig } from "pg";
import { onTestFinished } from "vitest";

/** The bytes of a message of Postgres: a letter, the length, the rest. */
function message(letter: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const int = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};

const welcome = Buffer.concat([
  message("R", int(0)),
  message("K", int(1), int(1)),
  message("Z", Buffer.from("I")),
]);

/** A connection of the pool, lent to whoever has a transaction. */
type Backend = { readonly socket: Duplex; holder: Socket | null };

/**
 * A pooler in front of a real Postgres that lends its connections for one transaction each, the one
 * that came back last first. It passes on what asks a simple question, and nothing else.
 */
export async function poolByTransaction(config: ClientConfig): Promise<number> {
  const clients = Array.from({ length: 6 }, () => new Client(config));
  for (const client of clients) await client.connect();
  const backends: Backend[] = clients.map((client) => ({ socket: socketOf(client), holder: null }));
  const idle = [...backends];

  function serve(near: Socket): void {
    let backend: Backend | null = null;
    let greeted = false;
    near.on("error", () => near.destroy());
    near.on("data", (bytes) => {
      if (!greeted) {
        greeted = true;
        near.write(welcome);
        return;
      }
      if (bytes.toString("latin1", 0, 1) === "X") return void near.end();
      backend ??= idle.pop() ?? null;
      if (backend === null) return void near.destroy();
      backend.holder = near;
      backend.socket.write(bytes);
    });
    near.on("given-back", () => {
      if (backend !== null) idle.push(backend);
      backend = null;
    });
  }
  for (const backend of backends)
    backend.socket.on("data", (bytes: Buffer) => {
      backend.holder?.write(bytes);
      // Ready again, and in no transaction.
      if (bytes.subarray(-6).equals(message("Z", Buffer.from("I"))))
        backend.holder?.emit("given-back");
    });
  const server = createServer(serve).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    for (const { socket } of backends) socket.destroy();
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port.
  return (server.address() as AddressInfo).port;
}

/** The wire of a connection that has logged in, of which the client lets go. */
function socketOf(client: Client): Duplex {
  const { stream: socket } = client.connection;
  socket.removeAllListeners("data");
  socket.removeAllListeners("error").on("error", () => socket.destroy());
  socket.removeAllListeners("close").removeAllListeners("end");
  return socket;
}
