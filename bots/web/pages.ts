import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";
import { type Asset, bundle } from "./bundle.ts";

/** A page: where it is, its title, and the source of its script below `bots/browser`. */
export type Page = { readonly path: string; readonly title: string; readonly entry: string };

/** What every answer says to a browser: nothing from elsewhere, nothing in foreign frames. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
  referrerPolicy: "no-referrer",
});

/** Routes for pages with their scripts and styles, each made when it is first asked for. */
export function pageRoutes(pages: readonly Page[]): Hono {
  const app = new Hono();
  app.use(headers, compress());
  for (const page of pages) {
    const name = page.entry.replace(/\/.*$/u, "");
    let made: ReturnType<typeof bundle> | null = null;
    const get = () => (made ??= bundle(page.entry));
    app.get(page.path, (context) => context.html(shell(page.title, name)));
    app.get(`/${name}.js`, async (context) => give(context, (await get()).script));
    app.get(`/${name}.css`, async (context) => give(context, (await get()).style));
  }
  return app;
}

function give(context: Context, { body, type, tag }: Asset): Response {
  context.header("Cache-Control", "no-cache");
  context.header("ETag", tag);
  // Once compressed it is another body, and its tag a weak one.
  const known = context.req.header("If-None-Match")?.replace(/^W\//u, "");
  if (known === tag) return context.body(null, 304);
  return context.body(body, 200, { "Content-Type": type });
}

const shell = (title: string, name: string) => `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<link rel="stylesheet" href="/${name}.css">
<body><div id="page"></div><noscript>JavaScript</noscript>
<script type="module" src="/${name}.js"></script>
`;
