import type { Ask, Refusal } from "../../feature.ts";
import { useCode } from "../../store/codes.ts";
import { answer } from "../people/voice.ts";
import { wording } from "./account-wording.ts";
import { badCode, type Redeemed } from "./redeem.ts";

/** A code by which somebody could become the bot's friend: that is all it brings. */
export async function befriend(ask: Ask, { code }: Redeemed): Promise<Refusal | null> {
  if (!(await useCode(ask.lane, code))) return badCode;
  await answer(ask, { kind: "notice", text: wording.befriended[ask.chat.language]() });
  return null;
}
