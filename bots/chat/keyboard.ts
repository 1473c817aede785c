import type { Locale } from "../../src/kernel/locale.ts";
import { type CommandName, readTime, readTyped } from "./commands.ts";
import type { Neighbourhood, Player, Stage } from "../practice/neighbourhood.ts";
import type { Opened } from "../practice/open.ts";
import type { Session } from "./session.ts";
import { sayWhen, timeOfDay, type Transcript } from "./transcript.ts";
import { peopleList, pick } from "./people.ts";
import { botName } from "../practice/names.ts";
import { wording } from "./wording.ts";

/** What typed lines act on. */
export type Keyboard = {
  /** Does what a typed line says; refusals are told in one line. */
  type(line: string): Promise<void>;
  /** Who speaks where, and when: `居民群 10:12 王师傅> `. */
  prompt(): string;
};

/** What a keyboard is made from. */
export type KeyboardOptions = {
  readonly opened: Opened;
  readonly neighbourhood: Neighbourhood;
  readonly session: Session;
  readonly transcript: Transcript;
  readonly locale: Locale;
  readonly stop: AbortController;
  /** Who speaks at first, and where. */
  readonly speaker: Player;
  readonly stage: Stage;
};

/** Time is moved in steps, so that what happens is seen as it happens, and Ctrl-C is heard. */
const STEP_MS = 6 * 3_600_000;

/** Makes the keyboard. */
export function openKeyboard(options: KeyboardOptions): Keyboard {
  const { opened, neighbourhood, session, transcript, locale, stop } = options;
  const { cast, stages } = neighbourhood;
  let { speaker } = options;
  let stage: Stage | null = options.stage;
  const zone = () => speaker.community.timezone;

  async function say(text: string, where: Stage | null, replyTo: string | null = null) {
    const speech = { speaker, stage: where, text, replyTo };
    const id = await session.say(speech);
    if ((await session.show()) === 0) await session.explainSilence(speech, id);
  }

  function become(wanted: string): string | null {
    const found = pick(cast, wanted, ({ name, person }) => [name, person]);
    if (found === null) return wording.nobodyIs[locale]({ wanted });
    speaker = found;
    if (stage !== null && stage.community !== found.community)
      stage = stages.find(({ community }) => community === found.community) ?? null;
    return null;
  }

  function go(wanted: string): string | null {
    const found = pick(stages, wanted, ({ name, group }) => [name, group.id]);
    const groups = stages.map(({ name }) => name).join(locale === "zh" ? "、" : ", ");
    if (found === null) return wording.noSuchGroup[locale]({ wanted, groups });
    stage = found;
    return null;
  }

  async function moveTo(text: string): Promise<string | null> {
    if (text === "") return sayWhen(opened.now(), zone(), locale);
    if (opened.advance === null) return wording.wallClock[locale]();
    const until = readTime(text, opened.now(), zone());
    if (until === null) return wording.badTime[locale]();
    while (opened.now() < until && !stop.signal.aborted) {
      const next = Math.min(until.getTime(), opened.now().getTime() + STEP_MS);
      await opened.advance(new Date(next));
      await session.show();
    }
    return sayWhen(opened.now(), zone(), locale);
  }

  async function reply(text: string): Promise<string | null> {
    const post = session.lastPost(stage?.group.chat ?? speaker.account);
    if (post === null) return wording.nothingToReply[locale]();
    await say(text, stage, post);
    return null;
  }

  async function whisper(text: string): Promise<null> {
    if (text === "") stage = null;
    else await say(text, null);
    return null;
  }

  /** Does a command; gives what to remark, if anything. */
  const commands: Readonly<
    Record<CommandName, (rest: string) => Promise<string | null> | string | null>
  > = {
    as: become,
    in: go,
    dm: whisper,
    reply,
    time: moveTo,
    people: () => peopleList(cast, speaker, locale),
    help: () => wording.help[locale]({ clock: opened.advance !== null }),
    quit: () => {
      stop.abort();
      return null;
    },
  };

  return {
    async type(line) {
      const typed = readTyped(line);
      if (typed.type === "said") return typed.text === "" ? undefined : say(typed.text, stage);
      const remark =
        typed.type === "unknown"
          ? wording.noSuchCommand[locale]({ wanted: typed.word })
          : await commands[typed.name](typed.rest);
      if (remark !== null) transcript.remark(remark);
    },
    prompt() {
      const time = timeOfDay(opened.now(), zone());
      const place = stage?.name ?? `${wording.privateMark[locale]()} ${botName[locale]}`;
      return `${place} ${time} ${speaker.name}> `;
    },
  };
}
