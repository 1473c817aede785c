import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Another process, which answers with a number whatever it is asked. */
export type Program = {
  ask(what: string, value?: unknown): Promise<number>;
  stop(): Promise<void>;
};

/** What a process can be asked. */
export type Answers = { readonly [what: string]: (value: string) => number | Promise<number> };

type Question = { readonly number: number; readonly what: string; readonly value: string };
type Told =
  | { readonly number: number; readonly answer: number }
  | { readonly number: number; readonly error: string }
  | { readonly thing: unknown };

/** Starts a program of this folder; what it tells by itself goes to `told`. */
export async function startProgram(
  name: string,
  told: (thing: unknown) => void = () => {},
): Promise<Program> {
  const child = fork(join(import.meta.dirname, name), {
    execArgv: ["--no-deprecation"],
    env: { ...process.env, WECHATY_LOG: "silent" },
  });
  const waiting = new Map<number, PromiseWithResolvers<number>>();
  let asked = 0;
  child.on("message", (line) => {
    if (typeof line !== "string") return;
    const heard: Told = JSON.parse(line);
    if ("thing" in heard) return told(heard.thing);
    const one = waiting.get(heard.number);
    if ("error" in heard) one?.reject(new Error(`${name}: ${heard.error}`));
    else one?.resolve(heard.answer);
  });
  child.on("exit", () => {
    for (const one of waiting.values()) one.reject(new Error(`${name} is gone.`));
  });
  return {
    ask(what, value = null) {
      const one = Promise.withResolvers<number>();
      asked += 1;
      waiting.set(asked, one);
      child.send(JSON.stringify({ number: asked, what, value: JSON.stringify(value) }));
      return one.promise;
    },
    async stop() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

const send = (told: Told) => void process.send?.(JSON.stringify(told));

/** Tells whoever started this process something. */
export const tellOf = (thing: unknown): void => send({ thing });

/** Answers whoever started this process, for as long as they are there. */
export function obey(answers: Answers): void {
  const answer = async ({ number, what, value }: Question): Promise<void> => {
    const give = answers[what];
    if (give === undefined) throw new Error(`Nobody knows ${what}.`);
    send({ number, answer: await give(value) });
  };
  process.on("message", (line) => {
    if (typeof line !== "string") return;
    const question: Question = JSON.parse(line);
    answer(question).catch((error: unknown) => {
      send({ number: question.number, error: String(error) });
    });
  });
  process.on("disconnect", () => process.exit(0));
}
