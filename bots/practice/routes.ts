import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import type { z } from "zod";
import type { Player } from "./play.ts";
import { actions, type Update } from "./protocol.ts";
import type { PracticeRoom } from "./room.ts";

/** How often a silent connection is kept awake, which also tells us that somebody left. */
const BEAT_MS = 15_000;

const MINUTE_MS = 60_000;

/** What a page asks for, below `/api`; `renew` begins again from the first morning, where that can be. */
export function practiceRoutes(
  room: PracticeRoom,
  player: Player,
  renew: (() => void) | null,
): Hono {
  const app = new Hono();
  app.get("/api/events", (context) => events(context, room));
  app.get("/api/demands/:number{[0-9]{1,9}}", async (context) => {
    const details = await room.details(Number(context.req.param("number")));
    return details === null ? context.json({}, 404) : context.json(details);
  });
  app.use("/api/*", bodyLimit({ maxSize: 64 * 1024 }));
  app.post("/api/say", (context) => acted(context, actions.say, room.say));
  app.post("/api/press", (context) => acted(context, actions.press, room.press));
  app.post("/api/clock", (context) =>
    acted(context, actions.clock, async ({ minutes }) => {
      await room.advance(new Date(room.now().getTime() + minutes * MINUTE_MS));
      return true;
    }),
  );
  app.post("/api/play", (context) =>
    acted(context, actions.play, async ({ what }) => {
      if (what === "day") void player.playDay();
      else await player[what]();
      return true;
    }),
  );
  app.post("/api/renew", (context) =>
    acted(context, actions.renew, async () => {
      // Its answer leaves before everything is closed.
      if (renew !== null) setImmediate(renew);
      return renew !== null;
    }),
  );
  return app;
}

/** Does what is asked for, if it is asked for rightly. */
async function acted<S extends z.ZodType>(
  context: Context,
  schema: S,
  act: (asked: z.output<S>) => Promise<boolean>,
): Promise<Response> {
  const asked = schema.safeParse(await context.req.json().catch(() => null));
  if (!asked.success) return context.json({ problem: asked.error.issues }, 400);
  return (await act(asked.data)) ? context.json({}) : context.json({}, 404);
}

/** Where the practice stands, then whatever happens, until the page is closed. */
const events = (context: Context, room: PracticeRoom) =>
  streamSSE(context, async (stream) => {
    const send = (update: Update) => void stream.writeSSE({ data: JSON.stringify(update) });
    let early: Update[] | null = [];
    const leave = room.subscribe((update) => (early === null ? send(update) : early.push(update)));
    const gone = Promise.withResolvers<void>();
    stream.onAbort(() => gone.resolve());
    const beat = setInterval(() => void stream.write(": \n\n"), BEAT_MS);
    try {
      send({ type: "snapshot", snapshot: await room.snapshot() });
      early.forEach(send);
      early = null;
      await gone.promise;
    } finally {
      leave();
      clearInterval(beat);
    }
  });
