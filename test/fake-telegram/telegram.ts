import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { countBreaches } from "./breaches.ts";
import { ask, done, postIn, sends } from "./methods.ts";
import { makePeople, type People } from "./people.ts";
import { type Answer, answerTo, refusal, type Trouble } from "./troubles.ts";
import { makeUpdates, type Update, type Updates } from "./updates.ts";
import type { Message, Room, World } from "./world.ts";

/** A call that the bot made. */
export type Call = { readonly method: string; readonly body: Record<string, unknown> };

/** Telegram as a bot meets it, on loopback: people and groups on one side, the Bot API on the other. */
export type FakeTelegram = People &
  Pick<Updates, "push" | "heard" | "waiting"> & {
    /** What to give the bot as the root of the Bot API. */
    readonly url: string;
    readonly token: string;
    readonly bot: World["bot"];
    person(id: number, name: string): void;
    /** Makes a group that the bot is in. */
    group(id: number, title: string, more?: Partial<Room>): void;
    /** Everything that was said, people's words included, oldest first. */
    messages(): readonly Message[];
    /** What the bot said. */
    posts(chat?: number): readonly Message[];
    /** What was called, `getUpdates` left out. */
    calls(method?: string): readonly Call[];
    /** What the next calls of a method run into; without one, the next that send or edit. */
    trouble(what: Trouble, times?: number, method?: string): void;
    /** Asked about every call; null: nothing happens to it. */
    script(decide: (call: Call) => Trouble | null): void;
    breaches(): number;
    /** Goes away: connections are refused; and comes back. */
    down(): Promise<void>;
    up(): Promise<void>;
    close(): Promise<void>;
  };

/** How the far side is. */
export type FakeOptions = {
  readonly token?: string;
  readonly hearsAll?: boolean;
  /** Milliseconds; breaches are counted by it. */
  readonly now?: () => number;
  /** Done to each batch that is fetched: repeats and turns updates around. */
  readonly mangle?: (batch: readonly Update[]) => readonly Update[];
};

const webhook = z
  .object({ url: z.string(), secret_token: z.string().nullable().default(null) })
  .transform(({ url, secret_token: secret }) => ({ url, secret }));

/** Opens a Telegram of one's own. */
export async function openFakeTelegram(options: FakeOptions = {}): Promise<FakeTelegram> {
  const { token = "42:fake", hearsAll = true, now = Date.now, mangle = (batch) => batch } = options;
  const world: World = {
    bot: { id: 42, username: "linli_bot", hearsAll },
    people: new Map(),
    rooms: new Map(),
    messages: new Map(),
    lastMessage: 0,
    now,
  };
  const updates = makeUpdates(mangle);
  const breaches = countBreaches();
  const calls: Call[] = [];
  const troubles: { readonly what: Trouble; readonly method: string | null }[] = [];
  let decide: (call: Call) => Trouble | null = () => null;

  const troubleOf = (call: Call): Trouble | null => {
    const meant = troubles.findIndex(({ method }) =>
      method === null ? sends(call.method) : method === call.method,
    );
    return meant < 0 ? decide(call) : (troubles.splice(meant, 1)[0]?.what ?? null);
  };
  const carryOut = async ({ method, body }: Call, signal: AbortSignal): Promise<Answer> => {
    if (method === "getUpdates") return fetchUpdates(updates, body, signal);
    if (method === "setWebhook") {
      updates.setWebhook(webhook.parse(body));
      return done(true);
    }
    if (method === "deleteWebhook") {
      updates.setWebhook(null);
      return done(true);
    }
    if (method === "getWebhookInfo") return done({ url: updates.webhook()?.url ?? "" });
    if (sends(method)) return postIn(world, method, body);
    return ask(world, method, body) ?? refusal(404, "Not Found: method not found");
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, shown, method = ""] = /^\/bot([^/]+)\/(\w+)/u.exec(request.url ?? "") ?? [];
    const call = { method, body: await bodyOf(request) };
    if (method !== "getUpdates") calls.push(call);
    if (sends(method)) breaches.sent(Number(call.body["chat_id"]), now());
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const trouble = shown === token ? troubleOf(call) : "unauthorized";
    if (trouble === "hangs") return;
    if (typeof trouble === "object" && trouble !== null && "slow" in trouble)
      await sleep(trouble.slow);
    const instead = trouble === null || trouble === "cut" ? null : answerTo(trouble);
    const answer = instead ?? (trouble === "reset" ? null : await carryOut(call, gone.signal));
    if (typeof trouble === "object" && trouble !== null && "told" in trouble)
      await sleep(trouble.told);
    if (answer === null || trouble === "cut") response.destroy();
    else write(response, answer);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      write(response, refusal(500, String(error)));
    });
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  await listen(0);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const messages = () => [...world.messages.values()];
  return {
    ...makePeople(world, updates),
    push: updates.push,
    heard: updates.heard,
    waiting: updates.waiting,
    url: `http://127.0.0.1:${port}`,
    token,
    bot: world.bot,
    person: (id, name) => world.people.set(id, name),
    group(id, title, more = {}) {
      const room = { id, type: "supergroup", title, threads: [], bot: "member" } as const;
      world.rooms.set(id, { ...room, mayWrite: true, movedTo: null, ...more });
    },
    messages,
    posts: (chat) =>
      messages().filter(
        (one) => one.from === world.bot.id && (chat === undefined || one.chat === chat),
      ),
    calls: (method) => calls.filter((call) => method === undefined || call.method === method),
    trouble(what, times = 1, method) {
      for (let time = 0; time < times; time += 1) troubles.push({ what, method: method ?? null });
    },
    script(decision) {
      decide = decision;
    },
    breaches: breaches.count,
    down: stop,
    up: () => listen(port),
    async close() {
      updates.close();
      if (server.listening) await stop();
    },
  };
}

async function fetchUpdates(
  updates: Updates,
  { offset = 0, limit = 100, timeout = 0 }: Record<string, unknown>,
  signal: AbortSignal,
): Promise<Answer> {
  if (updates.webhook() !== null) {
    const why = "can't use getUpdates method while webhook is active; use deleteWebhook first";
    return refusal(409, `Conflict: ${why}`);
  }
  const batch = await updates.fetch({
    offset: Number(offset),
    limit: Number(limit),
    timeoutMs: Number(timeout) * 1000,
    signal,
  });
  return batch === null
    ? refusal(409, "Conflict: terminated by other getUpdates request; only one bot may run")
    : done(batch);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
  const read: unknown = body === "" ? {} : JSON.parse(body);
  return typeof read === "object" && read !== null ? { ...read } : {};
}

function write(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return;
  const isPage = typeof body === "string";
  response.writeHead(status, { "content-type": isPage ? "text/html" : "application/json" });
  response.end(isPage ? body : JSON.stringify(body));
}
