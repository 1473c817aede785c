import { z } from "zod";
import { categories, intents, kinds, type ReadDemand, urgencies } from "../schema.ts";

/**
 * The shape of an answer: rows of strings, `[number, intent]` or
 * `[number, kind, category, urgency, for, place, when, gist, …private]`. Rows take half the tokens of named
 * fields in answers and examples, and a quarter in the schema; any server can hold a model to them.
 */
export const answerShape = {
  type: "object",
  properties: { a: { type: "array", items: { type: "array", items: { type: "string" } } } },
  required: ["a"],
  additionalProperties: false,
} as const;

/** One need as a model tells it; what it quotes is not checked yet. */
export type RowDemand = ReadDemand;

/** What is answered about one message; `demands` is not empty exactly when it is a demand. */
export type Answer =
  | { readonly intent: "demand"; readonly demands: readonly RowDemand[] }
  | { readonly intent: Silent; readonly demands: readonly [] };

type Silent = (typeof silent)[number];

const silent = intents.filter((intent) => intent !== "demand");
const number = z.coerce.number().int();
const quoted = z
  .string()
  .nullable()
  .transform((text) => (text === null || /^(?:\s*|null|none|无)$/iu.test(text) ? null : text));

const demandRow = z
  .tuple(
    [
      number,
      z.enum(kinds),
      z.enum(categories),
      z.enum(urgencies),
      z.enum(["self", "other", "public"]),
      quoted,
      quoted,
      z.string(),
    ],
    z.string(),
  )
  .transform(([of, kind, category, urgency, whom, location, when, summary, ...pii]) => ({
    of,
    demand: { kind, category, urgency, for: whom, location, when, summary, pii },
  }));
const silentRow = z
  .tuple([number, z.enum(silent)], z.unknown())
  .transform(([of, intent]) => ({ of, intent }));

const rows = z.array(z.array(z.unknown())).max(100);
const answer = z.union([z.object({ a: rows }).transform(({ a }) => a), rows]);

/** What an answer says of each message by number, and what is wrong with the rest. */
export type Understood = {
  readonly answers: ReadonlyMap<number, Answer>;
  /** Short, without a word of the answer. */
  readonly issues: readonly string[];
};

/**
 * Reads an answer, whatever a model wrapped it in.
 *
 * @param asked how many messages it is about, numbered from 1; rows of others are ignored
 */
export function understand(said: string, asked: number): Understood {
  const read = answer.safeParse(jsonIn(said));
  if (!read.success) return { answers: new Map(), issues: ["not the JSON asked for"] };
  const numbers = Array.from({ length: asked }, (_, at) => at + 1);
  const told = numbers.map((of) => [of, tell(rowsOf(read.data, of))] as const);
  return {
    answers: new Map(told.flatMap(([of, it]) => (typeof it === "string" ? [] : [[of, it]]))),
    issues: told.flatMap(([of, it]) => (typeof it === "string" ? [`${of}: ${it}`] : [])),
  };
}

const rowsOf = (all: readonly unknown[][], of: number): readonly unknown[][] =>
  all.filter(([first]) => first === of || first === String(of));

/** The answer that some rows give, or what is wrong with them. */
function tell(own: readonly unknown[][]): Answer | string {
  if (own.length === 0) return "no row";
  const quiet = own.map((row) => silentRow.safeParse(row).data);
  const asking = own.filter((_, at) => quiet[at] === undefined);
  // Content beats form: a message that asks and chats is a demand.
  if (asking.length === 0) return { intent: quiet[0]?.intent ?? "chatter", demands: [] };
  const read = z.array(demandRow).safeParse(asking);
  if (!read.success) return said(read.error);
  const distinct = new Map(read.data.map(({ demand }) => [JSON.stringify(demand), demand]));
  return { intent: "demand", demands: [...distinct.values()].slice(0, MOST) };
}

const MOST = 5;

const said = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `field ${String(path[1])} ${message}`.slice(0, 160)).join("; ");

/** The JSON in a text: after what was thought aloud, out of its fence, without words around it. */
function jsonIn(text: string): unknown {
  const thought = text.lastIndexOf("</think>");
  const rest = thought < 0 ? text : text.slice(thought + "</think>".length);
  const from = rest.search(/[{[]/u);
  const to = Math.max(rest.lastIndexOf("}"), rest.lastIndexOf("]"));
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(rest.slice(from, to + 1));
  } catch {
    return undefined;
  }
}

/** An answer as a model should write it, for examples; without its number. */
export function written(
  intent: string,
  demands: readonly Omit<ReadDemand, "pii">[],
): readonly (readonly string[])[] {
  if (demands.length === 0) return [[intent]];
  return demands.map((demand) => [
    demand.kind,
    demand.category,
    demand.urgency,
    demand.for,
    demand.location ?? "",
    demand.when ?? "",
    demand.summary,
  ]);
}
