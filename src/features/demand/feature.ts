import { print } from "../../chat/grammar.ts";
import type { Ask, Feature, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { answer, answerQuietly } from "../people/voice.ts";
import { contactOf, mayStillSee } from "./contact.ts";
import { liveStates, stateName } from "./states.ts";
import { demandsIn, demandsOf } from "./table.ts";
import { textsOf } from "./texts.ts";
import { demandVerbs } from "./verbs.ts";
import { wording } from "./wording.ts";

async function lineOf(ask: Ask, demand: DemandRow, locale: Locale): Promise<string> {
  const { number } = demand;
  const { gist } = await textsOf(ask.lane, number);
  return wording.line[locale]({
    number,
    gist: gist[locale],
    state: stateName(demand.state, locale),
  });
}

/** 进度: where a demand stands; privately, its holder reads the contact again. */
async function status(ask: Ask, demand: DemandRow): Promise<null> {
  const { language, kind } = ask.chat;
  const line = await lineOf(ask, demand, language);
  const mayRead = kind === "private" && mayStillSee(demand, ask.speaker.id, ask.lane.now);
  const contact = mayRead ? await contactOf(ask, demand, ask.speaker) : null;
  if (contact !== null) {
    ask.lane.tell({ number: demand.number, by: ask.speaker.id, command: "reveal" });
  }
  const more = contact === null ? "" : `\n${wording.contact[language]({ contact })}`;
  await answer(ask, { kind: "notice", text: line + more, numbers: [demand.number] });
  return null;
}

/** 我的诉求: what the speaker asked for and holds, privately where possible. */
async function mine(ask: Ask): Promise<null> {
  const demands = await demandsOf(ask.lane, ask.speaker.id, liveStates);
  const lines: { readonly [L in Locale]: string[] } = { zh: [], en: [] };
  for (const demand of demands) {
    lines.zh.push(await lineOf(ask, demand, "zh"));
    lines.en.push(await lineOf(ask, demand, "en"));
  }
  const text = (locale: Locale) =>
    lines[locale].length === 0 ? wording.nothingYours[locale]() : lines[locale].join("\n");
  await answerQuietly(ask, { kind: "notice", text });
  return null;
}

/** As many wishes as fit on a phone without scrolling. */
const WALL_LINES = 10;

/** 心愿墙: the wishes that wait for a hand. */
async function wall(ask: Ask): Promise<null> {
  const { language } = ask.chat;
  const open = (await demandsIn(ask.lane, ["open"])).filter(
    ({ kind, in_staff_hands }) => kind === "wish" && !in_staff_hands,
  );
  const lines = [];
  const secrets = [];
  for (const wish of open.slice(0, WALL_LINES)) {
    const texts = await textsOf(ask.lane, wish.number);
    lines.push(`#${wish.number} ${texts.gist[language]}`);
    secrets.push(...texts.secrets);
  }
  const text =
    lines.length === 0
      ? wording.emptyWall[language]()
      : wording.wall[language]({ total: open.length, lines });
  await answer(ask, { kind: "notice", text, secrets });
  return null;
}

/** The number of the speaker's own last move, for an undo that names none; null when there is none. */
export async function lastMoved({ lane, speaker }: Ask): Promise<number | null> {
  await lane.flush();
  const row = await lane.db
    .selectFrom("history")
    .select("number")
    .where("community", "=", lane.community)
    .where("person", "=", speaker.id)
    .where("to_state", "is not", null)
    .orderBy("seq", "desc")
    .executeTakeFirst();
  return row?.number ?? null;
}

/** No demand of that number, or none that the speaker may know of. */
export const unknownNumber: Refusal = { why: "unknown-number", say: wording.unknown };

/** The demand is of a kind with which that cannot be done. */
export const notForThisKind: Refusal = { why: "not-for-this-kind", say: wording.notForThis };

/** How a verb is typed, for answers that show it. */
export const typed = (ask: Pick<Ask, "verbs">, verb: string, locale: Locale): string =>
  print(ask.verbs, { verb, number: null, rest: "" }, locale);

/** What is common to all demands 诉求. */
export const demand: Feature = {
  name: "demand",
  verbs: demandVerbs,
  commands: { mine, wall },
  onDemand: { status },
  kind: null,
  timers: {},
};
