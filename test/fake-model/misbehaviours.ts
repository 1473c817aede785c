import { answers, type Behaviour, completion, numbersIn, sends } from "./model.ts";

const says =
  (content: string | null, more: object = {}, finish = "stop"): Behaviour =>
  (response) =>
    sends(response, completion(content, more, finish));

const turns = (...each: readonly Behaviour[]): Behaviour => {
  let turn = 0;
  return (response, asked) => {
    turn += 1;
    each[turn % each.length]?.(response, asked);
  };
};

const refuses =
  (status: number, message: string, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { message, type: "x" } }));
  };

const repair = ["affair", "repair", "soon", "public", "", "", "电梯坏了"] as const;

/** Endpoints on which one could wait for ever. */
export const slow: Readonly<Record<string, Behaviour>> = {
  "answers too late": (response, asked) => {
    setTimeout(() => answers(...repair)(response, asked), 1500).unref();
  },
  "never answers": () => undefined,
  "stops in the middle": turns(
    (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"id":"x","choices":[{"index":0,');
    },
    (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    },
  ),
};

/** Endpoints that give nothing to read by. */
export const useless: Readonly<Record<string, Behaviour>> = {
  "hangs up": turns(
    (response) => response.destroy(),
    (response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
      response.write('{"id":');
      response.destroy();
    },
  ),
  "has too many callers": turns(
    refuses(429, "slow down", { "retry-after": "2" }),
    refuses(429, "quota"),
  ),
  "is broken": turns(refuses(500, "oops"), refuses(503, "overloaded"), refuses(502, "<html>")),
  "knows no such key": turns(refuses(401, "bad key"), refuses(403, "no"), refuses(404, "no model")),
  "sends a page": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<html><body>Welcome</body></html>");
  },
  "breaks off its JSON": turns((response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"id":"x","choices":[{"index":0,"mess');
  }, says('{"a":[["1","affair","rep')),
  "keeps no shape": turns(
    says('{"a":[["1","affair","elevator","soon","public","","","电梯坏了"]]}'),
    says('{"intent":"demand"}'),
    says('{"a":[["1","wish"]]}'),
    says('{"a":[["2","chatter"]]}'),
    says("I think it is about a lift."),
  ),
  "is blank": turns(says(""), says("   "), says(null)),
  "says far too much": turns(says("电".repeat(350_000)), (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(`{"a":"${"x".repeat(1_000_000)}"}`);
  }),
  declines: turns(
    says(null, { refusal: "I can't help with that." }),
    says("", {}, "content_filter"),
    says('{"a":[["1","aff', {}, "length"),
    refuses(400, "Input data may contain inappropriate content."),
  ),
  "calls every request bad": refuses(400, "response_format, temperature, max_tokens: no"),
};

/** Endpoints whose answers hold their shape, but must not be believed. */
export const deceitful: Readonly<Record<string, Behaviour>> = {
  "adds keys": (response, asked) => {
    const a = numbersIn(asked).map((number) => [String(number), ...repair]);
    const content = JSON.stringify({ a, role: "admin", close: 12, __proto__x: { alarm: true } });
    sends(response, completion(content));
  },
  "speaks another language": answers(...repair.slice(0, 6), "Lift out of order"),
  "quotes what nobody said": answers(
    "affair",
    "safety",
    "emergency",
    "public",
    "7栋1单元903",
    "13800001111",
    "加微信 wx_evil99",
    "https://evil.example",
  ),
};
