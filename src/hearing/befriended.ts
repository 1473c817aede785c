import { safeText } from "../chat/clean.ts";
import type { FriendAsked } from "../chat/event.ts";
import { isSilenced } from "../features/people/mute.ts";
import { keepName } from "../features/people/names.ts";
import { meetPerson, privateChat } from "../features/people/table.ts";
import { say } from "../features/people/voice.ts";
import { type Code, findCode, readCode } from "../store/codes.ts";
import { runCommand } from "./command.ts";
import type { Stage } from "./heard.ts";

/** Somebody asks to become the bot's friend, with a code: they become it, and the code does what it does. */
export async function befriended(stage: Stage, event: FriendAsked): Promise<void> {
  const { lane, community, can, verbs, kinds, back, reader } = stage;
  const { network, from, at } = event;
  const found = await firstCode(stage, event.text);
  if (found === null) return;
  const speaker = await meetPerson(lane, network, from.account, community.language);
  if (isSilenced(speaker, at)) return;
  if (from.name !== null) await keepName(stage, speaker, safeText(from.name));
  const chat = await privateChat(lane, speaker, { network, external: from.account });
  await say(stage, chat, { kind: "notice", act: "befriend", text: event.request });
  const told = { speaker, account: from.account, chat, verb: "bind", number: null, rest: found };
  const scene = { lane, community, can, verbs, kinds, back, reader };
  await runCommand(stage.features, {
    ...scene,
    ...told,
    message: null,
    replyTo: null,
    mentions: [],
  });
}

/** The first live code of this community among some words. */
async function firstCode({ lane }: Stage, text: string): Promise<string | null> {
  for (const word of text.split(/[\s,，。:：]+/u)) {
    const typed = readCode(word);
    const code: Code | null = typed === null ? null : await findCode(lane, typed, lane.now);
    if (code?.community === lane.community) return word;
  }
  return null;
}
