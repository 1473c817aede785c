import { contains } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import { tellsOfOthers } from "../../reading/offline/alarm-whose.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { asker } from "../demand/asker.ts";
import { alarmNames } from "../demand/ring.ts";
import { reportsOf } from "../demand/family.ts";
import type { Report } from "../demand/table.ts";
import { reportTextsOf, textsOf } from "../demand/texts.ts";
import { groupTitle } from "../people/group-title.ts";
import { nameOf } from "../people/names.ts";
import { holdersOf } from "../people/rights.ts";
import { getChat, getPerson } from "../people/table.ts";
import { tellStaff } from "../people/voice.ts";
import { tellEach } from "./concerned.ts";
import { type Page, wording } from "./page-wording.ts";

/** Pages answer nobody, so they are not prompted. */
const paging = { kind: "alert", priority: 0, prompted: false } as const;

/** Pages staff and whoever is on duty 值班: again and again until somebody accepts. */
export async function page(scene: Scene, affair: DemandRow): Promise<void> {
  if (affair.quiet) return pageQuietly(scene, affair);
  const about = await describePage(scene, affair);
  const doubtful = affair.state === "unsure";
  const sentence = doubtful ? wording.doubtful : wording.urgent;
  const words = { ...paging, numbers: [affair.number], ...(doubtful ? { asks: "unsure" } : {}) };
  await tellStaff(scene, affair.area, "alert", sentence, about, words);
  const staff = new Set((await holdersOf(scene, "staff", affair.area)).map(({ id }) => id));
  const others = (await onDuty(scene, affair)).filter(({ id }) => !staff.has(id));
  await tellEach(scene, others, sentence, about, words);
}

/** A quiet crisis: staff alone, each privately; not the one whose crisis it is. */
async function pageQuietly(scene: Scene, affair: DemandRow): Promise<void> {
  const { number, area, requester } = affair;
  const staff = await holdersOf(scene, "staff", area);
  const others = staff.filter(({ id }) => id !== requester);
  const people = others.length > 0 ? others : staff;
  const sentence = (await isOfOthers(scene, affair)) ? wording.quietOfOthers : wording.quiet;
  const about = await describePage(scene, affair);
  await tellEach(scene, people, sentence, about, { ...paging, numbers: [number] });
}

/** Told once more: a doubtful one is looked at again, a quiet one paged; whoever has it in hand hears of it. */
export async function toldAgain(scene: Scene, affair: DemandRow): Promise<void> {
  const { holder, number, state, quiet } = affair;
  if (holder === null) return quiet || state === "unsure" ? page(scene, affair) : undefined;
  const sentence = quiet ? wording.quietAgain : wording.again;
  const about = await describePage(scene, affair, 1);
  const handler = await getPerson(scene.lane, holder);
  await tellEach(scene, [handler], sentence, about, { ...paging, numbers: [number] });
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
  const more = { ...paging, role: "supervisor", numbers: [affair.number] };
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

const LATEST = 3;
const QUOTED = 200;

async function describePage(scene: Scene, affair: DemandRow, latest = LATEST): Promise<Page> {
  const { number, alarm, origin_chat } = affair;
  const { gist, location } = await textsOf(scene.lane, number);
  const person = await concerned(scene, affair);
  const name = person === null ? "" : ((await nameOf(scene, person)) ?? "");
  const group =
    origin_chat === null ? null : await groupTitle(scene, await getChat(scene.lane, origin_chat));
  const filed = affair.filer === null ? null : await getPerson(scene.lane, affair.filer);
  return {
    number,
    what: alarm === null ? gist : alarmNames[alarm],
    who: inGroup(name, group),
    group,
    quotes: await quotesOf(scene, number, latest),
    filer: filed === null ? null : await nameOf(scene, filed),
    where: location,
  };
}

/** Somebody with the group where they said it. */
const inGroup = (name: string, group: Bilingual | null): Bilingual =>
  group === null
    ? { zh: name, en: name }
    : { zh: `${name}（${group.zh}）`, en: `${name} (${group.en})` };

/** Whom it is about: whoever it was filed for, else who said it. */
const concerned = async (scene: Scene, affair: DemandRow): Promise<PersonRow | null> =>
  affair.beneficiary === null ? asker(scene, affair) : getPerson(scene.lane, affair.beneficiary);

/** Whether somebody told of a crisis that is not their own. */
async function isOfOthers({ lane }: Scene, { number, beneficiary }: DemandRow): Promise<boolean> {
  const [first] = await reportsOf(lane, number);
  const texts = first === undefined ? null : await reportTextsOf(lane, first);
  return beneficiary === null && tellsOfOthers(texts?.text ?? "");
}

/** What was said of it, the latest last, each with the name and group of whoever said so. */
export async function quotesOf(scene: Scene, number: number, latest = LATEST): Promise<Bilingual> {
  const reports = (await reportsOf(scene.lane, number)).slice(-latest);
  const quotes = await Promise.all(reports.map((report) => quote(scene, report)));
  return {
    zh: quotes.map(({ zh }) => zh).join("；"),
    en: quotes.map(({ en }) => en).join("; "),
  };
}

async function quote(scene: Scene, report: Report): Promise<Bilingual> {
  const { lane } = scene;
  const group = await groupTitle(scene, await getChat(lane, report.chat));
  const name = (await nameOf(scene, await getPerson(lane, report.person))) ?? "";
  const who = inGroup(name, group);
  const text = (await reportTextsOf(lane, report))?.text ?? null;
  if (text === null) return { zh: `${who.zh}原话已撤回`, en: `${who.en} took the words back` };
  const words = Array.from(text).slice(0, QUOTED).join("");
  return { zh: `${who.zh}：“${words}”`, en: `${who.en}: “${words}”` };
}
