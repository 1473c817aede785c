import { homeArea } from "../../community/areas.ts";
import type { Ask, Refusal } from "../../feature.ts";
import { type Category, categories, type Kind } from "../../reading/schema.ts";
import { isPersonal, isReserved } from "../../reading/offline/delicate.ts";
import { neutralGist } from "../../reading/offline/gist.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { DemandRow } from "../../store/tables.ts";
import { answerQuietly } from "../people/voice.ts";
import { categoryNames } from "./categories.ts";
import { kindOf } from "./kinds.ts";
import { refusals } from "./refusals.ts";
import { isLive } from "./states.ts";
import { rolesFor } from "./steps.ts";
import { findDemand, setDemand } from "./table.ts";
import { type DemandTexts, keepTexts, textsOf } from "./texts.ts";
import { wording } from "./wording.ts";

type Field = "when" | "location" | "gist" | "category" | "kind";

const fields: { readonly [word: string]: Field } = {
  时间: "when",
  time: "when",
  地点: "location",
  place: "location",
  内容: "gist",
  text: "gist",
  类别: "category",
  category: "category",
  类型: "kind",
  kind: "kind",
};

const kindWords: { readonly [word: string]: Kind } = {
  微心愿: "wish",
  心愿: "wish",
  wish: "wish",
  微事务: "affair",
  事务: "affair",
  affair: "affair",
};

/** What part of a demand a 改 changes, and into what; null where it names none. */
export function changeIn(rest: string): { readonly field: Field; readonly value: string } | null {
  const [, word = "", value = ""] = /^\s*(\S+)\s+(.+)$/su.exec(rest) ?? [];
  const field = fields[word.toLowerCase()];
  return field === undefined ? null : { field, value: value.trim() };
}

/** A code that opens a door: whoever takes a demand may read its words, and need not be verified. */
const code = /(?:密码|口令|门禁码|开门码|锁码|(?<![a-z])(?:code|pin|password))[^\d\n]{0,8}\d{3}/iu;

const untouched = ["unsure", "screening", "open"];

const what: Refusal = { why: "what-to-change", say: refusals.whatToChange };

/**
 * 改: staff, or whoever asked while nobody acted, say what it is about in other words, or that it
 * is of another kind; the category is staff's to change.
 */
export async function change(ask: Ask, demand: DemandRow): Promise<Refusal | null> {
  const roles = await rolesFor(ask, demand);
  if (!roles.has("staff") && !roles.has("requester"))
    return { why: "not-allowed", say: refusals.notRequester };
  if (!roles.has("staff") && !untouched.includes(demand.state))
    return { why: "acted-on", say: refusals.acted };
  const { field, value } = changeIn(ask.rest) ?? {};
  if (field === undefined || value === undefined) return what;
  if (code.test(value)) return { why: "door-code", say: refusals.noCodes };
  if (field === "category" && !roles.has("staff"))
    return { why: "not-allowed", say: refusals.onlyStaff };
  if (!(await changeField(ask, demand, field, value)))
    return field === "category" ? { why: what.why, say: refusals.whichCategory } : what;
  await sayChanged(ask, demand.number, field);
  return null;
}

/** False when the value means nothing for that field. */
async function changeField(
  ask: Ask,
  demand: DemandRow,
  field: Field,
  value: string,
): Promise<boolean> {
  if (field === "kind") return changeKind(ask, demand, kindWords[value.toLowerCase()]);
  ask.lane.tell({ number: demand.number, by: ask.speaker.id, command: "change" });
  if (field === "category") return changeCategory(ask, demand, categoryNamed(value));
  await reword(ask, demand, field, value);
  await kindOf(ask, demand)?.reworded(ask, demand);
  if (field === "location") await moveTo(ask, demand, value);
  return true;
}

