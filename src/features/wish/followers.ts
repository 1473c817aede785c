import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { tellFollowers } from "../demand/result.ts";
import { askerOf } from "../demand/table.ts";
import { groupName } from "../people/names.ts";
import { getPerson } from "../people/table.ts";
import { wording } from "./wording.ts";

/** Who hears of the end of a wish in its own way: its requester, its holder, whoever confirmed it. */
export const toldApart = (wish: DemandRow): readonly number[] =>
  [askerOf(wish), wish.holder, wish.confirmed_by].filter((id) => id !== null);

/** Everybody else who waits for a wish hears that it is met, but where it was said in `chats`. */
export async function tellOthers(
  scene: Scene,
  wish: DemandRow,
  chats: readonly number[],
): Promise<void> {
  if (wish.holder === null) return;
  const { number } = wish;
  const holder = await getPerson(scene.lane, wish.holder);
  const names = {
    zh: await groupName(scene, holder, "zh"),
    en: await groupName(scene, holder, "en"),
  };
  const plain = (locale: Locale) => wording.closed[locale]({ number, name: names[locale] });
  const words = { whole: plain, plain, asks: null };
  await tellFollowers(scene, wish, { ...words, people: toldApart(wish), chats });
}
