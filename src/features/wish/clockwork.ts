import type { Fired, Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { openGroup } from "../demand/asker.ts";
import { askToTell } from "../demand/informed.ts";
import { graceEnds } from "../demand/grace.ts";
import { isLive } from "../demand/states.ts";
import { findDemand, setDemand } from "../demand/table.ts";
import { textsOf } from "../demand/texts.ts";
import { whenTurn } from "../people/manners.ts";
import { groupName } from "../people/names.ts";
import { accountsOf, getPerson } from "../people/table.ts";
import { say, tell, tellStaff } from "../people/voice.ts";
import { setFree } from "./claim.ts";
import { close } from "./finish.ts";
import { type Step, stepDue } from "./ladder.ts";
import { offer } from "./offer.ts";
import { setLadder } from "./steps.ts";
import { end } from "./withdraw.ts";
import { wording } from "./wording.ts";

/** What each step of the clock does. Those that do not move the wish leave it one rung higher. */
const steps: {
  readonly [S in Step]: (scene: Scene, wish: DemandRow) => Promise<"moved" | "stays">;
} = {
  async lapse(scene, wish) {
    const mover = { command: "lapse", by: "clock" } as const;
    if (wish.state === "done") await close(scene, wish, mover);
    else await end(scene, wish, "dismissed", mover);
    return "moved";
  },
  async release(scene, wish) {
    const { holder } = wish;
    await setFree(scene, wish, { command: "release", by: "clock" });
    if (holder === null) return "moved";
    const text = (locale: Locale) => wording.released[locale](wish);
    const words = { kind: "notice" as const, numbers: [wish.number] };
    await tell(scene, await getPerson(scene.lane, holder), { ...words, text });
    return "moved";
  },
  "remind-screening": (scene, wish) => remindStaff(scene, wish, false),
  async "overdue-screening"(scene, wish) {
    if (wish.overdue_at === null) {
      await setDemand(scene.lane, wish.number, { overdue_at: scene.lane.now });
    }
    return remindStaff(scene, wish, true);
  },
  async widen(scene, wish) {
    await offer(scene, wish, true);
    return "stays";
  },
  async "ask-organisations"(scene, wish) {
    const { number } = wish;
    const { gist } = await textsOf(scene.lane, number);
    const about = { number, gist };
    await tellStaff(scene, wish.area, "notice", wording.askOrganisations, about, {
      numbers: [number],
    });
    return "stays";
  },
  async "staff-take"(scene, wish) {
    const { number } = wish;
    const { gist } = await textsOf(scene.lane, number);
    const age = scene.lane.now.getTime() - wish.created_at.getTime();
    const about = { number, gist, days: Math.floor(age / 86_400_000) };
    await tellStaff(scene, wish.area, "notice", wording.pleaseTake, about, { numbers: [number] });
    return "stays";
  },
  async relay(scene, wish) {
    if (wish.holder === null) return "stays";
    const holder = await getPerson(scene.lane, wish.holder);
    const name = await groupName(scene, holder, scene.community.language);
    const about = { number: wish.number, name };
    await tellStaff(scene, wish.area, "ask", wording.pleaseRelay, about, {
      numbers: [wish.number],
    });
    return "stays";
  },
  async "check-in"(scene, wish) {
    await checkIn(scene, wish);
    return "stays";
  },
  async "remind-told"(scene, wish) {
    await askToTell(scene, wish);
    return "stays";
  },
  async "remind-confirm"(scene, wish) {
    const about = { number: wish.number, name: "", requester: "" };
    await tellStaff(scene, wish.area, "ask", wording.pleaseConfirm, about, {
      numbers: [wish.number],
    });
    return "stays";
  },
};

async function remindStaff(scene: Scene, wish: DemandRow, late: boolean): Promise<"stays"> {
  const about = { number: wish.number, late };
  await tellStaff(scene, wish.area, "ask", wording.stillToScreen, about, {
    numbers: [wish.number],
  });
  return "stays";
}

/** Asks the holder how it goes: privately, else by a mention in the wish's group when its turn comes. */
async function checkIn(scene: Scene, wish: DemandRow): Promise<void> {
  const { number } = wish;
  if (wish.state !== "claimed" || wish.holder === null) return;
  const holder = await getPerson(scene.lane, wish.holder);
  const text = (locale: Locale) => wording.checkIn[locale]({ number });
  const words = { kind: "ask" as const, numbers: [number] };
  if (await tell(scene, holder, { ...words, text })) return;
  const chat = await openGroup(scene, wish);
  if (chat === null) return;
  await whenTurn(scene, chat, { what: "check-in", number }, async (how) => {
    const accounts = await accountsOf(scene.lane, holder.id);
    const mentions = accounts.filter(({ network }) => network === chat.network);
    const name = await groupName(scene, holder, chat.language);
    await say(scene, chat, {
      ...words,
      text: `@${name} ${text(chat.language)}`,
      mentions: mentions.map(({ external }) => external),
      ...how,
    });
  });
}

/** A wish's one timer fired: the clock takes the highest step that is due by what the wish is now. */
export async function takeStep(scene: Scene, timer: Fired): Promise<void> {
  const wish = timer.number === null ? null : await findDemand(scene.lane, timer.number);
  if (wish === null || !isLive(wish)) return;
  const due = stepDue(wish, scene.community, scene.lane.now, graceEnds(scene));
  if (due === null) return setLadder(scene, wish);
  if ((await steps[due.step](scene, wish)) === "moved") return;
  setLadder(scene, await setDemand(scene.lane, wish.number, { rung: due.rung + 1 }));
}

/** A held check-in whose group's turn has come. */
export async function checkInLater(scene: Scene, timer: Fired): Promise<void> {
  const wish = timer.number === null ? null : await findDemand(scene.lane, timer.number);
  if (wish !== null) await checkIn(scene, wish);
}
