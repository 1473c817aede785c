import { contains } from "../../community/areas.ts";
import type { Fired, Scene } from "../../feature.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { cardsOf, postCard } from "../demand/cards.ts";
import { happenedSinceMove } from "../demand/history.ts";
import { findDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { nextTurn, unasked } from "../people/manners.ts";
import { workersOf } from "../people/rights.ts";
import { getChat, groupsOf } from "../people/table.ts";
import { maySpeak } from "../people/voice.ts";
import { tellEach, unitGroup } from "./concerned.ts";
import { affairFace } from "./face.ts";
import { unitOf } from "./route.ts";

/**
 * Hands an open affair to its unit: a card in the unit's group and in the area's work groups. Done
 * once each time it opens or gets another unit, however often its job runs.
 */
export async function dispatchAffair(scene: Scene, number: number): Promise<void> {
  const { lane } = scene;
  const affair = await findDemand(lane, number);
  if (affair === null || affair.quiet || affair.state !== "open") return;
  if (await happenedSinceMove(lane, number, "dispatch")) return;
  lane.tell({ number, by: "system", command: "dispatch" });
  const own = await unitGroup(scene, affair);
  const groups = [...(own === null ? [] : [own]), ...(await workGroups(scene, affair))];
  for (const chat of new Map(groups.map((group) => [group.id, group])).values())
    await cardIn(scene, affair, chat);
  const pressing = affair.urgency === "urgent" || affair.urgency === "emergency";
  if (own === null || pressing) await cardToWorkers(scene, affair);
}

async function workGroups(scene: Scene, { area }: DemandRow): Promise<readonly ChatRow[]> {
  const groups = await groupsOf(scene.lane, ["work"]);
  return groups.filter(
    (chat) =>
      contains(scene.community, chat.area ?? scene.community.id, area) &&
      maySpeak(scene, chat, "card"),
  );
}

/**
 * Posts a card where handlers read it. When the group has heard enough for now, it waits, and all
 * that waits leaves as one post; an emergency never waits.
 */
async function cardIn(scene: Scene, affair: DemandRow, chat: ChatRow): Promise<void> {
  const { lane } = scene;
  const emergency = affair.urgency === "emergency";
  const at = emergency ? null : await nextTurn(scene, chat);
  if (at !== null) {
    lane.setTimer({ at, what: "affair-cards", key: `affair-cards:${chat.id}`, chat: chat.id });
    return;
  }
  const known = (await cardsOf(scene, affair.number)).some((card) => card.chat === chat.id);
  const acknowledged =
    chat.id === affair.origin_chat && affair.created_at.getTime() === affair.accept_from?.getTime();
  if (known && (acknowledged || scene.can(chat.network).edit)) return;
  await postCard(
    scene,
    [affair.number],
    chat,
    emergency ? { prompted: false, priority: 0 } : unasked("affair-cards"),
  );
}

/** Handlers whose group the bot came back to read what they have no card of yet. */
export async function dispatchAgain(scene: Scene, chat: ChatRow): Promise<void> {
  const { lane } = scene;
  if (chat.kind !== "work" && chat.kind !== "unit") return;
  const at = (await nextTurn(scene, chat)) ?? lane.now;
  lane.setTimer({ at, what: "affair-cards", key: `affair-cards:${chat.id}`, chat: chat.id });
}

/** Posts what waited for a group's turn, all on one card, as it stands now. */
export async function cardsTogether(scene: Scene, timer: Fired): Promise<void> {
  if (timer.chat === null) return;
  const { lane } = scene;
  const chat = await getChat(lane, timer.chat);
  if (!maySpeak(scene, chat, "card")) return;
  const numbers = (await waitingFor(scene, chat)).map(({ number }) => number);
  if (numbers.length > 0) await postCard(scene, numbers, chat, unasked("affair-cards"));
}

/** The open affairs that a group of handlers has no card of yet. */
async function waitingFor(scene: Scene, chat: ChatRow): Promise<readonly DemandRow[]> {
  const { lane, community } = scene;
  const rows = await lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("kind", "=", "affair")
    .where("state", "=", "open")
    .where("quiet", "=", false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("card")
            .select("card.post")
            .whereRef("card.community", "=", "demand.community")
            .whereRef("card.number", "=", "demand.number")
            .where("card.chat", "=", chat.id),
        ),
      ),
    )
    .orderBy("number")
    .execute();
  const units = community.units.filter(({ group }) => group === chat.group_id).map(({ id }) => id);
  return rows.filter(({ unit, area }) =>
    chat.kind === "work"
      ? contains(community, chat.area ?? community.id, area)
      : unit !== null && units.includes(unit),
  );
}

/** Tells everybody of the unit privately: it has no group, or it cannot wait for one to be read. */
async function cardToWorkers(scene: Scene, affair: DemandRow): Promise<void> {
  if (affair.unit === null) return;
  const { community } = scene;
  const { gist } = await textsOf(scene.lane, affair.number);
  const ownGroup = unitOf(community, affair.unit)?.group ?? null;
  const card = (locale: "zh" | "en") => {
    const about = { demand: affair, gist, asker: null, locale, alone: true, community };
    return affairFace({ ...about, reader: "unit", group: ownGroup }).text;
  };
  const sentence = { zh: () => card("zh"), en: () => card("en") };
  const words = { kind: "card", numbers: [affair.number], buttons: ["accept"] } as const;
  const people = await workersOf(scene, affair.unit);
  await tellEach(scene, people, sentence, null, words);
}
