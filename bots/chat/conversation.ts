import { join } from "node:path";
import type { Config } from "../../src/config.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { completions } from "./commands.ts";
import { type Keyboard, openKeyboard } from "./keyboard.ts";
import {
  type Neighbourhood,
  neighbourhoodOf,
  type Player,
  type Stage,
} from "../practice/neighbourhood.ts";
import type { Opened } from "../practice/open.ts";
import { cuesLeft, playCues } from "./player.ts";
import { openSession, type Session } from "./session.ts";
import { openTerminal, type Terminal } from "./terminal.ts";
import { openTranscript, sayWhen } from "./transcript.ts";
import { firstWords, wording } from "./wording.ts";

/** How often time passes on. */
const TICK_MS = 1_000;

/** A laptop that slept does not wake into next week. */
const LONGEST_TICK_MS = 5_000;

/**
 * Lets people play in the terminal until they, or a signal, end it; then closes everything in order.
 *
 * @param serving what is told first where real groups are served, too
 */
export async function converse(
  opened: Opened,
  { locale }: Pick<Config, "locale">,
  stop: AbortController,
  serving = "",
): Promise<void> {
  const neighbourhood = neighbourhoodOf(opened.communities, locale);
  const terminal = await openTerminal({
    historyFile: join(opened.dataDir, "history"),
    complete: (beginning) => completions(beginning, namesOf(neighbourhood), locale),
    stop,
  });
  const transcript = openTranscript({ neighbourhood, locale, print: terminal.print });
  const session = openSession(opened, neighbourhood, transcript, locale);
  const room = { opened, neighbourhood, terminal, session, locale, stop: stop.signal };
  try {
    terminal.print(opened.advance === null ? serving : greeting(opened, locale));
    const first = firstSeat(neighbourhood, locale);
    if (!terminal.interactive) terminal.print("ready");
    if (opened.advance !== null) await playMinute(room, first);
    const keyboard = first === null ? null : openKeyboard({ ...room, ...first, transcript, stop });
    await listen(room, keyboard);
  } finally {
    await terminal.close();
    await opened.close();
  }
}

type Room = {
  readonly opened: Opened;
  readonly neighbourhood: Neighbourhood;
  readonly terminal: Terminal;
  readonly session: Session;
  readonly locale: Locale;
  readonly stop: AbortSignal;
};

type Seat = { readonly speaker: Player; readonly stage: Stage };

const namesOf = ({ cast, stages }: Neighbourhood) => ({
  people: cast.map(({ name }) => name),
  groups: stages.map(({ name }) => name),
});

/** What is printed first: at most five lines. */
function greeting(opened: Opened, locale: Locale): string {
  const { communities, service, dataDir, embedded } = opened;
  const [first] = communities;
  const community = first?.name[locale] ?? "";
  if (service.boots === 0) return wording.welcome[locale]({ community, dataDir, embedded });
  const when = sayWhen(opened.now(), first?.timezone ?? "UTC", locale);
  return wording.welcomeBack[locale]({ community, when });
}

/** Who a person is at first: somebody who speaks the terminal's language, in a group that does. */
function firstSeat({ cast, stages }: Neighbourhood, locale: Locale): Seat | null {
  const wanted = firstWords[locale].speaker;
  const speaker =
    cast.find(({ person }) => person === wanted) ??
    cast.find(({ language }) => language === locale) ??
    cast[0];
  if (speaker === undefined) return null;
  const near = stages.filter(({ community }) => community === speaker.community);
  const stage = near.find(({ group }) => group.language === locale) ?? near[0];
  return stage === undefined ? null : { speaker, stage };
}

/** Plays what is left of the minute, and says how to go on. */
async function playMinute(room: Room, first: Seat | null): Promise<void> {
  const { terminal, locale, stop } = room;
  const cues = await cuesLeft(room);
  if (cues.length === 0) return;
  if (terminal.interactive) terminal.print(wording.minuteBegins[locale]());
  await playCues(room, cues);
  if (!terminal.interactive || first === null || stop.aborted) return;
  const { speaker, stage } = first;
  const { example } = firstWords[locale];
  const about = { speaker: speaker.name, group: stage.name, example };
  terminal.print(`\n${wording.yourTurn[locale](about)}\n`);
}

/** Takes typed lines in turn with the time that passes. */
async function listen({ opened, session, terminal, stop }: Room, keyboard: Keyboard | null) {
  let last = performance.now();
  while (!stop.aborted) {
    if (keyboard !== null) terminal.prompt(keyboard.prompt());
    const line = await terminal.take(TICK_MS);
    const passed = Math.min(performance.now() - last, LONGEST_TICK_MS);
    last = performance.now();
    await opened.advance?.(new Date(opened.now().getTime() + passed));
    await session.show();
    if (line !== null) await keyboard?.type(line);
  }
}
