import { traceable } from "../../chat/clean.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import { privateSpans } from "../privacy.ts";
import type { Alarm, ReadDemand } from "../schema.ts";
import { localeOf } from "./gist.ts";
import { finds, terms, words } from "./lexicon.ts";
import { findWhen } from "./when.ts";
import { findWhere, publicPlace } from "./where.ts";

/** The quiet one tells nothing: a glance at a list must not give anybody away. */
const gists: Readonly<Record<Alarm["what"], Bilingual>> = {
  fire: { zh: "疑似火情或燃气泄漏", en: "Fire or gas leak reported" },
  medical: { zh: "有人需要急救", en: "Somebody needs medical help now" },
  police: { zh: "有人身安全危险", en: "Somebody is in danger" },
  quiet: { zh: "请工作人员关注", en: "For staff only" },
};

const missing = [words`走丢 / 走失 / 失踪 / 不见了 / 找不到`, terms`missing / wandered off`];
const selfHarm = [
  words`活 / (?<![弄打杀砍捅整掐])死 / 来[世生] / [跟随陪]着?[他她](?:一起)?[走去] / 自杀 / 轻生 / 割腕 / 跳楼 / 一了百了 / 遗书`,
  terms`myself / my life / end it / suicid\w+ / live / alive / burden / bothering / pills / tablets / without me / jumping / see (?:the|any|a) point / another day / enough of life / looking for me / self[- ]harm\w*`,
];

/** A certain alarm is an emergency affair at once, whatever else the message says. */
export function alarmDemand(text: string, alarm: Alarm, places: readonly string[]): ReadDemand {
  const folded = traceable(text);
  const location = findWhere(folded, text, places);
  const locale = localeOf(text);
  const place = alarm.what === "quiet" || location === null ? null : publicPlace(location);
  return {
    kind: "affair",
    category: alarmCategory(folded.text, alarm),
    urgency: "emergency",
    location,
    when: findWhen(folded),
    for: finds(folded.text, /我(?!家?(?:楼|隔壁|对门))|\b(?:i|i'm|my|me)\b/u) ? "self" : "other",
    summary:
      gists[alarm.what][locale] +
      (place === null ? "" : `${locale === "zh" ? "，" : ", "}${place}`),
    pii: privateSpans(text),
  };
}

function alarmCategory(plain: string, { what }: Alarm): ReadDemand["category"] {
  if (what === "medical") return "health";
  if (what === "quiet") return finds(plain, ...selfHarm) ? "health" : "safety";
  return what === "police" && finds(plain, ...missing) ? "lost_found" : "safety";
}
