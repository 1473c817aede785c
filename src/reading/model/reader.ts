import { performance } from "node:perf_hooks";
import type { Logger } from "pino";
import { readOffline } from "../offline/reader.ts";
import type { Reading, Window } from "../schema.ts";
import { openBatches } from "./batches.ts";
import { openBreaker, type Outage } from "./breaker.ts";
import { openCalls } from "./calls.ts";
import { candidateIn } from "./candidate.ts";
import { openEndpoint } from "./endpoint.ts";
import { type Nearest, openExamples } from "./examples.ts";
import { openPending, type Pending } from "./pending.ts";
import { examplesFolder, readPrompt, versionOf } from "./prompt.ts";
import type { About, Budget } from "./purse.ts";
import type { ModelSetting } from "./setting.ts";

export type { About, Budget } from "./purse.ts";

/** Why a model gives nothing; `spent`: what may be spent is. */
export type Trouble = Outage | "spent";

/** Reads with a model where it helps; never fails, and never takes longer than its deadline. */
export type ModelReader = {
  /** The model's reading of the last line of a window; the offline one wherever anything goes wrong. */
  study(window: Window, about: About): Promise<Reading>;
  close(): Promise<void>;
  /** By which model and prompt is read. */
  readonly version: string;
};

/** What a model reader is made of. */
export type Given = {
  readonly setting: ModelSetting;
  readonly budget: Budget;
  readonly log: Pick<Logger, "info" | "warn" | "debug">;
  /** Told once when a trouble begins, and null when one is over. */
  troubled(trouble: Trouble | null): void;
  /** Milliseconds of a clock that never goes back. */
  now?(): number;
  /** The labelled examples to show; those of the house. */
  examples?(): Promise<Nearest>;
};

const DEADLINE_MS = 6000;
const CONCURRENCY = 4;

/** Opens a model reader; nothing is asked or loaded before the first message. */
export function openModelReader(given: Given): ModelReader {
  const { setting, budget, log, troubled } = given;
  const { now = () => performance.now(), examples = () => openExamples(examplesFolder) } = given;
  const prompt = readPrompt();
  const version = versionOf(prompt, setting.model);
  const breaker = openBreaker(now, tell);
  const calls = openCalls({
    prompt,
    version,
    endpoint: openEndpoint(setting),
    breaker,
    budget,
    log,
    nearest: () => (shown ??= examples()),
    weighed,
  });
  const batches = openBatches(setting.concurrency ?? CONCURRENCY, nearness, calls.make);
  const pending = new Set<Pending>();
  let shown: Promise<Nearest> | null = null;
  let poorChat: number | null = null;
  let isClosed = false;

  function tell(trouble: Trouble | null): void {
    if (trouble === null) log.info({ event: "model-mended" });
    else log.warn({ event: "model-troubled", trouble });
    troubled(trouble);
  }

  /** One chat without means is told of; when it has some again, that is over. */
  function weighed(rich: readonly Pending[], poor: readonly Pending[]): void {
    if (poorChat === null) {
      poorChat = poor[0]?.about.chat ?? null;
      if (poorChat !== null) tell("spent");
    } else if (rich.some(({ about }) => about.chat === poorChat)) {
      poorChat = null;
      tell(null);
    }
  }

  function begin(window: Window, about: About, offline: Reading): Pending | null {
    const candidate = isClosed || breaker.isOpen() ? null : candidateIn(window, offline);
    if (candidate === null) return null;
    const item = openPending(candidate, about, setting.deadlineMs ?? DEADLINE_MS);
    pending.add(item);
    item.whenSettled(() => {
      pending.delete(item);
      batches.remove(item);
    });
    batches.add(item);
    return item;
  }

  return {
    version,
    async study(window, about) {
      const offline = readOffline(window);
      try {
        return (await begin(window, about, offline)?.reading) ?? { ...offline };
      } catch (error) {
        log.warn({ event: "model-unread", err: error });
        return { ...offline };
      }
    },
    async close() {
      isClosed = true;
      for (const { candidate, settle } of pending) settle(candidate.offline);
      await calls.close();
    },
  };
}

/** Nobody's lines stand beside those of another community; those of one chat rather go together. */
function nearness({ about: one }: Pending, { about: other }: Pending): number {
  if (one.community !== other.community) return 0;
  return one.chat === other.chat ? 2 : 1;
}
