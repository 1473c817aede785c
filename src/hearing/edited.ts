import type { Edited } from "../chat/event.ts";
import { safeText } from "../chat/clean.ts";
import { forSomebody } from "../chat/for-somebody.ts";
import { placeNames } from "../community/areas.ts";
import { keepEdit } from "../features/demand/edits.ts";
import { kindOf } from "../features/demand/kinds.ts";
import { findDemand, type Report, reportsOfMessage } from "../features/demand/table.ts";
import { dropText } from "../features/people/texts.ts";
import {
  accountsOf,
  findPerson,
  meetPerson,
  noteSeen,
  privateChat,
} from "../features/people/table.ts";
import type { Stage, Verdict } from "./heard.ts";
import { MAYBE } from "../reading/offline/confidence.ts";
import { EXAMPLE, exampleRef } from "../store/labels.ts";
import type { ChatRow } from "../store/tables.ts";
import { findLine } from "../store/window.ts";
import { passedOn } from "./passed-on.ts";
import { read } from "./understand.ts";

/** The chat of an event in a place; a private one that we never met is none. */
export async function chatAt(
  stage: Stage,
  event: Pick<Edited, "network" | "place">,
): Promise<ChatRow | null> {
  if (event.place.kind === "group") return stage.group(event.network, event.place.id);
  const person = await findPerson(stage.lane, event.network, event.place.id);
  const account = { network: event.network, external: event.place.id };
  return person === null ? null : privateChat(stage.lane, person, account);
}

/**
 * An edit changes what a demand says, and may make one of what was none; it is never a command. Where
 * it tells of an emergency, a wish that the message opened stays as it was.
 */
export async function edited(stage: Stage, event: Edited): Promise<"early" | null> {
  const chat = await chatAt(stage, event);
  if (chat === null) return null;
  const message = await messageOf(stage, event, chat);
  if (message === null) return "early";
  await dropText(stage.lane, EXAMPLE, exampleRef(chat.id, event.id));
  const opened = await reportsOfMessage(stage.lane, chat.id, event.id);
  const text = safeText(event.text);
  const line = { at: event.at, from: "", role: "resident" as const, text };
  const places = placeNames(stage.community);
  const reading = await stage.reader.read({ lines: [line], places });
  const reports = reading.alarm === null ? opened : await emergenciesAmong(stage, opened);
  for (const [index, report] of reports.entries()) {
    const demand = await keepEdit(stage, report, { text, at: event.at, reading, index });
    if (demand !== null) await kindOf(stage, demand)?.reworded(stage, demand);
  }
  const wanted = reading.intent === "demand" && reading.confidence >= MAYBE;
  const asks = wanted && !forSomebody.test(text);
  if (reports.length > 0 || !(asks || reading.alarm !== null)) return null;
  const verdict = await readAnew(stage, event, chat, opened);
  if (verdict !== null) await setVerdict(stage, message.id, verdict);
  return null;
}

async function emergenciesAmong({ lane }: Stage, reports: readonly Report[]) {
  const demands = await Promise.all(reports.map(({ number }) => findDemand(lane, number)));
  return reports.filter((_, index) => (demands[index]?.alarm ?? null) !== null);
}

/** The inbox row of a message that was acted on; null while it has not come. */
async function messageOf({ lane }: Stage, event: Edited, chat: ChatRow) {
  const row = await lane.db
    .selectFrom("inbox")
    .select("id")
    .where("community", "=", lane.community)
    .where("network", "=", event.network)
    .where("message", "=", event.id)
    .where("type", "=", "said")
    .where("handled_at", "is not", null)
    .where(({ eb }) =>
      chat.kind === "private" ? eb("chat", "is", null) : eb("chat", "=", chat.id),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** Reads an edited message as if it were said now; null when its author is unknown. */
async function readAnew(
  stage: Stage,
  event: Edited,
  chat: ChatRow,
  opened: readonly Report[],
): Promise<Verdict | null> {
  const { lane } = stage;
  const { network, key, at, place, id, text } = event;
  const account = chat.kind === "private" ? place.id : await authorOf(stage, event, chat, opened);
  if (account === null) return null;
  const speaker = await meetPerson(lane, network, account, chat.language);
  if (chat.kind !== "private") await noteSeen(lane, chat.id, speaker.id);
  const from = { account, name: null };
  const alone = { replyTo: null, quoted: null, faceless: false, media: null, file: null };
  const plain = { ...alone, forwarded: false, mentions: [], mentionsBot: false };
  const said = { type: "said" as const, network, key, at, place, id, from, text, ...plain };
  const { said: heard, relayed } = passedOn(stage, said);
  return read({ stage, event: heard, speaker, chat, question: null, relayed });
}

/** The account that wrote a message: as a demand's report tells it, else as talk does. */
async function authorOf(
  { lane }: Stage,
  { network, id }: Edited,
  chat: ChatRow,
  [report]: readonly Report[],
): Promise<string | null> {
  if (report === undefined) return (await findLine(lane, chat.id, id))?.from ?? null;
  const accounts = await accountsOf(lane, report.person);
  return accounts.find((account) => account.network === network)?.external ?? null;
}

async function setVerdict({ lane }: Stage, inbox: number, verdict: Verdict): Promise<void> {
  const { intent, confidence } = verdict;
  await lane.db.updateTable("inbox").set({ intent, confidence }).where("id", "=", inbox).execute();
}
