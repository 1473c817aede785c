import { z } from "zod";
import { obeyBare } from "./bare.ts";
import { openFar, token } from "./far.ts";

// The least that a bot on Telegram can do: fetch, store plainly, and only then ask for more.

const answer = z.object({ result: z.array(z.object({ update_id: z.number() })) });
const far = await openFar("telegram");
let offset = 0;

async function fetchBatch(): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${far.port}/bot${token.telegram}/getUpdates`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ offset, limit: 100, timeout: 50 }),
  });
  const { result } = answer.parse(await response.json());
  offset = (result.at(-1)?.update_id ?? offset - 1) + 1;
  return result.length;
}

/** How many a second, whatever is done with a batch. */
async function rate(count: number, keep: (size: number) => Promise<void>): Promise<number> {
  const begin = performance.now();
  await far.talk(count);
  for (let left = count; left > 0;) {
    const size = await fetchBatch();
    await keep(size);
    left -= size;
  }
  return (count * 1000) / (performance.now() - begin);
}

obeyBare(rate);
