import { Hono } from "hono";
import { within } from "../../src/kernel/within.ts";
import type { Service } from "../../src/service.ts";

/** How long a part may take to say that it works. */
const PATIENCE_MS = 2_000;

/** Whoever asks more often hears the same again, so that asking costs the database nothing. */
const FRESH_MS = 1_000;

/** What a look at one part shows: whether it works, after how many milliseconds, and what it told. */
type Look = Readonly<Record<string, string | number | boolean>> & {
  readonly ok: boolean;
  readonly ms: number;
};

/**
 * Routes for whoever watches the process: `/healthz` answers as long as it can answer at all, `/readyz`
 * looks at its parts, 503 where one does not work.
 */
export function healthRoutes(probe: Service["health"]): Hono {
  const app = new Hono();
  const look = lately(() => lookAt(probe));
  app.use(async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
    // The doctor tells us from a stranger on our port by it.
    context.header("Server", "linli");
  });
  app.get("/healthz", (context) => context.json({ status: "ok" }));
  app.get("/readyz", async (context) => {
    const checks = await look();
    const isReady = Object.values(checks).every(({ ok }) => ok);
    return context.json({ status: isReady ? "ok" : "unready", checks }, isReady ? 200 : 503);
  });
  return app;
}

type Looks = Readonly<Record<string, Look>>;

/** Looks at all parts at once. Why one does not work is in the log: it may name hosts and users. */
async function lookAt(probe: Service["health"]): Promise<Looks> {
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  const looks = Object.entries(probe()).map(async ([part, answer]) => {
    const told = await within(PATIENCE_MS, answer).catch(() => null);
    return [part, { ...told, ok: told !== null, ms: ms() }] as const;
  });
  return Object.fromEntries(await Promise.all(looks));
}

/** Gives the last answer again while it is fresh, or on its way. */
function lately(ask: () => Promise<Looks>): () => Promise<Looks> {
  let answer: Promise<Looks> | null = null;
  return () =>
    (answer ??= ask().finally(() => {
      setTimeout(() => {
        answer = null;
      }, FRESH_MS).unref();
    }));
}
