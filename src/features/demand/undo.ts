import type { Ask, Refusal } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";
import { getPerson } from "../people/table.ts";
import { answer, tell } from "../people/voice.ts";
import { tellAsker } from "./asker.ts";
import { happened } from "./history.ts";
import { kindOf } from "./kinds.ts";
import { memoryOf } from "./move.ts";
import { refusals } from "./refusals.ts";
import { askerOf, setDemand } from "./table.ts";
import { wording } from "./wording.ts";

const UNDO_MS = 120_000;

/** What can be taken back: never a mark, a publishing, or a step by which a contact was revealed. */
const undoable = [
  "claim",
  "give-up",
  "done",
  "confirm",
  "cancel",
  "dismiss",
  "unsolved",
  "agree",
  "accept",
  "start",
  "assign",
  "return",
  "redirect",
  "merge",
];

/** Refused: the speaker moved nothing that could be taken back. */
export const nothingToUndo: Refusal = { why: "nothing-to-undo", say: refusals.nothingToUndo };

/** 撤销: the speaker's own last move, while nobody moved the demand since and it is at most 2 minutes old. */
export async function undo(ask: Ask, demand: DemandRow): Promise<Refusal | null> {
  const { lane, speaker } = ask;
  const memory = memoryOf(demand);
  const fresh = lane.now.getTime() - demand.moved_at.getTime() <= UNDO_MS;
  if (memory === null || memory.mover.by !== speaker.id || !fresh) return nothingToUndo;
  if (!undoable.includes(memory.mover.command) || (await revealed(ask, demand)))
    return nothingToUndo;
  const { number, state } = demand;
  lane.tell({ number, by: speaker.id, command: "undo", from: state, to: memory.state });
  const back = await setDemand(lane, number, {
    ...memory.change,
    state: memory.state,
    moved_at: lane.now,
    before: null,
  });
  await kindOf(ask, back)?.settle(ask, back);
  await tellThemAgain(ask, demand, back);
  return null;
}

/** Whether a contact went out with the move: what was seen cannot be taken back. */
const revealed = ({ lane }: Ask, { number, moved_at }: DemandRow): Promise<boolean> =>
  happened(lane, number, "reveal", moved_at);

async function tellThemAgain(ask: Ask, before: DemandRow, now: DemandRow): Promise<void> {
  const { number } = now;
  const text = wording.undone[ask.chat.language](now);
  await answer(ask, { kind: "result", text, numbers: [number] });
  if (askerOf(now) !== ask.speaker.id) await tellAsker(ask, now, wording.undone);
  const holder = now.holder ?? before.holder;
  if (holder === null || holder === ask.speaker.id) return;
  const words = { kind: "notice" as const, numbers: [number] };
  await tell(ask, await getPerson(ask.lane, holder), {
    ...words,
    text: (locale) => wording.undone[locale](now),
  });
}
