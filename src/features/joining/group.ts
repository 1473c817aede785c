import type { Group } from "../../community/community.ts";
import type { Refusal, Scene } from "../../feature.ts";
import { type Code, makeCode, useCode } from "../../store/codes.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";
import { type Address, groupAt, moveGroup, setGroup } from "../people/groups.ts";
import { regain, releaseChat } from "../people/release.ts";
import { getChat, getPerson, noteMember } from "../people/table.ts";
import { sayOfItself, tell } from "../people/voice.ts";
import { findGroup, freeId, type GroupPlan, groupPlan, putGroup } from "./group-table.ts";
import { groupWording } from "./group-wording.ts";
import { introduce } from "./introduction.ts";
import { voidOpenly } from "./openly.ts";

const MINUTES_A_DAY = 24 * 60;
const WATCH_MS = 7 * 86_400_000;
const FOR_EVER = new Date("9999-01-01T00:00:00Z");

/** Makes the code that binds a group; null for `by`: the service itself had to. */
export function makeGroupCode({ lane }: Scene, plan: GroupPlan, by: PersonRow | null) {
  lane.tell({ number: null, by: by?.id ?? "system", command: "setup" });
  return makeCode(lane, {
    purpose: "group",
    person: null,
    made_by: by?.id ?? null,
    brings: plan,
    minutes: MINUTES_A_DAY,
  });
}

/** A group's code, where it was typed and by whom. */
export type TypedCode = Pick<Address, "network" | "external"> & {
  readonly code: Code;
  readonly by: PersonRow;
};

/**
 * Binds the group in which a group's code was typed: as a new one, or as one of ours that goes on
 * there, with its demands. The code says what it is; whoever types it gets no right by it.
 *
 * @returns why not; null too when somebody else used the code at the same moment
 */
export async function bindGroup(scene: Scene, typed: TypedCode): Promise<Refusal | null> {
  const { lane } = scene;
  const plan = groupPlan.parse(typed.code.brings);
  const here = await groupAt(lane, typed);
  const refusal = await whyNot(scene, typed, plan, here);
  if (refusal !== null) {
    // It stands there for everybody to read.
    await voidOpenly(scene, typed.code, typed.by);
    return refusal;
  }
  if (!(await useCode(lane, typed.code))) return null;
  if (here !== null) lane.dropTimer(leaveKey(here));
  const back = "group" in plan && (await isGone(scene, plan.group));
  const chat =
    "group" in plan
      ? await bindKnown(scene, typed, plan.group)
      : await bindNew(scene, typed, plan, here);
  await noteMember(lane, chat.id, typed.by.id);
  lane.tell({ number: null, by: typed.by.id, command: "bind" });
  await sayBound(scene, chat, typed.code, "group" in plan);
  if (back) await regain(scene, chat);
  return null;
}

/** The timer on which a group that nobody bound is left. */
export const leaveKey = ({ id }: Pick<ChatRow, "id">): string => `leave:${id}`;

async function whyNot(
  scene: Scene,
  { network }: TypedCode,
  plan: GroupPlan,
  here: ChatRow | null,
): Promise<Refusal | null> {
  const bound = here?.bound === true ? here : null;
  const name = bound?.group_id ?? "";
  if (!("group" in plan)) return bound?.source === "file" ? otherGroup(name) : null;
  const known = await findGroup(scene, plan.group);
  if (bound !== null && bound.id !== known?.row?.id) return otherGroup(name);
  const meant = known?.row?.network ?? known?.listed?.network ?? network;
  return meant === network ? null : otherNetwork(plan.group, meant);
}

const otherGroup = (here: string): Refusal => ({
  why: "other-group",
  say: {
    zh: ({ number }) => groupWording.otherGroup.zh({ number, here }),
    en: ({ number }) => groupWording.otherGroup.en({ number, here }),
  },
});

function otherNetwork(group: string, network: string): Refusal {
  const about = { group, network };
  return {
    why: "other-network",
    say: {
      zh: ({ number }) => groupWording.otherNetwork.zh({ number, ...about }),
      en: ({ number }) => groupWording.otherNetwork.en({ number, ...about }),
    },
  };
}

/** Whether a group of ours has been without the bot. */
const isGone = async (scene: Scene, id: string): Promise<boolean> =>
  ((await findGroup(scene, id))?.row?.gone_at ?? null) !== null;

/** A group of ours goes on here; what is said under its old id is not its any more. */
async function bindKnown(scene: Scene, at: Address, id: string): Promise<ChatRow> {
  const { lane } = scene;
  const known = await findGroup(scene, id);
  const listed = known?.listed ?? null;
  const row = known?.row ?? null;
  if (row === null) return bindListed(scene, at, id, listed);
  await moveGroup(lane, row, at.external, false);
  const source = listed === null ? ("chat" as const) : ("file" as const);
  await setGroup(lane, row.id, { bound: true, gone_at: null, source });
  await releaseChat(scene, row.id);
  return getChat(lane, row.id);
}

/** A group of the file that was not met before: the file says what it is. */
function bindListed(scene: Scene, at: Address, id: string, listed: Group | null) {
  const { lane, community } = scene;
  return putGroup(lane, addressOf(at), {
    kind: listed?.kind ?? "residents",
    area: listed?.area ?? community.id,
    language: listed?.language ?? community.language,
    group_id: id,
    observe_until: watchUntil(listed?.mode ?? null, lane.now),
    bound: true,
    source: listed === null ? "chat" : "file",
  });
}

const addressOf = ({ network, external }: Address): Address => ({ network, external });

const watchUntil = (mode: Group["mode"], now: Date): Date | null =>
  mode === "active" ? null : mode === "observe" ? FOR_EVER : new Date(now.getTime() + WATCH_MS);

/** A new group, or one bound in chat that is described anew. */
async function bindNew(
  scene: Scene,
  at: Address,
  plan: Exclude<GroupPlan, { group: string }>,
  here: ChatRow | null,
): Promise<ChatRow> {
  const { lane } = scene;
  const again = here?.bound === true ? here : null;
  return putGroup(lane, addressOf(at), {
    ...plan,
    group_id: again?.group_id ?? (await freeId(scene)),
    observe_until: again === null ? watchUntil(null, lane.now) : again.observe_until,
    bound: true,
    source: "chat",
  });
}

/** The group is told what is read there, or that it goes on; whoever made the code, which id it has. */
async function sayBound(scene: Scene, chat: ChatRow, code: Code, known: boolean): Promise<void> {
  const about = { group: chat.group_id ?? chat.external };
  if (!(await introduce(scene, chat)) && !chat.paused)
    await sayOfItself(scene, chat, groupWording.bound[chat.language](about));
  if (code.made_by === null) return;
  const maker = await getPerson(scene.lane, code.made_by);
  const sentence = known ? groupWording.boundKnown : groupWording.boundNew;
  const text = (locale: "zh" | "en") => sentence[locale](about);
  await tell(scene, maker, { kind: "notice", text });
}
