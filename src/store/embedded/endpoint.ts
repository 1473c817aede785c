import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePrivate, type Place } from "./place.ts";
import { socketName } from "./trace.ts";

/** Where a server answers; `host` is the folder of its socket, or an address. */
export type Endpoint = { readonly host: string; readonly port: number };

/** Only names the socket: folders tell servers apart. */
const socketPort = 5432;

/** What the shortest of the systems (macOS) takes, without the closing zero. */
const longestSocketPath = 103;

/** Chooses where a new server answers: a socket nobody else can reach; on Windows a free port. */
export async function freeEndpoint(place: Place): Promise<Endpoint> {
  if (process.platform === "win32") return { host: "127.0.0.1", port: await freePort() };
  const beside = join(place.home, "socket");
  const fits = Buffer.byteLength(join(beside, socketName(socketPort))) <= longestSocketPath;
  const host = fits ? beside : await mkdtemp(join(shortFolder(), "linli-"));
  await makePrivate(host, place.owner);
  return { host, port: socketPort };
}

/** Removes a socket's folder once its server has stopped. */
export async function freeUp({ host }: Endpoint): Promise<void> {
  if (isFolder(host)) await rm(host, { recursive: true, force: true });
}

/** The settings that make a server answer there and nowhere else. */
export function listenOn({ host, port }: Endpoint): Record<string, string | number> {
  if (!isFolder(host)) return { listen_addresses: host, port };
  // A list: quotes keep a comma in a folder's name from splitting it.
  const folder = `"${host.replaceAll('"', '""')}"`;
  const sockets = { unix_socket_directories: folder, unix_socket_permissions: "0700" };
  return { listen_addresses: "", port, ...sockets };
}

const isFolder = (host: string) => host.startsWith("/");

const shortFolder = () => (tmpdir().length > 60 ? "/tmp" : tmpdir());

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
