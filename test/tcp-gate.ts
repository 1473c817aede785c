import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The way to a server, which can be barred. */
export type TcpGate = {
  readonly port: number;
  /** Cuts whoever is connected, and takes nobody until `open`. */
  bar(): Promise<void>;
  open(): Promise<void>;
  close(): Promise<void>;
};

/** Stands in front of a server: `path` is its socket, or its port on this machine. */
export async function openTcpGate(path: string | number): Promise<TcpGate> {
  const sockets = new Set<Socket>();
  const pass = (near: Socket) => {
    const far = typeof path === "string" ? connect(path) : connect(path, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  };
  let server: Server = createServer(pass);
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port.
  const { port } = server.address() as AddressInfo;
  const bar = async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    port,
    bar,
    async open() {
      server = createServer(pass);
      await listen(port);
    },
    close: () => (server.listening ? bar() : Promise.resolve()),
  };
}
