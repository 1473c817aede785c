import { Assembler } from "stream-json/assembler.js";
import { pick } from "stream-json/core/filters/pick.js";
import { jsonParser, type Token } from "stream-json/core/parser.js";
import { z } from "zod";
import { type Entry, type Message, trouble } from "./message.ts";
import { type Beside, instantIn } from "./when.ts";

/** A message of Telegram Desktop's export; what else it tells is not looked at. */
const exported = z.object({
  type: z.string(),
  date: z.string().optional(),
  date_unixtime: z.string().optional(),
  from: z.string().nullish(),
  from_id: z.string().nullish(),
  text: z
    .union([z.string(), z.array(z.union([z.string(), z.object({ text: z.string() })]))])
    .default(""),
  forwarded_from: z.string().nullish(),
});

type Exported = z.infer<typeof exported>;

/** Chats of which others than their members may not read: they are left unread. */
const personal = ["personal_chat", "saved_messages", "bot_chat", "replies"];

/** The kind of each chat, and its messages: of an export of one chat, or of all of them. */
function isWanted(stack: readonly (string | number | null)[]): boolean {
  const inList = stack[1] === "list" && (stack[0] === "chats" || stack[0] === "left_chats");
  const outer = inList ? 3 : 0;
  const depth = stack.length - outer;
  const name = stack[outer];
  return (depth === 1 && name === "type") || (depth === 2 && name === "messages");
}

/**
 * Reads Telegram Desktop's `result.json`, of one chat or of all of them.
 *
 * @yields its messages, and what of it cannot be read
 */
export async function* readTelegram(
  text: AsyncIterable<string>,
  beside: Beside,
): AsyncGenerator<Entry> {
  const state = { chats: 0, number: 0, isPersonal: false };
  try {
    for await (const value of valuesIn(text)) {
      if (typeof value === "string") {
        state.chats += 1;
        state.isPersonal = personal.includes(value);
        if (state.isPersonal) yield trouble("private-chat");
        continue;
      }
      state.number += 1;
      const entry = state.isPersonal ? null : entryOf(value, state, beside);
      if (entry !== null) yield entry;
    }
  } catch (error) {
    if (!(error instanceof Error) || "code" in error) throw error;
    yield trouble("cut-json", { message: state.number });
    return;
  }
  if (state.chats === 0 && state.number === 0) yield trouble("not-telegram");
}

/** What breaks takes along what was read with it: so it is little. */
const PIECE = 8_192;

/**
 * Parses an export; throws where it breaks off.
 *
 * @yields the kinds of chats, and their messages, as they come
 */
async function* valuesIn(text: AsyncIterable<string>): AsyncGenerator {
  const [tokensIn, wanted] = [jsonParser({ streamValues: false }), pick({ filter: isWanted })];
  const value = new Assembler();
  let last = "";
  for await (const piece of text)
    for (let from = 0; from < piece.length; from += PIECE) {
      const part = piece.slice(from, from + PIECE);
      last = part.trimEnd().at(-1) ?? last;
      for (const token of each(tokensIn(part)))
        for (const own of each(wanted(token))) {
          value.consume(own);
          if (value.done) yield value.current;
        }
    }
  if (value.depth > 0 || last !== "}") throw new Error("The text ends too soon.");
}

/** Nothing, one or many: what a step of the parser gives. */
const each = (given: symbol | Token | { readonly values: readonly Token[] }): readonly Token[] =>
  typeof given === "symbol" ? [] : "values" in given ? given.values : [given];

type State = { readonly chats: number; readonly number: number };

/** A message as we know it; null for what the program tells of the group itself. */
function entryOf(value: unknown, { chats, number }: State, beside: Beside): Entry | null {
  const read = exported.safeParse(value);
  if (!read.success) return trouble("strange-message", { message: number });
  const { type, date, date_unixtime: seconds, from, from_id: id } = read.data;
  if (type !== "message") return null;
  const at = instantIn(seconds ?? date ?? "", beside);
  if (at === null) return trouble("strange-time", { message: number });
  const account = id ?? from ?? "";
  return {
    is: "message",
    at,
    from: { account, name: from ?? "" },
    group: String(chats),
    text: wordsOf(read.data),
    forwarded: typeof value === "object" && value !== null && "forwarded_from" in value,
    faceless: account.startsWith("channel"),
  } satisfies Message;
}

const wordsOf = ({ text }: Exported): string =>
  typeof text === "string"
    ? text
    : text.map((part) => (typeof part === "string" ? part : part.text)).join("");
