import type { ChatEvent, Membership, Pressed, Recalled } from "../chat/event.ts";
import { safeText } from "../chat/clean.ts";
import { runCommand } from "./command.ts";
import { befriended } from "./befriended.ts";
import { connected } from "./connected.ts";
import { chatAt, edited } from "./edited.ts";
import { placed } from "./placed.ts";
import { forgetReport } from "../features/demand/edits.ts";
import { kindOf } from "../features/demand/kinds.ts";
import { dropPhoto } from "../features/demand/photos.ts";
import { liveStates } from "../features/demand/states.ts";
import { demandsOf, reportsOfMessage } from "../features/demand/table.ts";
import { isSilenced, silenceFlood } from "../features/people/mute.ts";
import { keepName } from "../features/people/names.ts";
import { dropText } from "../features/people/texts.ts";
import {
  findPerson,
  isMember,
  meetPerson,
  noteLeft,
  noteMember,
  noteSeen,
  setReachable,
} from "../features/people/table.ts";
import { EXAMPLE, exampleRef } from "../store/labels.ts";
import type { Stage, Verdict } from "./heard.ts";
import { nowReachable } from "./reached.ts";
import { hear } from "./talk.ts";

/**
 * Acts on one event of the inbox, in its community's lane.
 *
 * @returns what a message was taken for; null for what is no message; `early` for an edit that came
 * before its message and must wait for it
 */
export async function act(stage: Stage, event: ChatEvent): Promise<Verdict | "early" | null> {
  switch (event.type) {
    case "said":
      return hear(stage, event);
    case "edited":
      return edited(stage, event);
    case "recalled":
      await recalled(stage, event);
      return null;
    case "pressed":
      await pressed(stage, event);
      return null;
    case "joined":
      await joined(stage, event);
      return null;
    case "left":
      await left(stage, event);
      return null;
    case "welcomed":
    case "expelled":
    case "migrated":
    case "strange":
    case "code-typed":
      await placed(stage, event);
      return null;
    case "connection":
    case "echoed":
    case "unreadable":
      await connected(stage, event);
      return null;
    case "friend-asked":
      await befriended(stage, event);
      return null;
    case "flooded":
      await silenceFlood(stage, event.network, event.from.account, event.at);
      return null;
    case "renamed": {
      const person = await findPerson(stage.lane, event.network, event.from.account);
      if (person !== null && event.from.name !== null)
        await keepName(stage, person, safeText(event.from.name));
      return null;
    }
    case "reachable": {
      const { lane, community } = stage;
      const { account } = event.from;
      const { network, reachable } = event;
      const person = await meetPerson(lane, network, account, community.language);
      if (reachable) await nowReachable(stage, person, { network, external: account });
      else await setReachable(lane, network, account, false);
      return null;
    }
  }
}

/** A message taken back: its words go, and with them a demand that nobody acted on. */
async function recalled(stage: Stage, event: Recalled): Promise<void> {
  const chat = await chatAt(stage, event);
  if (chat === null) return;
  await stage.lane.db
    .deleteFrom("window_line")
    .where("chat", "=", chat.id)
    .where("message", "=", event.id)
    .execute();
  await dropPhoto(stage.lane, chat.id, event.id);
  await dropText(stage.lane, EXAMPLE, exampleRef(chat.id, event.id));
  for (const report of await reportsOfMessage(stage.lane, chat.id, event.id)) {
    const demand = await forgetReport(stage, report);
    if (demand !== null) await kindOf(stage, demand)?.recalled(stage, demand);
  }
}

/** A button: the same command as if it had been typed in reply to its post. */
async function pressed(stage: Stage, event: Pressed): Promise<void> {
  const { lane, community, can, verbs, kinds, back } = stage;
  const post = await lane.db
    .selectFrom("outbox")
    .innerJoin("chat", "chat.id", "outbox.chat")
    .selectAll("chat")
    .select("outbox.numbers")
    .where("chat.community", "=", lane.community)
    .where("chat.network", "=", event.network)
    .where("outbox.external", "=", event.post)
    .where("outbox.edits", "is", null)
    .executeTakeFirst();
  const [number = null] = post?.numbers ?? [];
  if (post === undefined || number === null) return;
  const { numbers: _, ...chat } = post;
  const { account, name } = event.from;
  const speaker = await meetPerson(lane, event.network, account, chat.language);
  if (isSilenced(speaker, event.at)) return;
  if (name !== null) await keepName(stage, speaker, safeText(name));
  if (chat.kind !== "private") await noteSeen(lane, chat.id, speaker.id);
  const mark = /^[1-5]$/u.test(event.button);
  await runCommand(stage.features, {
    lane,
    community,
    can,
    verbs,
    kinds,
    back,
    speaker,
    account,
    chat,
    number,
    message: null,
    replyTo: null,
    reader: stage.reader,
    mentions: [],
    verb: mark ? "rate" : event.button,
    rest: mark ? event.button : "",
  });
}

async function joined(stage: Stage, event: Membership): Promise<void> {
  const chat = stage.group(event.network, event.place.id);
  if (chat === null) return;
  const { account, name } = event.from;
  const person = await meetPerson(stage.lane, event.network, account, chat.language);
  if (name !== null) await keepName(stage, person, safeText(name));
  await noteMember(stage.lane, chat.id, person.id);
}

/** Who leaves the last group of the community: what they hold and what they asked for is looked after. */
async function left(stage: Stage, event: Membership): Promise<void> {
  const chat = stage.group(event.network, event.place.id);
  const person = await findPerson(stage.lane, event.network, event.from.account);
  if (chat === null || person === null) return;
  await noteLeft(stage.lane, chat.id, person.id);
  if (await isMember(stage, person)) return;
  for (const demand of await demandsOf(stage.lane, person.id, liveStates)) {
    await kindOf(stage, demand)?.left(stage, demand, person);
  }
}
