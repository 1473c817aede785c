import { print } from "../../chat/grammar.ts";
import type { Ask, Feature, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { isMember, selvesOf } from "../people/table.ts";
import { answer } from "../people/voice.ts";
import { acknowledgeTogether } from "./acknowledge.ts";
import { change } from "./change.ts";
import { follow, unfollow } from "./follow.ts";
import { informed, notInformed } from "./informed.ts";
import { askStaffLater } from "./leaving.ts";
import { merge } from "./merge.ts";
import { split } from "./split.ts";
import { mine, status } from "./status.ts";
import { demandsIn } from "./table.ts";
import { textsOf } from "./texts.ts";
import { undo } from "./undo.ts";
import { demandVerbs } from "./verbs.ts";
import { wording } from "./wording.ts";

const notMember: Refusal = {
  why: "not-member",
  say: { zh: () => wording.notMember.zh(), en: () => wording.notMember.en() },
};

/** As many wishes as fit on a phone without scrolling. */
const WALL_LINES = 10;

/** 心愿墙: the wishes that wait for a hand; they are for the neighbours alone. */
async function wall(ask: Ask): Promise<Refusal | null> {
  if (!(await isMember(ask, ask.speaker))) return notMember;
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
    .where("person", "in", selvesOf(lane, speaker.id))
    .where("to_state", "is not", null)
    .orderBy("seq", "desc")
    .executeTakeFirst();
  return row?.number ?? null;
}

/** The demand is of a kind with which that cannot be done. */
export const notForThisKind: Refusal = { why: "not-for-this-kind", say: wording.notForThis };

/** How a verb is typed, for answers that show it. */
export const typed = (ask: Pick<Ask, "verbs">, verb: string, locale: Locale): string =>
  print(ask.verbs, { verb, number: null, rest: "" }, locale);

/** Several ask for the same. */
const sameness = { follow, unfollow, merge, split };

/** What is common to all demands 诉求. */
export const demand: Feature = {
  name: "demand",
  verbs: demandVerbs,
  commands: { mine, wall },
  onDemand: { informed, "not-informed": notInformed, status, change, undo, ...sameness },
  kind: null,
  timers: { acknowledge: acknowledgeTogether, "still-needed": askStaffLater },
};
