import { type ClientConfig, Client } from "pg";

/** Lends a connection of its own for one task. */
export async function withClient<T>(
  config: ClientConfig,
  task: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionTimeoutMillis: 5_000, ...config });
  client.on("error", () => null); // what breaks during the task is thrown by its query
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}
