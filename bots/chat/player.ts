import type { Opened } from "../practice/open.ts";
import { speechOf } from "../practice/cues.ts";
import { type Cue, minute } from "../practice/minute.ts";
import type { Neighbourhood } from "../practice/neighbourhood.ts";
import type { Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

const LINE_MS = 1_100;
const POST_MS = 700;

/** What playing the minute needs. */
export type Theatre = {
  readonly opened: Opened;
  readonly neighbourhood: Neighbourhood;
  readonly session: Session;
  readonly terminal: Terminal;
  readonly stop: AbortSignal;
};

/** The lines that were not said yet: all at first, fewer where a start was cut short, else none. */
export async function cuesLeft({
  opened,
  neighbourhood,
  session,
}: Theatre): Promise<readonly Cue[]> {
  if (opened.service.boots === 0) return minute;
  for (let said = minute.length; said > 0; said -= 1) {
    const cue = minute[said - 1];
    if (cue === undefined) continue;
    const stage = neighbourhood.stages.find(({ group }) => group.id === cue.group) ?? null;
    if ((await session.fate(stage, cue.id)) !== null) return minute.slice(said);
  }
  return minute;
}

/** Plays lines with short pauses; where nobody sits in front, or once Enter was pressed, without. */
export async function playCues(theatre: Theatre, cues: readonly Cue[]): Promise<void> {
  const { opened, session, terminal, stop } = theatre;
  let hurry = !terminal.interactive;
  const pause = async (ms: number): Promise<void> => {
    if (hurry) return;
    const typed = await terminal.take(ms);
    if (typed === null) return;
    hurry = true;
    if (typed.trim() !== "") terminal.putBack(typed);
  };
  for (const cue of cues) {
    if (stop.aborted) return;
    await pause(LINE_MS);
    const at = new Date(opened.now().getTime() + cue.after * 60_000);
    await opened.advance?.(at);
    await session.show(() => pause(POST_MS));
    const speech = await speechOf(theatre, minute, cue);
    if (speech !== null) await session.say(speech);
    await session.show(() => pause(POST_MS));
  }
}
