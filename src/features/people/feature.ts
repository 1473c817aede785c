import { helpText } from "../../chat/help.ts";
import type { Audience } from "../../chat/verb.ts";
import type { Ask, Feature, Refusal } from "../../feature.ts";
import { privateSpans } from "../../reading/privacy.ts";
import type { PersonRow } from "../../store/tables.ts";
import { tellBack } from "./away.ts";
import { nameOf } from "./names.ts";
import { ignore } from "./mute.ts";
import { grantRole, rolesOf } from "./rights.ts";
import { areaOf, onlyStaff, speaksAsStaff } from "./staff.ts";
import { setChat, setPerson } from "./table.ts";
import { keepText } from "./texts.ts";
import { peopleVerbs } from "./verbs.ts";
import { answer, answerQuietly, tellStaff } from "./voice.ts";
import { whoIsMeant, whoseAccount } from "./whom.ts";
import { wording } from "./wording.ts";

/** What somebody can type: more when they work for a unit, are staff, or the admin. */
async function audiencesOf(ask: Ask): Promise<ReadonlySet<Audience>> {
  const held = new Set((await rolesOf(ask, ask.speaker.id)).map(({ role }) => role));
  const staff = held.has("staff") || held.has("grid");
  return new Set<Audience>([
    "anyone",
    "requester",
    ...(held.has("worker") || staff ? ["unit" as const] : []),
    ...(staff ? ["staff" as const] : []),
    ...(held.has("admin") ? ["admin" as const] : []),
  ]);
}

async function help(ask: Ask): Promise<null> {
  const audiences = await audiencesOf(ask);
  await answerQuietly(ask, {
    kind: "notice",
    text: (locale) => `${wording.justTalk[locale]()}\n${helpText(ask.verbs, audiences, locale)}`,
  });
  return null;
}

async function contact(ask: Ask): Promise<Refusal | null> {
  if (ask.chat.kind !== "private") return { why: "only-private", say: wording.onlyPrivate };
  if (privateSpans(ask.rest).length === 0) return { why: "no-contact", say: wording.noPhone };
  const ref = String(ask.speaker.id);
  await keepText(ask.lane, { kind: "contact", ref, person: ask.speaker.id }, ask.rest);
  await answer(ask, { kind: "notice", text: wording.contactKept[ask.speaker.language]() });
  return null;
}

async function sign(ask: Ask): Promise<null> {
  const on = !ask.speaker.signs;
  await setPerson(ask.lane, ask.speaker.id, { signs: on });
  await answerQuietly(ask, { kind: "notice", text: (locale) => wording.signed[locale]({ on }) });
  return null;
}

async function volunteer(ask: Ask): Promise<null> {
  await grantRole(ask, ask.speaker.id, "volunteer", ask.community.id);
  const name = (await nameOf(ask, ask.speaker)) ?? ask.account;
  await answerQuietly(ask, { kind: "notice", text: (locale) => wording.volunteered[locale]() });
  await tellStaff(ask, areaOf(ask), "notice", wording.newVolunteer, {
    name,
    account: ask.account,
  });
  return null;
}

async function opt(ask: Ask, out: boolean): Promise<null> {
  await setPerson(ask.lane, ask.speaker.id, { opted_out: out });
  const sentence = out ? wording.optedOut : wording.optedIn;
  await answerQuietly(ask, { kind: "notice", text: (locale) => sentence[locale]() });
  return null;
}

/**
 * 暂停 and 继续. Told to go on, it no longer only listens either, unless the community file wants that.
 */
async function silence(ask: Ask, paused: boolean): Promise<Refusal | null> {
  if (!(await speaksAsStaff(ask))) return onlyStaff;
  const words = { kind: "notice" as const, text: "" };
  if (paused) {
    await answer(ask, { ...words, text: wording.paused[ask.chat.language]() });
    await setChat(ask.lane, ask.chat.id, { paused });
    return null;
  }
  const change = { paused, ...(ask.chat.mode === "observe" ? {} : { observe_until: null }) };
  await setChat(ask.lane, ask.chat.id, change);
  const chat = { ...ask.chat, ...change };
  await answer({ ...ask, chat }, { ...words, text: wording.resumed[ask.chat.language]() });
  return null;
}

/** Does something to the person whom staff name. */
async function toSomebody(
  ask: Ask,
  act: (person: PersonRow, name: string) => Promise<string>,
  find = whoIsMeant,
): Promise<Refusal | null> {
  if (!(await speaksAsStaff(ask))) return onlyStaff;
  const person = await find(ask);
  if (person === null) return { why: "nobody-meant", say: wording.whoIsMeant };
  const name = (await nameOf(ask, person)) ?? ask.rest;
  await answer(ask, { kind: "notice", text: await act(person, name) });
  return null;
}

/** People 人: who they are, what they may do, how they are spoken to. */
export const people: Feature = {
  name: "people",
  verbs: peopleVerbs,
  commands: {
    help,
    contact,
    sign,
    volunteer,
    "opt-out": (ask) => opt(ask, true),
    "opt-in": (ask) => opt(ask, false),
    pause: (ask) => silence(ask, true),
    resume: (ask) => silence(ask, false),
    verify: (ask) =>
      toSomebody(
        ask,
        async (person, name) => {
          await grantRole(ask, person.id, "verified", areaOf(ask));
          return wording.verified[ask.chat.language]({ name });
        },
        whoseAccount,
      ),
    unfreeze: (ask) =>
      toSomebody(ask, async (person, name) => {
        await setPerson(ask.lane, person.id, { frozen: false });
        return wording.unfrozen[ask.chat.language]({ name });
      }),
    mute: (ask) => ignore(ask, true),
    unmute: (ask) => ignore(ask, false),
  },
  onDemand: {},
  kind: null,
  timers: { back: tellBack },
};
