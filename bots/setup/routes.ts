import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { locales } from "../../src/kernel/locale.ts";
import type { Page } from "../web/pages.ts";
import { checkForm, checkYaml } from "./check.ts";
import { formSchema } from "./form.ts";
import { isThere, save } from "./save.ts";

/** The page on which a community file is made. */
export const setupPage: Page = {
  path: "/setup",
  title: "装进自己的群 · Your own group · 邻里 linli",
  entry: "setup/main.tsx",
};

/** Where the file goes. */
export type SetupOptions = { readonly folder: string };

/** The most that may be sent at once. */
const MOST_BYTES = 256 * 1024;

const locale = z.enum(locales);
const written = z.object({ locale, yaml: z.string() });
const filled = z.object({ locale, form: formSchema });

/**
 * Answers the page: what is wrong with a form or a file, and saving the file beside the program.
 * Nothing that is sent is kept, the saved file apart.
 */
export function setupRoutes({ folder }: SetupOptions): Hono {
  const app = new Hono();
  const tooLong = (context: Context) => context.json({ is: "too-long" }, 413);
  app.use("/api/setup/*", bodyLimit({ maxSize: MOST_BYTES, onError: tooLong }));
  app.get("/api/setup/file", async (context) => context.json({ exists: await isThere(folder) }));
  app.post("/api/setup/form", (context) =>
    reading(context, filled, ({ form, locale }) => context.json(checkForm(form, locale))),
  );
  app.post("/api/setup/yaml", (context) =>
    reading(context, written, ({ yaml, locale }) => context.json(checkYaml(yaml, locale))),
  );
  app.post("/api/setup/file", (context) =>
    reading(context, written, async ({ yaml, locale }) => {
      const verdict = checkYaml(yaml, locale);
      if (verdict.troubles.length > 0) return context.json(verdict, 422);
      const saved = await save(folder, yaml);
      if (saved.ok) return context.json({ is: "saved" }, 201);
      return context.json(saved.error, saved.error.is === "exists" ? 409 : 507);
    }),
  );
  return app;
}

/** Hands on what fits; other pages cannot send this type without asking the browser first. */
async function reading<T>(
  context: Context,
  schema: z.ZodType<T>,
  answer: (sent: T) => Response | Promise<Response>,
): Promise<Response> {
  const type = context.req.header("Content-Type") ?? "";
  if (!/^application\/json\b/iu.test(type)) return context.json({ is: "not-json" }, 415);
  const sent: unknown = await context.req.json().catch(() => null);
  const read = schema.safeParse(sent);
  return read.success ? answer(read.data) : context.json({ is: "misfit" }, 400);
}
