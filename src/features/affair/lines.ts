import type { Fired, Scene } from "../../feature.ts";
import { postsSince } from "../../store/outbox.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { findDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { unasked, whenTurn } from "../people/manners.ts";
import { getChat } from "../people/table.ts";
import { maySpeak, say } from "../people/voice.ts";
import { stateLine } from "./face.ts";
import { unitOf } from "./route.ts";

const ended = ["redirected", "withdrawn", "dismissed", "merged", "closed"];

/** Whether a group of handlers wants a line about how an affair stands: it need not do what its card asks. */
function isNews({ community }: Scene, affair: DemandRow, chat: ChatRow): boolean {
  if (chat.kind !== "unit" && chat.kind !== "work") return false;
  if (ended.includes(affair.state)) return true;
  if (chat.kind === "work") return affair.state === "accepted";
  const own = unitOf(community, affair.unit)?.group ?? null;
  return affair.state === "open" && own !== chat.group_id;
}

/**
 * Says in the groups whose cards could not be edited how an affair stands, once for each move that
 * matters to them; not where the move was made, for it was answered there.
 */
export async function sayStanding(
  scene: Scene & { readonly chat?: ChatRow },
  affair: DemandRow,
  stale: readonly ChatRow[],
): Promise<void> {
  const { lane } = scene;
  if (affair.moved_at.getTime() !== lane.now.getTime()) return;
  for (const chat of stale) {
    if (chat.id === scene.chat?.id || !isNews(scene, affair, chat)) continue;
    if (await wasSaid(scene, affair, chat)) continue;
    await whenTurn(scene, chat, { what: "affair-line", number: affair.number }, () =>
      sayLine(scene, affair, chat),
    );
  }
}

async function wasSaid({ lane }: Scene, { number }: DemandRow, chat: ChatRow): Promise<boolean> {
  const justBefore = new Date(lane.now.getTime() - 1);
  const posts = await postsSince(lane, chat.id, "notice", justBefore);
  return posts.some(({ numbers }) => numbers.includes(number));
}

async function sayLine(scene: Scene, affair: DemandRow, chat: ChatRow): Promise<void> {
  const { community, lane } = scene;
  const { gist } = await textsOf(lane, affair.number);
  const reader = chat.kind;
  const about = { demand: affair, gist, asker: null, locale: chat.language, alone: true };
  const text = stateLine({ ...about, reader, group: chat.group_id, community });
  await say(scene, chat, {
    kind: "notice",
    numbers: [affair.number],
    text,
    ...unasked("affair-line"),
  });
}

/** A held line whose group's turn has come: how the affair stands now, if that is still news. */
export async function lineLater(scene: Scene, timer: Fired): Promise<void> {
  const affair = timer.number === null ? null : await findDemand(scene.lane, timer.number);
  if (affair === null || timer.chat === null) return;
  const chat = await getChat(scene.lane, timer.chat);
  if (isNews(scene, affair, chat) && maySpeak(scene, chat, "notice"))
    await sayLine(scene, affair, chat);
}
