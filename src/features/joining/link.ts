import { z } from "zod";
import type { Ask, Refusal } from "../../feature.ts";
import { useCode } from "../../store/codes.ts";
import { nameOf } from "../people/names.ts";
import { accountsOf, privateChat } from "../people/table.ts";
import { answer, reachableAccount, say } from "../people/voice.ts";
import { wording } from "./account-wording.ts";
import { againstJoining, badCode, canWrite, join, ownerOf, type Redeemed } from "./redeem.ts";

/** The account that asked for the code. */
const askedBy = z.object({ network: z.string(), external: z.string() });

/** 绑定 CODE: two accounts are one person from now on; both hear of it. */
export async function link(ask: Ask, redeemed: Redeemed): Promise<Refusal | null> {
  const { code } = redeemed;
  const owner = await ownerOf(ask, code);
  if (owner === null) return badCode;
  const against = await againstJoining(ask, owner, redeemed);
  if (against !== null) return against === "asked" ? null : against;
  if (!(await useCode(ask.lane, code))) return badCode;
  const name = (await nameOf(ask, ask.speaker)) ?? redeemed.account;
  const theirs = await accountsOf(ask.lane, owner.id);
  const { network, external } = askedBy.parse(code.brings);
  const way = theirs.find((one) => one.network === network && one.external === external);
  const back = way !== undefined && canWrite(ask, way) ? way : await reachableAccount(ask, owner);
  const { person, freed } = await join(ask, owner);
  ask.lane.tell({ number: null, by: person.id, command: "bind" });
  const here = ask.chat.network;
  // A new account speaks the community's language until it shows another.
  const { language: shown } = ask.chat;
  const language = shown === ask.community.language ? person.language : shown;
  const about = { here, there: back?.network ?? network, community: ask.community.name, freed };
  await answer(ask, { kind: "result", text: wording.linked[language](about) });
  if (back === null) return null;
  const chat = await privateChat(ask.lane, person, back);
  const text = wording.linkedTo[owner.language]({ here, name });
  await say(ask, chat, { kind: "result", text });
  return null;
}
