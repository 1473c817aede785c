import { createHash } from "node:crypto";
import type { ClientBase, Pool, QueryConfig } from "pg";

/**
 * Gives every statement of a pool a name, so that a connection plans each of them once: a lane is
 * held for as long as its statements take.
 */
export function prepareStatements(pool: Pool): void {
  pool.on("connect", (client) => {
    const send: (query: QueryConfig) => unknown = client.query.bind(client);
    const usual: (...query: readonly unknown[]) => unknown = Reflect.get(client, "query").bind(
      client,
    );
    const query = (text: unknown, values: unknown, ...rest: readonly unknown[]) =>
      typeof text === "string" && Array.isArray(values) && values.length > 0 && rest.length === 0
        ? send({ name: nameOf(text), text, values })
        : usual(text, values, ...rest);
    Object.assign(client, { query } satisfies { readonly [K in keyof ClientBase]?: unknown });
  });
}

/** There are as many as the code has statements. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name =
    names.get(text) ?? createHash("sha256").update(text).digest("base64url").slice(0, 16);
  names.set(text, name);
  return name;
}
