import { networkName } from "../../chat/network-names.ts";
import { areaOf } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import type { Bilingual, Locale } from "../../kernel/locale.ts";
import type { ChatRow } from "../../store/tables.ts";
import { groupsOf } from "./table.ts";

/** What a group is for, as people call it. */
export const kindNames: Readonly<Record<ChatRow["kind"], Bilingual>> = {
  residents: { zh: "居民群", en: "residents" },
  work: { zh: "工作群", en: "work group" },
  unit: { zh: "单位群", en: "unit's group" },
  decision: { zh: "议事群", en: "deciders" },
  private: { zh: "私聊", en: "private" },
};

/**
 * What staff call a group: what it is for, and of which area; where two would read the same, on which
 * network, else its id. Null for a private chat.
 */
export async function groupTitle(scene: Scene, chat: ChatRow): Promise<Bilingual | null> {
  if (chat.kind === "private") return null;
  const others = (await groupsOf(scene.lane, [chat.kind])).filter(({ id }) => id !== chat.id);
  const alike = others.filter(({ area }) => area === chat.area);
  const title = (locale: Locale) => {
    const plain = placed(scene, chat, locale);
    if (alike.length === 0) return plain;
    if (alike.some(({ network }) => network === chat.network))
      return `${plain} ${chat.group_id ?? chat.external}`;
    const network = networkName(chat.network, locale);
    return locale === "zh" ? `${network}${plain}` : `${network} ${plain}`;
  };
  return { zh: title("zh"), en: title("en") };
}

/** The whole community need not be named. */
function placed({ community }: Scene, { kind, area }: ChatRow, locale: Locale): string {
  const name = kindNames[kind][locale];
  const within = area === null || area === community.id ? null : areaOf(community, area);
  if (within === null) return name;
  return locale === "zh" ? `${within.name.zh}${name}` : `${within.name.en} ${name}`;
}
