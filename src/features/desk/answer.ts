import type { Ask, Refusal } from "../../feature.ts";
import { answer, type PrivateWords, tell } from "../people/voice.ts";
import type { Audience } from "./lines.ts";
import { wording } from "./wording.ts";

/** What is on a list, for whoever reads it. */
export type Sheet = Pick<PrivateWords, "asks" | "numbers"> & {
  readonly text: string;
  /** Words that no group may read. */
  readonly secrets?: readonly string[];
};

/**
 * Hands a list to whoever asked: privately where they can be reached, else in the work group where
 * they asked, without what is for one alone. Residents' groups never see one.
 */
export async function handOut(
  ask: Ask,
  draw: (reader: Audience) => Promise<Sheet>,
): Promise<Refusal | null> {
  const { speaker, chat } = ask;
  const { text, asks, numbers } = await draw({ locale: speaker.language, alone: true });
  const words = {
    kind: asks === undefined ? ("notice" as const) : ("ask" as const),
    ...(asks === undefined ? {} : { asks }),
    ...(numbers === undefined ? {} : { numbers }),
  };
  if (await tell(ask, speaker, { ...words, text: () => text, network: chat.network })) return null;
  if (chat.kind === "residents") return { why: "only-private", say: wording.writePrivately };
  await answer(ask, { ...words, ...(await draw({ locale: chat.language, alone: false })) });
  return null;
}
