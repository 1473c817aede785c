/** What a call may run into. `cut`: it is done, and nobody learns of it. */
export type Trouble =
  | { readonly limited: number }
  | { readonly refused: string; readonly code?: number }
  | { readonly moved: number }
  /** It is done, so many milliseconds late. */
  | { readonly slow: number }
  /** It is done at once, and told of so many milliseconds later. */
  | { readonly told: number }
  | "fails"
  | "html"
  | "not-ok"
  | "reset"
  | "cut"
  | "hangs"
  | "kicked"
  | "blocked"
  | "unauthorized";

/** An answer of the Bot API. */
export type Answer = { readonly status: number; readonly body: object | string };

/** A refusal in Telegram's form. */
export const refusal = (code: number, description: string, parameters?: object): Answer => ({
  status: code,
  body: { ok: false, error_code: code, description, ...(parameters && { parameters }) },
});

/** What is answered instead; null where nothing is. */
export function answerTo(trouble: Trouble): Answer | null {
  if (typeof trouble === "object") {
    if ("slow" in trouble || "told" in trouble) return null;
    if ("limited" in trouble) {
      const { limited } = trouble;
      const why = `Too Many Requests: retry after ${limited}`;
      return refusal(429, why, { retry_after: limited });
    }
    if ("moved" in trouble)
      return refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: trouble.moved,
      });
    return refusal(trouble.code ?? 400, trouble.refused);
  }
  switch (trouble) {
    case "fails":
      return refusal(500, "Internal Server Error");
    case "html":
      return { status: 502, body: "<html><h1>502 Bad Gateway</h1></html>" };
    case "not-ok": {
      const { body } = refusal(400, "Bad Request: not done");
      return { status: 200, body };
    }
    case "kicked":
      return refusal(403, "Forbidden: bot was kicked from the supergroup chat");
    case "blocked":
      return refusal(403, "Forbidden: bot was blocked by the user");
    case "unauthorized":
      return refusal(401, "Unauthorized");
    case "reset":
    case "cut":
    case "hangs":
      return null;
  }
}
