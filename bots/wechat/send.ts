import { setTimeout as sleep } from "node:timers/promises";
import type { Receipt } from "../../src/chat/channel.ts";
import type { Notice } from "../../src/chat/notice.ts";
import { within } from "../../src/kernel/within.ts";
import type { Brake } from "./brake.ts";
import { cut } from "./cutting.ts";
import type { Echoes } from "./echoes.ts";
import { ofWechat } from "./ids.ts";
import type { Settings } from "./options.ts";
import type { Account } from "./supervisor.ts";
import { wantsQuiet } from "./system.ts";

/** What a post needs besides itself. */
export type Sending = {
  readonly settings: Settings;
  readonly account: () => Account | null;
  readonly brake: Brake;
  readonly echoes: Echoes;
  /** Seconds until a friend request may be accepted; 0 counts one as accepted. */
  readonly friendWait: () => number;
};

/**
 * Does what a notice asks for.
 *
 * @throws when nobody knows whether it was done
 */
export async function send(sending: Sending, notice: Notice): Promise<Receipt> {
  const account = sending.account();
  if (account === null || !(await sending.settings.lock())) return { later: null };
  const to = ofWechat(account.login, notice.place.id);
  if (to === null) return { gone: true };
  const seconds = sending.brake.wait(notice);
  if (seconds > 0) return { later: { seconds } };
  switch (notice.act) {
    case "say":
      return await say(sending, account, to, notice);
    case "leave":
      await account.puppet.roomQuit(to);
      return { sent: null };
    case "befriend":
      return await befriend(sending, account, notice.text);
  }
}

async function befriend(
  { friendWait, settings }: Sending,
  { puppet }: Account,
  request: string,
): Promise<Receipt> {
  const seconds = friendWait();
  if (seconds > 0) return { later: { seconds } };
  await within(settings.timings.send, puppet.friendshipAccept(request));
  return { sent: null };
}

async function say(
  sending: Sending,
  account: Account,
  to: string,
  notice: Notice,
): Promise<Receipt> {
  const isGroup = notice.place.kind === "group";
  if (isGroup && (await isOut(account, to))) return { gone: true };
  const [head = "", ...rest] = cut(notice.text);
  const named = isGroup ? notice.mentions.map((id) => ofWechat(account.login, id)) : [];
  const mentions = named.filter((id) => id !== null);
  let sent: string | null;
  try {
    sent = await sayPiece(sending, account, to, head, mentions);
  } catch (error) {
    return await refusal(sending, account, notice, error);
  }
  for (const piece of rest) {
    await sleep(sending.settings.timings.part);
    await sayPiece(sending, account, to, piece, []);
  }
  if (notice.image !== null) await sendPicture(sending.settings, account, to, notice.image);
  return { sent };
}

/** Says one message; its id is the puppet's, or else that of its echo. */
async function sayPiece(
  { echoes, settings: { timings } }: Sending,
  { puppet }: Account,
  to: string,
  text: string,
  mentions: string[],
): Promise<string | null> {
  const echo = echoes.expect(to, text);
  try {
    // Not wechaty's `say`: it would write the names before the text once more.
    const id = await within(timings.send, puppet.messageSendText(to, text, mentions));
    return id || (await echo.within(timings.echo));
  } finally {
    echo.forget();
  }
}

/** What an error says for sure; of any other nobody knows whether the post is out. */
async function refusal(
  { brake }: Sending,
  account: Account,
  { place }: Notice,
  error: unknown,
): Promise<Receipt> {
  if (wantsQuiet(String(error))) return { later: { seconds: brake.pull() } };
  const room = place.kind === "group" ? ofWechat(account.login, place.id) : null;
  if (room !== null && (await isOut(account, room))) return { gone: true };
  throw error;
}

/** Whether a group is there no more, or the bot no longer in it. */
async function isOut({ puppet, self }: Account, room: string): Promise<boolean> {
  try {
    const members = await puppet.roomMemberList(room);
    return members.length > 0 && !members.includes(self);
  } catch (error) {
    return /not found|not exist|no payload|no room/iu.test(String(error));
  }
}

/** The words count; a picture that cannot be had any more is left out. */
async function sendPicture(
  { timings, log }: Settings,
  { puppet }: Account,
  to: string,
  message: string,
): Promise<void> {
  await sleep(timings.part);
  try {
    const picture = await within(timings.send, puppet.messageFile(message));
    await within(timings.send, puppet.messageSendFile(to, picture));
  } catch {
    log({ event: "wechat-picture-lost", message });
  }
}
