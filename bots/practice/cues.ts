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
  const number = await numberAbout(cast, cues, cue);
  if (speaker === undefined || (cue.about !== null && number === null)) return null;
  return { speaker, stage, id: cue.id, text: cue.text.replace("#", String(number)) };
}

async function numberAbout({ opened, neighbourhood }: Cast, cues: readonly Cue[], cue: Cue) {
  const asked = cues.find(({ id }) => id === cue.about);
  if (asked === undefined) return null;
  const stage = neighbourhood.stages.find(({ group }) => group.id === asked.group) ?? null;
  const fate = await fateOf(opened, stage, asked.id);
  return fate?.demands[0] ?? null;
}
