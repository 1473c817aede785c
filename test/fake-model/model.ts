import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

const body = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.looseObject({ type: z.string() }).optional(),
});

/** A request as it came. */
export type Asked = z.infer<typeof body> & { readonly raw: string };

/** What an endpoint does with a request. */
export type Behaviour = (response: ServerResponse, asked: Asked) => void;

/** An OpenAI-compatible endpoint on loopback that does as it is told. */
export type FakeModel = {
  readonly url: string;
  readonly asked: readonly Asked[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
};

/** Opens one. */
export async function openFakeModel(first: Behaviour): Promise<FakeModel> {
  let behaviour = first;
  const asked: Asked[] = [];
  async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "HEAD") return void response.end();
    const raw = await text(request);
    const read = { ...body.parse(JSON.parse(raw)), raw };
    asked.push(read);
    behaviour(response, read);
  }
  const server = createServer((request, response) => void hear(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    behave: (next) => {
      behaviour = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** The numbers of the messages that are asked about. */
export const numbersIn = ({ messages }: Asked): readonly number[] =>
  [...(messages[1]?.content ?? "").matchAll(/^\{"n":(\d+)/gmu)].map(([, number]) => Number(number));

/** Sends JSON. */
export function sends(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}

/** A completion that says something. */
export const completion = (content: string | null, more: object = {}, finish = "stop") => ({
  id: "x",
  object: "chat.completion",
  choices: [{ index: 0, finish_reason: finish, message: { role: "assistant", content, ...more } }],
  usage: { prompt_tokens: 450, completion_tokens: 50, total_tokens: 500 },
});

/** Says these fields of each message. */
export const answers =
  (...fields: readonly unknown[]): Behaviour =>
  (response, asked) => {
    const a = numbersIn(asked).map((number) => [String(number), ...fields]);
    sends(response, completion(JSON.stringify({ a })));
  };
