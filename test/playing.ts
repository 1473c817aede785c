import { pino } from "pino";
import { z } from "zod";
import { speechOf } from "../bots/practice/cues.ts";
import type { Cue } from "../bots/practice/minute.ts";
import { neighbourhoodOf, network } from "../bots/practice/neighbourhood.ts";
import { fateOf, saidBy } from "../bots/practice/speech.ts";
import { simulatedNetwork } from "../bots/simulated/network.ts";
import type { Notice } from "../src/chat/notice.ts";
import { loadCommunities, practiceFile } from "../src/community/load.ts";
import { virtualClock } from "../src/kernel/clock.ts";
import { openService } from "../src/service.ts";
import { openPostgres } from "../src/store/postgres.ts";

/** What came of a line. */
export type Played = {
  readonly cue: Cue;
  /** Null where the line was left out, for there was nothing that it could be about. */
  readonly demands: readonly number[] | null;
  /** What the bot posted at once. */
  readonly posts: readonly Notice[];
  /** What fell due between the line before and this one. */
  readonly due: readonly Notice[];
};

const demands = z.object({
  demands: z.array(
    z.looseObject({
      number: z.number(),
      kind: z.string(),
      category: z.string(),
      state: z.string(),
      overdue: z.boolean(),
      late: z.boolean(),
      reports: z.array(z.unknown()),
      ratings: z.array(z.looseObject({ score: z.number() })),
    }),
  ),
});

/** The practice community from an instant on, in which cues are played; nothing waits. */
export async function openPlaying(databaseUrl: string, beginning: string) {
  const read = await loadCommunities([practiceFile]);
  if (!read.ok) throw new Error("The practice community has mistakes.");
  const communities = read.value;
  const database = await openPostgres({ databaseUrl, dataDir: "" });
  const clock = virtualClock(new Date(beginning));
  const posts: Notice[] = [];
  const troubles: string[] = [];
  const service = await openService({
    database,
    redisUrl: null,
    key: Buffer.alloc(32, 7),
    communities,
    channels: [simulatedNetwork(network, (notice) => posts.push(notice))],
    clock: { virtual: clock },
    log: pino({ level: "warn" }, { write: (text) => troubles.push(text) }),
    model: null,
  });
  const opened = { service, communities, now: () => clock.now() };
  const neighbourhood = neighbourhoodOf(communities, "zh");

  async function say(cues: readonly Cue[], cue: Cue): Promise<Played["demands"]> {
    const speech = await speechOf({ opened, neighbourhood }, cues, cue);
    if (speech === null) return null;
    await service.receive([saidBy(opened, neighbourhood.cast, speech, cue.id)]);
    await service.settle();
    return (await fateOf(opened, speech.stage, cue.id))?.demands ?? [];
  }

  return {
    /** Plays cues one after the other. */
    async play(cues: readonly Cue[]): Promise<readonly Played[]> {
      const played: Played[] = [];
      for (const cue of cues) {
        await service.advanceTo(new Date(clock.now().getTime() + cue.after * 60_000));
        const due = posts.splice(0);
        const asked = await say(cues, cue);
        played.push({ cue, demands: asked, posts: posts.splice(0), due });
      }
      return played;
    },
    at: (time: string) => service.advanceTo(new Date(time)),
    demands: async () =>
      demands.parse(await service.show(communities[0]?.id ?? "", { what: "demands" })).demands,
    /** What the program would have logged. */
    troubles,
    async close() {
      await service.close();
      await database.close();
    },
  };
}