/** In another area it may be another unit's, and other staff's. */
async function moveTo(ask: Ask, demand: DemandRow, value: string): Promise<void> {
  const area = homeArea(ask.community, value);
  if (area === null || area === demand.area || !untouched.includes(demand.state)) return;
  const moved = await setDemand(ask.lane, demand.number, { area });
  await kindOf(ask, moved)?.recategorised(ask, moved);
}

const categoryNamed = (word: string): Category | undefined =>
  categories.find((name) => name === word.toLowerCase() || categoryNames[name].zh === word);

async function changeCategory(ask: Ask, demand: DemandRow, category: Category | undefined) {
  if (category === undefined) return false;
  const changed = await setDemand(ask.lane, demand.number, { category });
  await kindOf(ask, changed)?.recategorised(ask, changed);
  return true;
}

/** The same number begins the other kind's life; its history keeps both. */
async function changeKind(ask: Ask, demand: DemandRow, kind: Kind | undefined): Promise<boolean> {
  const other = ask.kinds.find(({ name }) => name === kind);
  if (other === undefined || kind === demand.kind) return false;
  if (!isLive(demand) || demand.state === "done") return false;
  await other.adopt(ask, demand, ask.speaker.id);
  return true;
}

async function reword(
  ask: Ask,
  demand: DemandRow,
  field: "when" | "location" | "gist",
  value: string,
): Promise<void> {
  const before = await textsOf(ask.lane, demand.number);
  const secrets = [...new Set([...before.secrets, ...privateSpans(value)])];
  const words =
    field === "gist" ? { summary: value } : { [field]: value, ...resummed(before, field, value) };
  const said = field === "when" ? ask.lane.now : before.said;
  const after = { ...before, ...words, said, secrets };
  const neutral = field === "gist" ? neutralGist(demand.kind, demand.category) : before.gist;
  const gist = (await isTooPersonal(ask, demand, field, value))
    ? neutral
    : regist(before, after, field);
  await keepTexts(ask.lane, demand, { ...after, gist });
}

/** A summary that names the old place names the new one. */
const resummed = ({ summary, location }: DemandTexts, field: Field, value: string) =>
  field === "location" && location !== null
    ? { summary: summary.replace(location, () => value) }
    : {};

/** Of illness, want, a child, disability, staff choose the words that groups read; nobody else's are shown. */
async function isTooPersonal(ask: Ask, demand: DemandRow, field: Field, value: string) {
  const isReservedLine = field === "gist" && isReserved(value, demand);
  const isOfChild = field !== "gist" && demand.category === "childcare";
  if (!isReservedLine && !isOfChild && !isPersonal(value)) return false;
  return !(await rolesFor(ask, demand)).has("staff");
}

/** The public line after a change: all of it in new words, or the same matter with a new time or place. */
function regist(before: DemandTexts, after: DemandTexts, field: string): DemandTexts["gist"] {
  if (field === "gist") return { zh: after.summary, en: after.summary };
  const parts = [after.when, after.location].filter((part) => part !== null);
  const matterOf = (gist: string) => gist.split(/，|, /u)[0] ?? "";
  return {
    zh: [matterOf(before.gist.zh), ...parts].join("，"),
    en: [matterOf(before.gist.en), ...parts].join(", "),
  };
}

async function sayChanged(ask: Ask, number: number, field: Field): Promise<void> {
  const demand = await findDemand(ask.lane, number);
  if (demand === null) return;
  const { gist } = await textsOf(ask.lane, number);
  const { kind } = demand;
  const category = categoryNames[demand.category];
  const unit = ask.community.units.find(({ id }) => id === demand.unit)?.name ?? null;
  const text = (locale: "zh" | "en") =>
    field === "category"
      ? wording.categoryChanged[locale]({ number, category, unit })
      : field === "kind"
        ? wording.kindChanged[locale]({ number, kind, unit })
        : wording.changed[locale]({ number, gist });
  await answerQuietly(ask, { kind: "notice", numbers: [number], text });
}
