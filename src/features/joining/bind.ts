import type { Ask, Refusal } from "../../feature.ts";
import { type Code, findCode, makeCode, voidCodes } from "../../store/codes.ts";
import { selvesOf } from "../people/table.ts";
import { wording } from "./account-wording.ts";
import { befriend } from "./friend.ts";
import { bindGroup } from "./group.ts";
import { link } from "./link.ts";
import { voidOpenly } from "./openly.ts";
import { takeOffice } from "./office-code.ts";
import { answerAlone, badCode, type Redeemed } from "./redeem.ts";
import { codeForOther, codeForSelf, takePlace } from "./replace.ts";
import { readTyped } from "./typed.ts";

const LINK_MINUTES = 10;

/** 绑定: a code for one's other account; with a code, what it brings. */
export async function bind(ask: Ask): Promise<Refusal | null> {
  return ask.rest.trim() === "" ? codeForLink(ask) : redeem(ask);
}

/** 换号: a code for one's new account, or by staff for somebody else's; with a code, what it brings. */
export async function replace(ask: Ask): Promise<Refusal | null> {
  if (ask.rest.trim() === "") return codeForSelf(ask);
  return readTyped(ask.rest).code === null ? codeForOther(ask) : redeem(ask);
}

async function codeForLink(ask: Ask): Promise<Refusal | null> {
  const { lane, speaker, account, chat } = ask;
  const brings = { network: chat.network, external: account };
  const whose = { purpose: "account", person: speaker.id, made_by: speaker.id } as const;
  return answerAlone(ask, async () => {
    await voidCodes(lane, whose);
    const code = await makeCode(lane, { ...whose, brings, minutes: LINK_MINUTES });
    return { zh: wording.linkCode.zh({ code }), en: wording.linkCode.en({ code }) };
  });
}

/** What a code privately typed does, by what it was made for. */
const uses: {
  readonly [P in Exclude<Code["purpose"], "group">]: (
    ask: Ask,
    typed: Redeemed,
  ) => Promise<Refusal | null>;
} = { account: link, replace: takePlace, office: takeOffice, friend: befriend };

async function redeem(ask: Ask): Promise<Refusal | null> {
  const { lane, chat, account, speaker } = ask;
  if (await triedTooOften(ask)) return { why: "too-many-tries", say: wording.tooOften };
  const { code: typed, sure } = readTyped(ask.rest);
  const code = typed === null ? null : await findCode(lane, typed, lane.now);
  if (typed === null || code === null || code.community !== lane.community) return badCode;
  const isPrivate = chat.kind === "private";
  if (code.purpose === "group")
    return isPrivate
      ? { why: "in-the-group", say: wording.inTheGroup }
      : bindGroup(ask, { code, network: chat.network, external: chat.external, by: speaker });
  if (isPrivate) return uses[code.purpose](ask, { code, typed, sure, account });
  return typedOpenly(ask, code);
}

const TRIES = 5;
const TRIES_MS = 600_000;

/** Whoever was refused so often lately may be guessing. */
async function triedTooOften({ lane, speaker }: Ask): Promise<boolean> {
  await lane.flush();
  const { tries } = await lane.db
    .selectFrom("history")
    .select(({ fn }) => fn.sum<string | null>("count").as("tries"))
    .where("community", "=", lane.community)
    .where("person", "in", selvesOf(lane, speaker.id))
    .where("command", "in", ["bind", "replace"])
    .where("outcome", "=", "refused")
    .where("at", ">", new Date(lane.now.getTime() - TRIES_MS))
    .executeTakeFirstOrThrow();
  return Number(tries ?? 0) >= TRIES;
}

async function typedOpenly(ask: Ask, code: Code): Promise<Refusal> {
  // The bot itself says in the group how to become its friend.
  if (code.purpose === "friend") return { why: "as-friend", say: wording.asFriend };
  const { purpose } = code;
  await voidOpenly(ask, code, ask.speaker);
  const say = (locale: "zh" | "en") => () => wording.typedOpenly[locale]({ number: null, purpose });
  return { why: "typed-openly", say: { zh: say("zh"), en: say("en") } };
}
