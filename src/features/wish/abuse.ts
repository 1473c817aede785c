import type { Ask, Refusal } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { refusals } from "../demand/refusals.ts";
import { isLive } from "../demand/states.ts";
import { groupName } from "../people/names.ts";
import { getPerson, setPerson } from "../people/table.ts";
import { answerQuietly, tellStaff } from "../people/voice.ts";
import { wording } from "./wording.ts";

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
