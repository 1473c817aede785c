import { contains } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import { type Bilingual, sentence } from "../../kernel/locale.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { asker } from "../demand/asker.ts";
import { alarmNames } from "../demand/ring.ts";
import { reportsOf } from "../demand/family.ts";
import { reportTextsOf, textsOf } from "../demand/texts.ts";
import { nameOf } from "../people/names.ts";
import { holdersOf } from "../people/rights.ts";
import { getChat } from "../people/table.ts";
import { tellStaff } from "../people/voice.ts";
import { tellEach } from "./concerned.ts";

type Page = {
  readonly number: number;
  readonly what: Bilingual;
  readonly group: string;
  readonly name: string;
  readonly words: string;
};

const wording = {
  urgent: sentence<Page>({
    zh: ({ number, what, group, name, words }) =>
      `#${number} 紧急：${what.zh}。${group} ${name}：“${words}”\n请回复：受理 ${number}`,
    en: ({ number, what, group, name, words }) =>
      `#${number} URGENT: ${what.en}. ${group} ${name}: “${words}”\nPlease reply: accept ${number}`,
  }),
  doubtful: sentence<Page>({
    zh: ({ number, what, group, name, words }) =>
      `#${number} 可能紧急，请先核实：${what.zh}。${group} ${name}：“${words}”\n属实请回复：属实 ${number}；不是请回复：不是 ${number}`,
    en: ({ number, what, group, name, words }) =>
      `#${number} Possibly urgent, please check first: ${what.en}. ${group} ${name}: “${words}”\nIf it is so: true ${number}; if not: not a request ${number}`,
  }),
  quiet: sentence<Page>({
    zh: ({ number, group, name }) =>
      `#${number} 请私下联系 ${name}（${group}）：可能需要关心和帮助。不要在群里提起。接手请回复：受理 ${number}`,
    en: ({ number, group, name }) =>
      `#${number} Please reach out privately to ${name} (${group}): they may need care. Not a word in any group. To take it: accept ${number}`,
  }),
  unheard: sentence<Page>({
    zh: ({ number, what, group }) =>
      `#${number} 紧急：${what.zh}（${group}）还没有人受理，请您过问。`,
    en: ({ number, what, group }) =>
      `#${number} URGENT: ${what.en} (${group}): nobody has accepted it yet. Please see to it.`,
  }),
};

const QUOTED = 200;

/** Pages staff and whoever is on duty 值班: again and again until somebody accepts. */
export async function page(scene: Scene, affair: DemandRow): Promise<void> {
  const about = await describePage(scene, affair);
  const words = { kind: "alert", priority: 0, numbers: [affair.number] } as const;
  if (affair.quiet) {
    const staff = await holdersOf(scene, "staff", affair.area);
    await tellEach(scene, staff, wording.quiet, about, words);
    return;
  }
  const sentence = affair.state === "unsure" ? wording.doubtful : wording.urgent;
  const asks = affair.state === "unsure" ? { asks: "unsure" } : {};
  await tellStaff(scene, affair.area, "alert", sentence, about, { ...words, ...asks });
  const staff = new Set((await holdersOf(scene, "staff", affair.area)).map(({ id }) => id));
  const others = (await onDuty(scene, affair)).filter(({ id }) => !staff.has(id));
  await tellEach(scene, others, sentence, about, { ...words, ...asks });
}

/** Tells the supervisors: once at the beginning, and each hour while nobody accepts. */
export async function pageSupervisors(
  scene: Scene,
  affair: DemandRow,
  unheard: boolean,
): Promise<void> {
  if (affair.quiet) return unheard ? page(scene, affair) : undefined;
  const about = await describePage(scene, affair);
  const sentence = unheard ? wording.unheard : wording.urgent;
  const more = { priority: 0, role: "supervisor", numbers: [affair.number] } as const;
  await tellStaff(scene, affair.area, "alert", sentence, about, more);
}

/** Whoever the roster puts on duty over the area now. */
async function onDuty(scene: Scene, { area }: DemandRow): Promise<readonly PersonRow[]> {
  const { lane, community } = scene;
  const ids = community.roster
    .filter((shift) => shift.from <= lane.now && lane.now < shift.to)
    .filter((shift) => contains(community, shift.area, area))
    .map(({ person }) => person);
  if (ids.length === 0) return [];
  return lane.db
    .selectFrom("person")
    .selectAll()
    .where("community", "=", lane.community)
    .where("file_id", "in", ids)
    .orderBy("id")
    .execute();
}

async function describePage(scene: Scene, affair: DemandRow): Promise<Page> {
  const { number, alarm, origin_chat } = affair;
  const person = await asker(scene, affair);
  const name = person === null ? "" : ((await nameOf(scene, person)) ?? "");
  const group = origin_chat === null ? null : (await getChat(scene.lane, origin_chat)).group_id;
  const { gist } = await textsOf(scene.lane, number);
  const what = alarm === null ? gist : alarmNames[alarm];
  return { number, what, group: group ?? "", name, words: await lastWords(scene, number) };
}

/** The latest that was said of it. */
async function lastWords({ lane }: Scene, number: number): Promise<string> {
  const last = (await reportsOf(lane, number)).at(-1);
  const texts = last === undefined ? null : await reportTextsOf(lane, last);
  return Array.from(texts?.text ?? "")
    .slice(0, QUOTED)
    .join("");
}
