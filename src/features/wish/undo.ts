import type { Ask, Refusal } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { memoryOf } from "../demand/move.ts";
import { setDemand } from "../demand/table.ts";
import { getPerson } from "../people/table.ts";
import { answer, tell } from "../people/voice.ts";
import { tellRequester } from "./claim.ts";
import { refusals } from "./refusals.ts";
import { settle } from "./steps.ts";
import { wording } from "./wording.ts";

const UNDO_MS = 120_000;

/** What can be taken back: never a mark, a publishing, or a claim by which a contact was revealed. */
const undoable = ["claim", "give-up", "done", "confirm", "cancel", "dismiss", "unsolved", "agree"];

const nothing: Refusal = { why: "nothing-to-undo", say: refusals.nothingToUndo };

/** 撤销: the speaker's own last move, while nobody moved the wish since and it is at most 2 minutes old. */
export async function undo(ask: Ask, wish: DemandRow): Promise<Refusal | null> {
  const { lane, speaker } = ask;
  const memory = memoryOf(wish);
  const fresh = lane.now.getTime() - wish.moved_at.getTime() <= UNDO_MS;
  if (memory === null || memory.mover.by !== speaker.id || !fresh) return nothing;
  if (!undoable.includes(memory.mover.command) || (await revealed(ask, wish))) return nothing;
  lane.tell({
    number: wish.number,
    by: speaker.id,
    command: "undo",
    from: wish.state,
    to: memory.state,
  });
  const back = await setDemand(lane, wish.number, {
    ...memory.change,
    state: memory.state,
    moved_at: lane.now,
    before: null,
  });
  await settle(ask, back);
  await tellThemAgain(ask, wish, back);
  return null;
}

/** Whether a contact went out with the move: what was seen cannot be taken back. */
async function revealed({ lane }: Ask, wish: DemandRow): Promise<boolean> {
  await lane.flush();
  const row = await lane.db
    .selectFrom("history")
    .select("seq")
    .where("community", "=", lane.community)
    .where("number", "=", wish.number)
    .where("command", "=", "reveal")
    .where("at", ">=", wish.moved_at)
    .executeTakeFirst();
  return row !== undefined;
}

async function tellThemAgain(ask: Ask, before: DemandRow, now: DemandRow): Promise<void> {
  const { number, state } = now;
  const sentence = {
    zh: () => wording.undone.zh({ number, state }),
    en: () => wording.undone.en({ number, state }),
  };
  const text = sentence[ask.chat.language]();
  await answer(ask, { kind: "result", text, numbers: [number] });
  if (now.requester !== ask.speaker.id) await tellRequester(ask, now, sentence);
  const holder = now.holder ?? before.holder;
  if (holder === null || holder === ask.speaker.id) return;
  const words = { kind: "notice" as const, numbers: [number] };
  await tell(ask, await getPerson(ask.lane, holder), {
    ...words,
    text: (locale) => sentence[locale](),
  });
}
