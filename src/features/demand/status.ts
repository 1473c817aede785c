import { sayInstant } from "../../community/instants.ts";
import type { Ask, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { wayIn } from "../people/doorway.ts";
import { answer, answerQuietly, reachableAccount } from "../people/voice.ts";
import { openGroup } from "./asker.ts";
import { contactOf, mayStillSee } from "./contact.ts";
import { rootOf } from "./family.ts";
import { isLive, liveStates, stateName } from "./states.ts";
import { demandsOf } from "./table.ts";
import { textsOf } from "./texts.ts";
import { wording } from "./wording.ts";

/** What somebody may read of a demand: all of it privately; in a group, of a delicate affair only its number. */
type Reader = { readonly locale: Locale; readonly private: boolean };

async function lineOf(scene: Scene, demand: DemandRow, reader: Reader): Promise<string> {
  const { number } = demand;
  const { locale } = reader;
  const { gist } = await textsOf(scene.lane, number);
  const root = await rootOf(scene.lane, demand);
  const state =
    root.number === number
      ? stateName(demand.state, locale, demand.kind)
      : wording.mergedInto[locale]({ into: root.number });
  const hidden = demand.kind === "affair" && demand.sensitive && !reader.private;
  return wording.line[locale]({ number, gist: hidden ? null : gist[locale], state });
}

/** 进度: where a demand stands; privately, its holder reads the contact again. */
export async function status(ask: Ask, demand: DemandRow): Promise<null> {
  const { language, kind } = ask.chat;
  const line = await lineOf(ask, demand, { locale: language, private: kind === "private" });
  const stages = demand.kind === "affair" ? `\n${await stagesOf(ask, demand, language)}` : "";
  const mayRead = kind === "private" && mayStillSee(demand, ask.speaker.id, ask.lane.now);
  const contact = mayRead ? await contactOf(ask, demand, ask.speaker) : null;
  if (contact !== null) {
    ask.lane.tell({ number: demand.number, by: ask.speaker.id, command: "reveal" });
  }
  const more = contact === null ? "" : `\n${wording.contact[language]({ contact })}`;
  const { secrets } = await textsOf(ask.lane, demand.number);
  const numbers = [demand.number];
  await answer(ask, { kind: "notice", text: line + stages + more, numbers, secrets });
  return null;
}

/** The four stages 上报—处理—反馈—评价 of an affair, each with its time once it was reached. */
async function stagesOf(
  { lane, community }: Scene,
  demand: DemandRow,
  locale: Locale,
): Promise<string> {
  const { number, cycle, created_at, accepted_at, done_at } = demand;
  const mark = await lane.db
    .selectFrom("rating")
    .select("at")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .where("cycle", "=", cycle)
    .orderBy("at")
    .limit(1)
    .executeTakeFirst();
  const reached = [created_at, accepted_at, done_at, mark?.at ?? null];
  return wording.stages[locale]({
    times: reached.map((at) => (at === null ? null : sayInstant(community, lane.now, at, locale))),
  });
}

/** 我的诉求: what the speaker asked for and holds, privately where possible. */
export async function mine(ask: Ask): Promise<null> {
  const demands = await ownDemands(ask);
  const alone = ask.chat.kind === "private" || (await reachableAccount(ask, ask.speaker)) !== null;
  if (!alone) return mineInGroup(ask, demands);
  const lines: { readonly [L in Locale]: string[] } = { zh: [], en: [] };
  for (const demand of demands) {
    lines.zh.push(await lineOf(ask, demand, { locale: "zh", private: true }));
    lines.en.push(await lineOf(ask, demand, { locale: "en", private: true }));
  }
  const text = (locale: Locale) =>
    lines[locale].length === 0 ? wording.nothingYours[locale]() : lines[locale].join("\n");
  await answerQuietly(ask, { kind: "notice", text });
  return null;
}

async function ownDemands({ lane, speaker }: Ask): Promise<readonly DemandRow[]> {
  const own: DemandRow[] = [];
  for (const demand of await demandsOf(lane, speaker.id, [...liveStates, "merged"]))
    if (!demand.quiet && isLive(await rootOf(lane, demand))) own.push(demand);
  return own;
}

/** In a group, what was asked there openly; how many more there are, and the way to read of them. */
async function mineInGroup(ask: Ask, demands: readonly DemandRow[]): Promise<null> {
  const { chat, speaker } = ask;
  const { language: locale, network } = chat;
  const lines: string[] = [];
  const secrets: string[] = [];
  for (const demand of demands) {
    if (!(await isOpenIn(ask, demand, chat))) continue;
    lines.push(await lineOf(ask, demand, { locale, private: false }));
    secrets.push(...(await textsOf(ask.lane, demand.number)).secrets);
  }
  const count = demands.length - lines.length;
  if (count > 0) {
    const way = await wayIn(ask, network, speaker);
    lines.push(wording.moreOfYours[locale]({ count, alone: lines.length === 0, way }));
  }
  const text = lines.length === 0 ? wording.nothingYours[locale]() : lines.join("\n");
  await answer(ask, { kind: "notice", text, secrets });
  return null;
}

/** Whether a group knows of a demand already, and whose it is. */
async function isOpenIn(scene: Scene, demand: DemandRow, chat: ChatRow): Promise<boolean> {
  if (demand.state === "unsure" || demand.state === "screening") return false;
  return (await openGroup(scene, demand))?.id === chat.id;
}
