import { z } from "zod";
import { type Program, startProgram } from "./program.ts";
import type { Spot } from "./town.ts";

const arrival = z.object({
  chat: z.string(),
  text: z.string(),
  /** By the clock of this machine, in milliseconds. */
  at: z.number(),
});

/** A post as it reaches a network. */
export type Arrived = Readonly<z.infer<typeof arrival>>;

/** The far side of a network, in a process of its own, with every group of it. */
export type Far = {
  readonly port: number;
  /** People say so much that needs no answer; resolves when it is on its way. */
  talk(count: number): Promise<void>;
  /** Somebody says something; gives when. */
  says(spot: Spot, text: string): Promise<number>;
  stop: Program["stop"];
};

/** What both sides call a far side's token. */
export const token = { telegram: "42:fake", wechat: "insecure_bench" };

/** Starts the far side of a network. */
export async function openFar(
  network: Spot["network"],
  arrived: (post: Arrived) => void = () => {},
): Promise<Far> {
  const program = await startProgram(`far-${network}.ts`, (post) => arrived(arrival.parse(post)));
  return {
    port: await program.ask("port"),
    talk: async (count) => void (await program.ask("talk", count)),
    says: ({ chat, account }, text) => program.ask("says", { chat, account, text }),
    stop: program.stop,
  };
}
