import { safeText } from "../../chat/clean.ts";
import type { Said } from "../../chat/event.ts";
import type { Scene } from "../../feature.ts";
import { hearAlarm } from "../../reading/emergency.ts";
import type { ChatRow } from "../../store/tables.ts";
import { holdersOf } from "../people/rights.ts";
import { tell } from "../people/voice.ts";
import { wording } from "./wording.ts";

/** As much of it staff read: enough to go and look. */
const EXCERPT = 200;

/**
 * Something said by nobody who can be known: an anonymous admin, a channel, another bot. It asks for
 * nothing and commands nothing; only certain emergency words reach staff, privately, to be checked.
 */
export async function hearFaceless(scene: Scene, event: Said, chat: ChatRow): Promise<void> {
  const said = safeText(event.text);
  if (hearAlarm(said)?.certain !== true) return;
  const about = {
    group: chat.group_id ?? chat.external,
    text: said.slice(0, EXCERPT).toWellFormed(),
  };
  const area = chat.area ?? scene.community.id;
  const text = (locale: "zh" | "en") => wording.faceless[locale](about);
  for (const person of await holdersOf(scene, "staff", area))
    await tell(scene, person, { kind: "alert", priority: 0, text });
}
