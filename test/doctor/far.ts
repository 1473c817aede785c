import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, type Server } from "node:net";
import { onTestFinished } from "vitest";

/** A web server whose clock is off. */
export async function skewedServer(seconds: number): Promise<string> {
  const server = createHttpServer((_, response) => {
    response.sendDate = false;
    const date = new Date(Date.now() - seconds * 1000).toUTCString();
    response.writeHead(404, { date }).end();
  });
  return `http://127.0.0.1:${await listenOn(server)}`;
}

/** Another program on a port. */
export const strangerOn = (): Promise<number> =>
  listenOn(createHttpServer((_, response) => response.end("hello")));

/** A server that takes whoever comes, and never says a word. */
export const silentServer = (): Promise<number> => listenOn(createServer(() => undefined));

/** A Redis that says of itself what it is told to say. */
export function redisSaying(info: Readonly<Record<string, string>>): Promise<number> {
  const text = Object.entries(info)
    .map(([name, value]) => `${name}:${value}`)
    .join("\r\n");
  const bulk = (words: string) => `$${Buffer.byteLength(words)}\r\n${words}\r\n`;
  const answers: Readonly<Record<string, string>> = {
    INFO: bulk(text),
    // Since version 6.
    ...(!info["redis_version"]?.startsWith("5") && { HELLO: "%1\r\n+proto\r\n:3\r\n" }),
    CLIENT: bulk("id=1 name=somebody"),
    TIME: `*2\r\n${bulk(String(Math.floor(Date.now() / 1000)))}${bulk("0")}`,
  };
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", (bytes) => {
      const asked = bytes.toString().matchAll(/\*\d+\r\n\$\d+\r\n(\w+)/gu);
      for (const [, command = ""] of asked)
        socket.write(answers[command.toUpperCase()] ?? "-ERR unknown command\r\n");
    });
  });
  return listenOn(server);
}

async function listenOn(server: Server): Promise<number> {
  const sockets = new Set<{ destroy(): void }>();
  server.on("connection", (socket) => sockets.add(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return portOf(server);
}

function portOf(server: Server): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port.
  return (server.address() as AddressInfo).port;
}
