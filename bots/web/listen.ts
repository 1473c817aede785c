import type { AddressInfo } from "node:net";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Wording } from "../../src/kernel/locale.ts";
import { reason, StartError } from "../../src/store/start-error.ts";
import { wording } from "./wording.ts";

/** Where to listen. */
export type Address = { readonly host: string; readonly port: number };

/** A web server that is up. */
export type Listening = {
  /** Where it is found, e.g. `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Stops at once; who still listens for events is let go. */
  close(): Promise<void>;
};

/** Opens a web server; port 0 takes any that is free. Throws a StartError where the address cannot be had. */
export async function listen(app: Hono, { host, port }: Address): Promise<Listening> {
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  const up = Promise.withResolvers<void>();
  server.once("error", up.reject);
  server.listen(port, host, up.resolve);
  await up.promise.catch((error: unknown) => {
    throw cannotListen({ host, port }, error);
  });
  return {
    url: urlOf(server.address()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cannotListen({ host, port }: Address, error: unknown): StartError {
  const code = reason(error);
  const said = (words: Wording<{ host: string; port: number; code: string }>, at = port) => ({
    zh: words.zh({ host, port: at, code }),
    en: words.en({ host, port: at, code }),
  });
  return code === "EADDRINUSE"
    ? new StartError(said(wording.taken), said(wording.choosePort, port + 1), error)
    : new StartError(said(wording.closed), wording.lookAtAddress, error);
}

function urlOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  const { family, address: host, port } = address;
  return `http://${family === "IPv6" ? `[${host}]` : host}:${port}`;
}
