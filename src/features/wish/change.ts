import type { Ask, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { categories } from "../../reading/schema.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { DemandRow } from "../../store/tables.ts";
import { setDemand } from "../demand/table.ts";
import { type DemandTexts, keepTexts, textsOf } from "../demand/texts.ts";
import { groupName } from "../people/names.ts";
import { getPerson, setPerson } from "../people/table.ts";
import { answerQuietly, tell, tellStaff } from "../people/voice.ts";
import { isLive } from "../demand/states.ts";
import { refusals } from "./refusals.ts";
import { rolesFor, settle } from "./steps.ts";
import { wording } from "./wording.ts";

const fields: { readonly [word: string]: "when" | "location" | "gist" | "category" } = {
  时间: "when",
  time: "when",
  地点: "location",
  place: "location",
  内容: "gist",
  text: "gist",
  类别: "category",
  category: "category",
};

/** 改: staff reword a wish, or its author while nobody acted; the category is staff's to change. */
export async function change(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const roles = await rolesFor(ask, wish);
  const acted = !["unsure", "screening", "open"].includes(wish.state);
  if (!roles.has("staff") && !roles.has("requester"))
    return { why: "not-allowed", say: refusals.notRequester };
  if (!roles.has("staff") && acted) return { why: "acted-on", say: refusals.acted };
  const [, word = "", value = ""] = /^\s*(\S+)\s+(.+)$/su.exec(ask.rest) ?? [];
  const field = fields[word.toLowerCase()];
  if (field === undefined) return { why: "what-to-change", say: refusals.whatToChange };
  if (field === "category") {
    if (!roles.has("staff")) return { why: "not-allowed", say: refusals.onlyStaff };
    const category = categories.find((name) => name === value.trim());
    if (category === undefined) return { why: "what-to-change", say: refusals.whatToChange };
    await setDemand(ask.lane, wish.number, { category });
  } else await reword(ask, wish, field, value.trim());
  await said(ask, wish);
  return null;
}

async function reword(
  ask: Ask,
  wish: DemandRow,
  field: "when" | "location" | "gist",
  value: string,
): Promise<void> {
  const before = await textsOf(ask.lane, wish.number);
  const secrets = [...new Set([...before.secrets, ...privateSpans(value)])];
  const words = field === "gist" ? { summary: value } : { [field]: value };
  const after = { ...before, ...words, secrets };
  await keepTexts(ask.lane, wish, { ...after, gist: regist(before, after, field) });
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

async function said(ask: Ask, wish: DemandRow): Promise<void> {
  const { lane, speaker } = ask;
  const { number } = wish;
  lane.tell({ number, by: speaker.id, command: "change" });
  await settle(ask, wish);
  const { gist } = await textsOf(lane, number);
  const text = (locale: Locale) => wording.changedForHolder[locale]({ number, gist });
  await answerQuietly(ask, { kind: "notice", numbers: [number], text });
  if (wish.holder === null || wish.holder === speaker.id) return;
  await tell(ask, await getPerson(lane, wish.holder), { kind: "notice", numbers: [number], text });
}

/** 举报: staff hear of it privately, and the holder claims nothing until they looked into it. */
export async function reportAbuse(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const { lane, speaker } = ask;
  const { number } = wish;
  if (!isLive(wish) && wish.holder === null)
    return { why: "not-possible-now", say: refusals.tooLate };
  lane.tell({ number, by: speaker.id, command: "report" });
  const text = (locale: Locale) => wording.reportThanked[locale](wish);
  await answerQuietly(ask, { kind: "notice", numbers: [number], text });
  const holder = wish.holder === null ? null : await getPerson(lane, wish.holder);
  if (holder !== null) await setPerson(lane, holder.id, { frozen: true });
  const name = holder === null ? "—" : await groupName(ask, holder, ask.community.language);
  const about = { number, holder: name };
  await tellStaff(ask, wish.area, "notice", wording.reported, about, { numbers: [number] });
  return null;
}
