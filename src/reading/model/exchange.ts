import type { Outage } from "./breaker.ts";
import type { Candidate } from "./candidate.ts";
import type { Endpoint, Message } from "./endpoint.ts";
import type { Example, Nearest } from "./examples.ts";
import { type Answer, understand } from "./notation.ts";
import { putQuestion } from "./prompt.ts";
import { estimateTokens } from "./tokens.ts";

/** One question about several messages, ready to be put. */
export type Question = {
  readonly asked: number;
  readonly messages: readonly Message[];
  /** Tokens an answer may take. */
  readonly room: number;
  /** What asking once may cost. */
  readonly estimate: number;
};

const ROOM = 300;
const ROOM_EACH = 200;
/** A usual answer: most of the room stays empty. */
const ANSWER_EACH = 40;
const MOST_EXAMPLES = 6;

/** Puts a question together: what never changes first, for providers keep it read. */
export function question(
  prompt: string,
  candidates: readonly Candidate[],
  nearest: Nearest,
): Question {
  const content = putQuestion(
    candidates.map(({ told }) => told),
    examplesFor(candidates, nearest),
  );
  return {
    asked: candidates.length,
    messages: [
      { role: "system", content: prompt },
      { role: "user", content },
    ],
    room: ROOM + ROOM_EACH * candidates.length,
    estimate: estimateTokens(prompt + content) + ANSWER_EACH * candidates.length,
  };
}

/** The nearest of each message in turn, so that none is left without. */
function examplesFor(candidates: readonly Candidate[], nearest: Nearest): readonly Example[] {
  const each = candidates.map(({ told }) => nearest(told.text));
  const inTurn = [0, 1].flatMap((at) => each.flatMap((examples) => examples[at] ?? []));
  return [...new Set(inTurn)].slice(0, MOST_EXAMPLES);
}

/** What came of a question: answers by number, or why there are none; null where that is nobody's fault. */
export type Outcome = {
  readonly answers: ReadonlyMap<number, Answer>;
  readonly failure: { readonly outage: Outage; readonly waitMs: number | null } | null;
};

/**
 * Puts a question; once more, with what was wrong, where nothing of the answer could be read.
 *
 * @param pay told what each try cost; gives whether another may be made
 */
export async function exchange(
  endpoint: Endpoint,
  { asked, messages, room, estimate }: Question,
  pay: (tokens: number) => Promise<boolean>,
  signal: AbortSignal,
): Promise<Outcome> {
  let put = messages;
  for (let isLast = false; ; isLast = true) {
    const reply = await endpoint.send(put, room, signal);
    const mayGoOn = await pay(reply.tokens ?? estimate);
    if (reply.kind === "failed") return { answers: new Map(), failure: reply };
    if (reply.kind === "declined") return { answers: new Map(), failure: null };
    const { answers, issues } = understand(reply.text, asked);
    if (answers.size > 0) return { answers, failure: null };
    if (isLast || !mayGoOn || signal.aborted) return useless;
    put = [...messages, { role: "user", content: `Your answer was wrong: ${brief(issues)}` }];
  }
}

const useless: Outcome = { answers: new Map(), failure: { outage: "unusable", waitMs: null } };

const brief = (issues: readonly string[]): string => issues.slice(0, 3).join("; ").slice(0, 400);
