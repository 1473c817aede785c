import { styleText } from "node:util";
import { DateTime } from "luxon";
import type { Notice } from "../../src/chat/notice.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import type { Neighbourhood, Player, Stage } from "../practice/neighbourhood.ts";
import { padTo, widthOf, wrap } from "./width.ts";
import { botName } from "../practice/names.ts";
import { wording } from "./wording.ts";

/** Writes the talk of all groups down, one below the other. */
export type Transcript = {
  /** Somebody speaks; without a stage, to the bot alone. */
  said(speaker: Player, stage: Stage | null, text: string, at: Date): void;
  /** The bot posts, privately or in a group, or changes a post. */
  posted(notice: Notice, at: Date): void;
  /** A remark of the terminal. */
  remark(text: string): void;
};

/** What a transcript is written for. */
export type TranscriptOptions = {
  readonly neighbourhood: Neighbourhood;
  readonly locale: Locale;
  readonly print: (text: string) => void;
};

const hues = ["green", "blue", "yellow", "cyan"] as const;

/** What the time takes: `09:30 `. */
const TIME = 6;

/** How many columns there are; a pipe is written to as a usual terminal. */
const columns = (): number => Math.max(40, process.stdout.columns || 80);

/** Room for the longest usual `» bot > name `. */
function columnsForNames(cast: readonly Player[], locale: Locale): number {
  const widths = cast.map(({ name }) => Math.min(widthOf(name), 8));
  return widthOf(`» ${botName[locale]} >  `) + Math.max(4, ...widths);
}

/** The time of day. */
export const timeOfDay = (at: Date, zone: string): string =>
  DateTime.fromJSDate(at, { zone }).toFormat("HH:mm");

/** An instant as people say it. */
export function sayWhen(at: Date, zone: string, locale: Locale): string {
  const local = DateTime.fromJSDate(at, { zone }).setLocale(locale);
  return local.toFormat(locale === "zh" ? "M月d日 ccc HH:mm" : "ccc d LLL HH:mm");
}

/** Starts a transcript; a heading says where, whenever the talk moves to another group or day. */
export function openTranscript({ neighbourhood, locale, print }: TranscriptOptions): Transcript {
  const { stages, cast } = neighbourhood;
  const zone = stages[0]?.community.timezone ?? "UTC";
  const nameColumns = columnsForNames(cast, locale);
  const indent = " ".repeat(TIME + nameColumns);
  let heading = { place: "", day: "" };
  let lastTold = { demand: 0, at: 0 };

  function head(stage: Stage, at: Date): void {
    const local = DateTime.fromJSDate(at, { zone }).setLocale(locale);
    const day = local.toFormat(locale === "zh" ? "M月d日 ccc" : "ccc d LLL");
    const words = day === heading.day ? stage.name : `${stage.name} · ${day}`;
    const hue = hues[stages.indexOf(stage) % hues.length] ?? "green";
    if (stage.name !== heading.place || day !== heading.day)
      print(styleText(["bold", hue], `── ${words} ──`));
    heading = { place: stage.name, day };
  }

  function line(name: string, text: string, at: Date, look: Parameters<typeof styleText>[0]): void {
    const [first = "", ...rest] = wrap(text, columns() - indent.length - 1);
    const begin = `${styleText("dim", timeOfDay(at, zone))} ${styleText(look, padTo(name, nameColumns))}`;
    print([begin + first, ...rest.map((more) => indent + more)].join("\n"));
  }

  const bot = botName[locale];
  const isPrivate = `[${wording.privateMark[locale]()}] `;
  const stageAt = (chat: string) => stages.find(({ group }) => group.chat === chat) ?? null;

  function changed(notice: Notice, at: Date): void {
    // Whoever was just told of it need not hear it from the card; a phone keeps silent too.
    if (notice.demand === lastTold.demand && at.getTime() - lastTold.at < 2_000) return;
    const place = stageAt(notice.place.id)?.name ?? isPrivate.trim();
    print(
      " ".repeat(TIME) + styleText("dim", wording.cardNow[locale]({ place, text: notice.text })),
    );
  }

  return {
    said(speaker, stage, text, at) {
      if (stage !== null) head(stage, at);
      const name = stage === null ? `${speaker.name} > ${bot}` : speaker.name;
      line(
        `  ${name}`,
        (stage === null ? isPrivate : "") + text,
        at,
        stage === null ? "magenta" : "bold",
      );
    },
    posted(notice, at) {
      if (notice.edits !== null) return changed(notice, at);
      lastTold = { demand: notice.demand ?? 0, at: at.getTime() };
      const stage = stageAt(notice.place.id);
      if (notice.place.kind === "group" && stage !== null) {
        head(stage, at);
        line(`» ${bot}`, notice.text, at, ["bold", "cyan"]);
        return;
      }
      const to = cast.find(({ account }) => account === notice.place.id)?.name ?? notice.place.id;
      line(`» ${bot} > ${to}`, isPrivate + notice.text, at, "magenta");
    },
    remark: (text) => print(styleText("dim", text)),
  };
}
