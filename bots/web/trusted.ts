import { createMiddleware } from "hono/factory";

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)(?::\d+)?$/iu;

/**
 * Keeps other pages' scripts out: where only this machine is served, the host must be this machine,
 * whatever name leads here, and what changes something must come from our own page.
 */
export const trusted = (host: string) =>
  createMiddleware(async (context, next) => {
    const { method } = context.req;
    const asked = context.req.header("Host") ?? "";
    if (LOOPBACK.test(host) && !LOOPBACK.test(asked)) return context.text("421", 421);
    const from =
      context.req.header("Sec-Fetch-Site") ?? siteOf(context.req.header("Origin"), asked);
    const foreign = from !== "same-origin" && from !== "none";
    if (method !== "GET" && method !== "HEAD" && foreign) return context.text("403", 403);
    return next();
  });

/** Older browsers, and all of them at an address without TLS, tell no more than their origin. */
const siteOf = (origin: string | undefined, asked: string): string =>
  origin === undefined ? "none" : URL.parse(origin)?.host === asked ? "same-origin" : "cross-site";
