import type { Cue } from "./minute.ts";
import type { Neighbourhood } from "./neighbourhood.ts";
import type { Opened } from "./open.ts";
import { fateOf, type Speech } from "./speech.ts";

/** What saying a cue needs. */
export type Cast = {
  readonly opened: Pick<Opened, "service" | "communities">;
  readonly neighbourhood: Neighbourhood;
};

/**
 * What a cue has its speaker say; null where it is about a demand that does not exist, or its speaker
 * is unknown.
 *
 * @param cues the lines it is one of
 */
export async function speechOf(cast: Cast, cues: readonly Cue[], cue: Cue): Promise<Speech | null> {
  const { cast: people, stages } = cast.neighbourhood;
  const speaker = people.find(({ account }) => account === cue.from);
  const stage = stages.find(({ group }) => group.id === cue.group) ?? null;
  const asked = cues.find(({ id }) => id === cue.about) ?? null;
  const number = asked === null ? null : await numberOf(cast, asked);
  if (speaker === undefined || (cue.about !== null && number === null)) return null;
  // Without a number its reader may have another request in mind, so it quotes the one it is about.
  const quotes = !cue.text.includes("#") && cue.group === asked?.group;
  const replyTo = quotes ? asked.id : null;
  return { speaker, stage, id: cue.id, text: cue.text.replace("#", String(number)), replyTo };
}

async function numberOf({ opened, neighbourhood }: Cast, asked: Cue): Promise<number | null> {
  const stage = neighbourhood.stages.find(({ group }) => group.id === asked.group) ?? null;
  const fate = await fateOf(opened, stage, asked.id);
  return fate?.demands[0] ?? null;
}
