import { Hono } from "hono";
import type { Config } from "../../src/config.ts";
import type { Service } from "../../src/service.ts";
import { StartError } from "../../src/store/start-error.ts";
import { healthRoutes } from "../web/health.ts";
import { listen, type Listening } from "../web/listen.ts";
import { trusted } from "../web/trusted.ts";
import { wording } from "./wording.ts";

/**
 * Opens `/healthz` and `/readyz` for whoever watches the service; null where the address cannot be
 * had, which is told: neighbours are served all the same.
 */
export async function openWatched(
  service: Service,
  { page, locale }: Pick<Config, "page" | "locale">,
  tell: (line: string) => void,
): Promise<Listening | null> {
  const app = new Hono().use(trusted(page.host)).route("/", healthRoutes(service.health));
  // Whoever comes back to where the practice was is told where it went.
  app.get("/", (context) => context.text(`${wording.noPage.zh()}\n${wording.noPage.en()}\n`));
  try {
    return await listen(app, page);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    tell(`✗ ${error.lines(locale).join(" ")}`);
    return null;
  }
}
