import type { Asked, Scene } from "../../feature.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import { delicateCategories, isPersonal } from "../../reading/offline/delicate.ts";
import type { Category } from "../../reading/schema.ts";
import type { ChatRow, DemandRow, PersonRow } from "../../store/tables.ts";
import { acknowledge } from "../demand/acknowledge.ts";
import { areaOfNeed, bear, SURE } from "../demand/birth.ts";
import { reportTextsOf } from "../demand/texts.ts";
import { hasRole } from "../people/rights.ts";
import { say, tell, tellStaff } from "../people/voice.ts";
import { setLadder } from "./steps.ts";
import { wording } from "./wording.ts";

/** Categories that staff look at before anybody else does. */
export const alwaysScreened: readonly Category[] = delicateCategories;

type Screened = Pick<DemandRow, "category" | "sensitive" | "area">;

type Told = Pick<Asked, "need" | "atHome" | "text">;

/** Whether helping touches illness, hardship, a child, or somebody's home: only the verified may claim it. */
export const isSensitive = ({ need, atHome, text }: Told): boolean =>
  alwaysScreened.includes(need.category) || atHome || isPersonal(text);

/** Whether staff look before anybody else sees it, whatever the community's switch says. */
export const isHeldBack = (
  { category, sensitive }: Pick<Screened, "category" | "sensitive">,
  text: string,
): boolean =>
  alwaysScreened.includes(category) || (category === "eldercare" && sensitive) || isPersonal(text);

/** Files a wish under the next number, and answers its author as its first state asks. */
export async function fileWish(scene: Scene, asked: Asked): Promise<number> {
  const { need, author, chat, gist } = asked;
  const sensitive = isSensitive(asked);
  const area = areaOfNeed(scene.community, asked);
  const about = { category: need.category, sensitive, area };
  const state = await firstState(scene, asked, about);
  const wish = await bear(scene, asked, { kind: "wish", state, sensitive });
  setLadder(scene, wish);
  await arrive(scene, wish, { gist, author, chat });
  return wish.number;
}

/** What staff file for somebody else counts as looked at. */
async function firstState(
  scene: Scene,
  { author, beneficiary, confidence, text }: Asked,
  wish: Screened,
): Promise<"unsure" | "screening" | "open"> {
  if (confidence < SURE) return "unsure";
  return beneficiary === null ? stateFor(scene, wish, author, text) : "open";
}

/** Where a wish goes that surely is one: to staff first, or straight to the neighbours. */
export async function openState(
  scene: Scene,
  wish: Screened & Pick<DemandRow, "number">,
  author: PersonRow,
): Promise<"screening" | "open"> {
  const said = await reportTextsOf(scene.lane, { number: wish.number, seq: 1 });
  return stateFor(scene, wish, author, said?.text ?? "");
}

async function stateFor(scene: Scene, wish: Screened, author: PersonRow, text: string) {
  if (!isHeldBack(wish, text) && !scene.community.policies.screening) return "open";
  return (await hasRole(scene, author, "staff", wish.area)) ? "open" : "screening";
}

/** What people hear when a wish comes into its first state, or out of doubt. */
export async function arrive(
  scene: Scene,
  wish: DemandRow,
  about: { readonly gist: Bilingual; readonly author: PersonRow; readonly chat: ChatRow },
): Promise<void> {
  const { number } = wish;
  const { gist, author, chat } = about;
  const { network } = chat;
  if (wish.state === "unsure") {
    const asked = wish.filer === null ? wording.isThisAWish : wording.isThisForAnother;
    const text = (locale: "zh" | "en") => asked[locale]({ number, gist });
    await tell(scene, author, { kind: "ask", asks: "unsure", numbers: [number], text, network });
    return;
  }
  if (wish.state === "open") {
    await acknowledge(scene, wish, chat, (locale) => wording.registered[locale]({ number, gist }));
    scene.lane.dispatch("handle-volunteers", number);
    return;
  }
  const text = (locale: "zh" | "en") => wording.received[locale]({ number });
  const words = { kind: "notice" as const, numbers: [number] };
  if (!(await tell(scene, author, { ...words, text, network }))) {
    await say(scene, chat, { ...words, text: text(chat.language), replyTo: wish.origin_message });
  }
  const more = { numbers: [number] };
  await tellStaff(scene, wish.area, "ask", wording.pleaseScreen, { number, gist }, more);
}
