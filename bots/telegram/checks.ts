import { z } from "zod";
import type { Check } from "../../src/chat/channel.ts";
import type { Api } from "./api.ts";
import { wording } from "./check-wording.ts";

/** A group that the community file names. */
export type KnownGroup = {
  /** Its id in the community file. */
  readonly id: string;
  /** Its id on Telegram. */
  readonly chat: string;
};

const profile = z.object({
  id: z.number(),
  username: z.string(),
  can_read_all_group_messages: z.boolean().catch(false),
});

/** The bot's own profile, from getMe. */
export const readProfile = (value: unknown) => profile.parse(value);

const hook = z.object({ url: z.string().catch("") });
const standing = z.object({ status: z.string(), can_send_messages: z.boolean().optional() });
const chat = z.object({
  permissions: z.object({ can_send_messages: z.boolean().optional() }).optional(),
});

/** Looks whether token, privacy mode, webhook and each group are as they should be. */
export async function checkTelegram(
  api: Api,
  groups: readonly KnownGroup[],
  webhook: string | null,
): Promise<readonly Check[]> {
  try {
    const answer = await api.call("getMe", {});
    if (!answer.ok)
      return [answer.error.code === 0 ? no(wording.unreachable) : no(wording.wrongToken)];
    const me = readProfile(answer.value);
    const found = [];
    for (const group of groups) found.push(await checkGroup(api, group, me.id));
    const isAdmin = found.length > 0 && found.every(({ status }) => status === "administrator");
    const hears = me.can_read_all_group_messages || isAdmin;
    return [
      yes(wording.token(me.username)),
      hears ? yes(wording.hearsAll) : no(wording.privacy),
      await checkWebhook(api, webhook),
      ...found.map(({ check }) => check),
    ];
  } catch {
    return [no(wording.unreachable)];
  }
}

async function checkWebhook(api: Api, wanted: string | null): Promise<Check> {
  const answer = await api.call("getWebhookInfo", {});
  const { url } = hook.catch({ url: "" }).parse(answer.ok ? answer.value : {});
  if (wanted === null) return url === "" ? yes(wording.polls) : yes(wording.hookGoes);
  return url === wanted ? yes(wording.hookSet) : yes(wording.hookComes);
}

async function checkGroup(
  api: Api,
  { id, chat: chatId }: KnownGroup,
  me: number,
): Promise<{ readonly check: Check; readonly status: string }> {
  const room = await api.call("getChat", { chat_id: chatId });
  if (!room.ok && room.error.movedTo !== null)
    return { status: "moved", check: no(wording.moved({ id, to: room.error.movedTo })) };
  const seat = await api.call("getChatMember", { chat_id: chatId, user_id: me });
  if (!room.ok || !seat.ok) return { status: "left", check: no(wording.notIn(id)) };
  const { status, can_send_messages: may } = standing.parse(seat.value);
  if (status === "left" || status === "kicked") return { status, check: no(wording.notIn(id)) };
  if (status === "administrator") return { status, check: yes(wording.admin(id)) };
  const allowed = chat.parse(room.value).permissions?.can_send_messages ?? true;
  const speaks = status === "restricted" ? may === true : allowed;
  return { status, check: speaks ? yes(wording.member(id)) : no(wording.mute(id)) };
}

const yes = (say: Check["say"]): Check => ({ ok: true, say });
const no = (say: Check["say"]): Check => ({ ok: false, say });
