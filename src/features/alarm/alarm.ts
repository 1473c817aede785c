import { homeArea } from "../../community/areas.ts";
import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { Alarm } from "../../reading/schema.ts";
import { postsSince } from "../../store/outbox.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";
import { nameOf } from "../people/names.ts";
import { holdersOf } from "../people/rights.ts";
import { say, tell, tellStaff } from "../people/voice.ts";
import { numbers, wording } from "./wording.ts";

/** An emergency as it was said. */
export type Heard = {
  readonly alarm: Alarm;
  readonly author: PersonRow;
  readonly chat: ChatRow;
  readonly message: string;
  readonly text: string;
};

/** One incident in one chat is answered once in this time. */
const INCIDENT_MS = 600_000;

const QUOTED = 200;

/**
 * Answers emergency words. A certain emergency: the number to ring, in the group; staff are paged
 * at once, the supervisor is told. An uncertain one: staff first. A quiet crisis: nothing in any
 * group, a line to the author alone, and staff are asked privately to reach out.
 */
export async function answerAlarm(scene: Scene, heard: Heard): Promise<void> {
  const { alarm, chat } = heard;
  if (alarm.what === "quiet") return answerQuietly(scene, heard);
  const first = await isNews(scene, chat);
  if (alarm.certain && first) {
    const number = numberFor(scene, alarm.what);
    const text = wording.ringNow[chat.language]({ number });
    await say(scene, chat, { kind: "alert", text, replyTo: heard.message, priority: 0 });
  }
  if (!first) return;
  const about = await describe(scene, heard);
  const area = whereabouts(scene, heard);
  await tellStaff(scene, area, "alert", wording.pageStaff, about, { priority: 0 });
  if (!alarm.certain) return;
  const more = { priority: 0, role: "supervisor" } as const;
  await tellStaff(scene, area, "alert", wording.pageStaff, about, more);
}

/** Where somebody is who calls for help: at home, as far as we know, else where the group is. */
const whereabouts = ({ community }: Scene, { author, chat }: Pick<Heard, "author" | "chat">) =>
  (author.home === null ? null : homeArea(community, author.home)) ?? chat.area ?? community.id;

async function isNews(scene: Scene, chat: ChatRow): Promise<boolean> {
  const since = new Date(scene.lane.now.getTime() - INCIDENT_MS);
  return (await postsSince(scene.lane, chat.id, "alert", since)).length === 0;
}

const numberFor = ({ community }: Scene, what: Alarm["what"]): string =>
  numbers[community.timezone.startsWith("Asia/") ? "cn" : "elsewhere"][what];

async function describe(scene: Scene, { alarm, author, chat, text }: Heard) {
  const name = (await nameOf(scene, author)) ?? "";
  const group = chat.group_id ?? "";
  const words = Array.from(text).slice(0, QUOTED).join("");
  return { kind: alarm.what, group, name, words, certain: alarm.certain };
}

async function answerQuietly(scene: Scene, { author, chat }: Heard): Promise<void> {
  const number = numberFor(scene, "quiet");
  const police = numberFor(scene, "police");
  const text = (locale: Locale) => wording.quietLine[locale]({ number, police });
  await tell(scene, author, { kind: "alert", text, priority: 0, network: chat.network });
  const name = (await nameOf(scene, author)) ?? "";
  const about = { group: chat.group_id ?? "", name };
  await pageStaffPrivately(scene, whereabouts(scene, { author, chat }), about);
}

/** Privately or not at all: a work group is a group. */
async function pageStaffPrivately(
  scene: Scene,
  area: string,
  about: { readonly group: string; readonly name: string },
): Promise<void> {
  for (const person of await holdersOf(scene, "staff", area)) {
    const text = (locale: Locale) => wording.pageQuietly[locale](about);
    await tell(scene, person, { kind: "alert", text, priority: 0 });
  }
}
