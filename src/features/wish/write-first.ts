import type { Ask, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { openGroup } from "../demand/asker.ts";
import { happenedSinceMove } from "../demand/history.ts";
import { photosOf } from "../demand/photos.ts";
import { callOut } from "../demand/rooms.ts";
import { wayIn } from "../people/doorway.ts";
import { groupName } from "../people/names.ts";
import { reachableAccount, say } from "../people/voice.ts";
import { wording } from "./wording.ts";

/** Two sentences of one post. */
export const andThen = (said: string, more: string, locale: Locale): string =>
  more === "" ? said : `${said}${locale === "zh" ? "" : " "}${more}`;

/** A wish that somebody took, and what its requester left for them. */
type Held = {
  readonly wish: DemandRow;
  readonly holder: PersonRow;
  readonly contact: string | null;
};

/**
 * What a holder who cannot be reached must do before contact or photos can be passed on, as it is
 * said where they took the wish; empty where nothing need be.
 */
export async function writeFirst(ask: Ask, { wish, holder, contact }: Held): Promise<string> {
  if ((await reachableAccount(ask, holder)) !== null) return "";
  if (contact === null && (await photosOf(ask.lane, wish.number)).length === 0) return "";
  const sentence = contact === null ? wording.writeForPhotos : wording.writeToMeFirst;
  return asked(ask, wish, holder, ask.chat, sentence);
}

/** A contact came for a holder who cannot be reached: they are asked, once, to write to the bot. */
export async function askToWriteFirst(
  scene: Scene,
  wish: DemandRow,
  holder: PersonRow,
): Promise<void> {
  const { number } = wish;
  const chat = await openGroup(scene, wish);
  if (chat === null || (await happenedSinceMove(scene.lane, number, "ask-to-write"))) return;
  const { mentions } = await callOut(scene, chat, [holder.id]);
  if (mentions.length === 0) return;
  const said = await asked(scene, wish, holder, chat, wording.writeToMeFirst);
  const text = `#${number} ${said}`;
  await say(scene, chat, { kind: "notice", text, mentions, numbers: [number] });
}

/** That they are asked is on record: what waits goes over once they can be reached. */
async function asked(
  scene: Scene,
  { number }: DemandRow,
  holder: PersonRow,
  { language, network }: ChatRow,
  sentence: typeof wording.writeToMeFirst,
): Promise<string> {
  scene.lane.tell({ number, by: "system", command: "ask-to-write" });
  const name = await groupName(scene, holder, language);
  return sentence[language]({ name, way: await wayIn(scene, network, holder) });
}
