import type { Scene } from "../../feature.ts";
import { type Bilingual, sentence } from "../../kernel/locale.ts";
import type { Alarm } from "../../reading/schema.ts";
import type { ChatRow } from "../../store/tables.ts";
import { postsSince } from "../../store/outbox.ts";
import { say } from "../people/voice.ts";

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

/** The number to ring where the community is. */
export const numberFor = ({ community }: Scene, what: Alarm["what"]): string =>
  numbers[community.timezone.startsWith("Asia/") ? "cn" : "elsewhere"][what];

const ringNow = sentence<{ number: string }>({
  zh: ({ number }) => `请马上拨打 ${number}！我不会打电话，已通知社区工作人员。`,
  en: ({ number }) =>
    `Please ring ${number} now! I cannot call anybody; the community's staff are told.`,
});

/** One incident in one chat is answered once in this time. */
const INCIDENT_MS = 600_000;

/** Says which number to ring, in a chat that was not told so in the last ten minutes. */
export async function ring(
  scene: Scene,
  chat: ChatRow,
  what: Alarm["what"],
  about: { readonly replyTo: string | null; readonly demand: number },
): Promise<void> {
  const since = new Date(scene.lane.now.getTime() - INCIDENT_MS);
  if ((await postsSince(scene.lane, chat.id, "alert", since)).length > 0) return;
  const text = ringNow[chat.language]({ number: numberFor(scene, what) });
  const { replyTo, demand } = about;
  await say(scene, chat, { kind: "alert", text, replyTo, numbers: [demand], priority: 0 });
}
