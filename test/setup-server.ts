import { Hono } from "hono";
import { setupPage, setupRoutes } from "../bots/setup/routes.ts";
import { listen, type Listening } from "../bots/web/listen.ts";
import { pageRoutes } from "../bots/web/pages.ts";
import { trusted } from "../bots/web/trusted.ts";

/** Serves the page on which a community file is made, as the program does, on a free port. */
export function openSetup(folder: string): Promise<Listening> {
  const app = new Hono();
  app.use(trusted("127.0.0.1"));
  app.route("/", pageRoutes([setupPage]));
  app.route("/", setupRoutes({ folder }));
  return listen(app, { host: "127.0.0.1", port: 0 });
}
