import type { Logger } from "pino";
import type { Breaker, Pass } from "./breaker.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Nearest } from "./examples.ts";
import { exchange, question } from "./exchange.ts";
import { readingFrom } from "./fill.ts";
import { allSettled, type Pending } from "./pending.ts";
import { account, affordable, type Budget } from "./purse.ts";

/** What calls are made with. */
export type Parts = {
  readonly prompt: string;
  readonly version: string;
  readonly endpoint: Endpoint;
  readonly breaker: Breaker;
  readonly budget: Budget;
  readonly log: Pick<Logger, "debug" | "warn">;
  nearest(): Promise<Nearest>;
  /** Told of each call for whom there was enough to spend, and for whom not. */
  weighed(rich: readonly Pending[], poor: readonly Pending[]): void;
};

/** Calls to a model, each for several messages. */
export type Calls = {
  /** Settles all of them, one way or the other; never throws. */
  make(items: readonly Pending[]): Promise<void>;
  /** Gives up what is under way, and waits for its end. */
  close(): Promise<void>;
};

/** Opens the calls. */
export function openCalls({
  prompt,
  version,
  endpoint,
  breaker,
  budget,
  log,
  nearest,
  weighed,
}: Parts): Calls {
  const closing = new AbortController();
  const running = new Set<Promise<void>>();

  async function attempt(items: readonly Pending[]): Promise<void> {
    try {
      await ask(items);
    } catch (error) {
      log.warn({ event: "model-unasked", err: error });
    } finally {
      for (const { candidate, settle } of items) settle(candidate.offline);
    }
  }

  async function ask(items: readonly Pending[]): Promise<void> {
    if (breaker.isOpen() || closing.signal.aborted) return;
    const examples = await nearest();
    const { estimate } = question(prompt, candidatesOf(items), examples);
    const rich = await affordable(budget, items, estimate);
    weighed(
      rich,
      items.filter((item) => !rich.includes(item)),
    );
    const wanted = rich.filter((item) => !item.isSettled());
    const pass = wanted.length === 0 ? null : breaker.admit();
    if (pass !== null) await put(wanted, pass, examples);
  }

  async function put(items: readonly Pending[], pass: Pass, examples: Nearest): Promise<void> {
    const asked = question(prompt, candidatesOf(items), examples);
    const abandoned = new AbortController();
    void allSettled(items).then(() => abandoned.abort());
    const signal = AbortSignal.any([abandoned.signal, closing.signal]);
    const pay = (tokens: number) => payFor(items, tokens, asked.estimate);
    const { answers, failure } = await exchange(endpoint, asked, pay, signal);
    if (closing.signal.aborted) pass.dropped();
    else if (failure === null) pass.succeeded();
    else pass.failed(failure.outage, failure.waitMs);
    log.debug({ event: "model-asked", messages: items.length, read: answers.size });
    for (const [at, { candidate, settle }] of items.entries()) {
      const answer = answers.get(at + 1);
      if (answer !== undefined) settle(readingFrom(candidate, answer, version));
    }
  }

  /** Books what was spent; gives whether as much may be spent again. */
  async function payFor(
    items: readonly Pending[],
    tokens: number,
    again: number,
  ): Promise<boolean> {
    try {
      await account(budget, items, tokens);
      return (await affordable(budget, items, again)).length === items.length;
    } catch (error) {
      log.warn({ event: "model-unbooked", tokens, err: error });
      return false;
    }
  }

  return {
    async make(items) {
      const made = attempt(items);
      running.add(made);
      void made.finally(() => running.delete(made));
      // A budget that hangs holds up nobody else.
      await Promise.race([made, allSettled(items)]);
    },
    async close() {
      closing.abort();
      await Promise.all(running);
    },
  };
}

const candidatesOf = (items: readonly Pending[]) => items.map(({ candidate }) => candidate);
