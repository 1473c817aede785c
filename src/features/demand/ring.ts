import type { Scene } from "../../feature.ts";
import { type Bilingual, sentence } from "../../kernel/locale.ts";
import type { Alarm } from "../../reading/schema.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";
import { findDemand } from "./table.ts";
import { postsSince } from "../../store/outbox.ts";
import { holdersOf } from "../people/rights.ts";
import { groupsOf, privateChat } from "../people/table.ts";
import { maySpeak, reachableAccount, say } from "../people/voice.ts";

/** What to ring, by what happened and by the region of the community. */
const numbers: {
  readonly [R in "cn" | "elsewhere"]: { readonly [W in Alarm["what"]]: string };
} = {
  cn: { fire: "119", medical: "120", police: "110", quiet: "12356" },
  elsewhere: { fire: "112", medical: "112", police: "112", quiet: "112" },
};

/** What sort of emergency it is, in words. */
export const alarmNames: { readonly [W in Alarm["what"]]: Bilingual } = {
  fire: { zh: "火情或燃气险情", en: "fire or gas" },
  medical: { zh: "有人急病或受伤", en: "a medical emergency" },
  police: { zh: "人身安全受到威胁", en: "somebody in danger" },
  quiet: { zh: "需要私下关心的情况", en: "something to be cared for in private" },
};

const inChina = ["Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin", "PRC"];

/** The number to ring where the community is; 112 leads to help in most countries. */
export const numberFor = ({ community }: Pick<Scene, "community">, what: Alarm["what"]): string =>
  numbers[inChina.includes(community.timezone) ? "cn" : "elsewhere"][what];

/** What a group reads of a certain emergency. */
export const ringNow = sentence<{ number: string }>({
  zh: ({ number }) => `请马上拨打 ${number}！我不会打电话，已通知社区工作人员。`,
  en: ({ number }) =>
    `Please ring ${number} now! I cannot call anybody; the community's staff are told.`,
});

const ringAlone = sentence<{ number: string }>({
  zh: ({ number }) =>
    `请马上拨打 ${number}，也请告诉身边的邻居！我不会打电话，现在联系不上社区工作人员。`,
  en: ({ number }) =>
    `Please ring ${number} now, and tell a neighbour! I cannot call anybody, and none of the community's staff can be reached.`,
});

/** One incident in one chat is answered once in this time. */
const INCIDENT_MS = 600_000;

/**
 * Says which number to ring, in a chat that was not told so of this demand in the last ten minutes;
 * where the bot must not speak, to its author privately.
 *
 * @returns where it was said; null where it was known, or nobody could be told
 */
export async function ring(
  scene: Scene,
  chat: ChatRow,
  what: Alarm["what"],
  about: {
    readonly replyTo: string | null;
    readonly demand: number;
    readonly author: PersonRow | null;
  },
): Promise<"group" | "private" | null> {
  const { replyTo, demand, author } = about;
  const open = maySpeak(scene, chat, "alert");
  const place = open ? chat : await ownChat(scene, author, chat.network);
  if (place === null || (await wasRung(scene, place, demand))) return null;
  const sentenceNow = (await staffHear(scene, demand)) ? ringNow : ringAlone;
  const text = sentenceNow[place.language]({ number: numberFor(scene, what) });
  const words = { kind: "alert", text, numbers: [demand], priority: 0 } as const;
  await say(scene, place, { ...words, replyTo: open ? replyTo : null });
  return place.kind === "private" ? "private" : "group";
}

/** Whether any staff can be told of a demand, privately or in a group of theirs. */
async function staffHear(scene: Scene, number: number): Promise<boolean> {
  const demand = await findDemand(scene.lane, number);
  const area = demand?.area ?? scene.community.id;
  for (const person of await holdersOf(scene, "staff", area))
    if ((await reachableAccount(scene, person)) !== null) return true;
  const work = await groupsOf(scene.lane, ["work"]);
  return work.some((chat) => maySpeak(scene, chat, "alert"));
}

async function ownChat(
  scene: Scene,
  person: PersonRow | null,
  network: string,
): Promise<ChatRow | null> {
  const account = person === null ? null : await reachableAccount(scene, person, network);
  return person === null || account === null ? null : privateChat(scene.lane, person, account);
}

/** Pages are alerts too, but answer nobody. */
async function wasRung({ lane }: Scene, chat: ChatRow, demand: number): Promise<boolean> {
  const since = new Date(lane.now.getTime() - INCIDENT_MS);
  const alerts = await postsSince(lane, chat.id, "alert", since);
  return alerts.some(({ prompted, numbers }) => prompted && numbers.includes(demand));
}
