import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type Envelope, envelope } from "./update.ts";

/** Where Telegram brings updates to. */
export type WebhookOptions = {
  /** Where we listen, behind whatever speaks TLS. */
  readonly port: number;
  /** As Telegram sees it; the last part of the path is added. */
  readonly publicUrl: string;
  /** What only Telegram and we know; null: derived from the token. */
  readonly secret: string | null;
};

/** Address and header by which Telegram shows that it is Telegram; they stay the same over restarts. */
export function webhookSecrets({ publicUrl, secret }: WebhookOptions, token: string) {
  const derived = (use: string) => createHmac("sha256", token).update(use).digest("hex");
  const path = derived("path");
  const url = `${publicUrl.replace(/\/+$/u, "")}/${path}`;
  return { path, url, header: secret ?? derived("header") };
}

const LARGEST = 1024 * 1024;

/**
 * Listens for updates, one at a time. 200 is said only when `take` resolved: Telegram brings what was
 * not answered so again.
 */
export async function listenForUpdates(
  port: number,
  secrets: { readonly path: string; readonly header: string },
  take: (update: Envelope) => Promise<void>,
): Promise<Server> {
  let last = Promise.resolve();
  const inTurn = (update: Envelope): Promise<void> => {
    const mine = last.then(() => take(update));
    last = mine.catch(() => {});
    return mine;
  };
  const server = createServer((request, response) => {
    const answer = (status: number) => {
      response.writeHead(status, status === 413 ? { connection: "close" } : {}).end();
    };
    statusOf(request, secrets, inTurn).then(answer, () => answer(500));
  });
  server.listen(port);
  await once(server, "listening");
  return server;
}

async function statusOf(
  request: IncomingMessage,
  { path, header }: { readonly path: string; readonly header: string },
  take: (update: Envelope) => Promise<void>,
): Promise<number> {
  // A proxy in front may take the first parts of the path away: only the last one counts.
  const asked = request.url?.split("?")[0]?.split("/").at(-1) ?? "";
  const shown = String(request.headers["x-telegram-bot-api-secret-token"] ?? "");
  const known = [same(asked, path), same(shown, header)];
  if (request.method !== "POST" || known.includes(false)) return 403;
  const body = await bodyOf(request);
  if (body === null) return 413;
  const update = read(body);
  if (update === null) return 400;
  await take(update);
  return 200;
}

/** Compares digests, so that neither a wrong letter nor a wrong length shows in the time it takes. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > LARGEST) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function read(body: string): Envelope | null {
  try {
    return envelope.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
