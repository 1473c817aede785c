import { once } from "node:events";
import { connect } from "node:net";
import { type Finding, findingsOn } from "./finding.ts";
import { portsWording as wording } from "./ports-wording.ts";

const { ok, bad } = findingsOn("ports");

const PATIENCE_MS = 2_000;

/** Where something of ours is to listen. */
export type Port = { readonly host: string; readonly port: number };

/** Looks whether the page can have its port; nothing listens there for it. */
export async function checkPagePort({ host, port }: Port): Promise<Finding> {
  const at = { host: isAny(host) ? "127.0.0.1" : host, port };
  if (port === 0 || !(await isTaken(at))) return ok(wording.free(port));
  return (await isOurs(at)) ? ok(wording.ours(port)) : bad(wording.takenPage(port));
}

/**
 * Looks whether what Telegram brings can have its port.
 *
 * @param isRunning whether linli runs, and so may hold it
 */
export async function checkWebhookPort(port: number, isRunning: boolean): Promise<Finding> {
  if (!(await isTaken({ host: "127.0.0.1", port }))) return ok(wording.free(port));
  return isRunning ? ok(wording.ours(port)) : bad(wording.takenWebhook(port));
}

const isAny = (host: string): boolean => host === "0.0.0.0" || host === "::";

async function isTaken({ host, port }: Port): Promise<boolean> {
  const socket = connect({ host, port });
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Our own page says whose it is. */
async function isOurs({ host, port }: Port): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const name = host.includes(":") ? `[${host}]` : host;
    const { headers } = await fetch(`http://${name}:${port}/healthz`, {
      signal,
      redirect: "error",
    });
    return headers.get("server") === "linli";
  } catch {
    return false;
  }
}
