import type { Scene } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import { leaks } from "../../reading/privacy.ts";
import type { ChatRow, DemandRow } from "../../store/tables.ts";
import { getPerson } from "../people/table.ts";
import { say, tell } from "../people/voice.ts";
import { type Follower, followersOf, reportsOf } from "./family.ts";
import { callOut, findRoom, homeOf, mergedInto, type Reported, type Room } from "./rooms.ts";
import { askerOf, type Report } from "./table.ts";
import { textsOf } from "./texts.ts";
import { wording } from "./wording.ts";

/** A result, as those hear it who wait for it. */
export type Outcome = {
  /** The whole of it, with the words of whoever did it. */
  readonly whole: (locale: Locale) => string;
  /** The same without anybody's words, where those must not be read. */
  readonly plain: (locale: Locale) => string;
  /** Whether whoever asked is asked to confirm it. */
  readonly asks: "confirm" | null;
  /** People who heard it already. */
  readonly people?: readonly number[];
  /** Groups in which it was said already, to everybody who asked there. */
  readonly chats?: readonly number[];
};

type Telling = Outcome &
  Reported & {
    /** Private words of all who asked. */
    readonly secrets: readonly string[];
  };

/**
 * Tells everybody who follows a demand how it went, each once: in the residents' group where they
 * asked, one post for all of them there; else privately. Where the group must not read somebody's
 * words, it reads the plain sentence, and whoever can be reached hears the whole privately.
 *
 * @returns the people to whom no way leads
 */
export async function tellFollowers(
  scene: Scene,
  demand: DemandRow,
  outcome: Outcome,
): Promise<readonly number[]> {
  const reports = await reportsOf(scene.lane, demand.number);
  const secrets = await secretsOf(scene, demand, reports);
  const telling = { ...outcome, demand, reports, secrets };
  const rooms = new Map<number, Room>();
  const lost: number[] = [];
  for (const follower of await stillToTell(scene, telling)) {
    const { person } = follower;
    const home = await homeOf(scene, telling, person, rooms);
    if (home !== null && outcome.chats?.includes(home.chat.id)) continue;
    const there = home?.people ?? lost;
    const readsAll = home !== null && isFit(telling, home.chat.language);
    if (readsAll || !(await tellOne(scene, telling, follower))) there.push(person);
  }
  const posted = [...rooms.values()].filter(({ chat }) => !outcome.chats?.includes(chat.id));
  const rest = await findRoom(scene, lost, posted);
  for (const room of posted) await postIn(scene, telling, room);
  return rest;
}

async function stillToTell(
  { lane }: Scene,
  { demand, people = [] }: Telling,
): Promise<readonly Follower[]> {
  const followers = await followersOf(lane, demand.number);
  return followers.filter(({ person }) => !people.includes(person));
}

async function secretsOf(scene: Scene, demand: DemandRow, reports: readonly Report[]) {
  const secrets: string[] = [];
  for (const number of new Set([demand.number, ...reports.map((report) => report.number)]))
    secrets.push(...(await textsOf(scene.lane, number)).secrets);
  return secrets;
}

/** Whether a group may read the whole. */
const isFit = ({ whole, secrets }: Telling, locale: Locale): boolean =>
  leaks(whole(locale), secrets) === null;

const question = { kind: "ask", asks: "confirm", buttons: ["confirm"] } as const;
const answered = { kind: "result" } as const;

/** Tells one person privately; false when no way leads to them. */
async function tellOne(scene: Scene, telling: Telling, { person, asked }: Follower) {
  const { demand, whole, plain, asks } = telling;
  const { number, sensitive } = demand;
  const confirms = asks !== null && askerOf(demand) === person;
  // Who only reads along of a delicate matter hears no details.
  const core = asked || !sensitive ? whole : plain;
  const text = (locale: Locale): string => {
    const said = core(locale) + mergedInto(telling, [person], locale);
    return confirms ? wording.confirmResult[locale]({ said, number, name: "" }) : said;
  };
  const words = { text, numbers: [number], ...(confirms ? question : answered) };
  return tell(scene, await getPerson(scene.lane, person), words);
}

/** One post for all who asked in a group; the message that is quoted is of one of them. */
async function postIn(scene: Scene, telling: Telling, { chat, report, people }: Room) {
  const { demand, whole, plain, asks } = telling;
  const { number } = demand;
  const { language } = chat;
  const asker = asks === null ? [] : people.filter((person) => person === askerOf(demand));
  const one = await callOut(scene, chat, asker);
  const others = await callOut(
    scene,
    chat,
    people.filter((person) => !asker.includes(person)),
  );
  const core = isFit(telling, language) ? whole : plain;
  const also = others.text + mergedInto(telling, people, language);
  const said = core(language);
  const name = one.text.trim();
  const asked = wording.confirmResult[language]({ said, number, name });
  const text =
    name === ""
      ? said + also
      : asked + (also === "" ? "" : wording.alsoFor[language]({ names: also.trimStart() }));
  await say(scene, chat, {
    text,
    numbers: [number],
    mentions: [...one.mentions, ...others.mentions],
    replyTo: people.includes(report.person) ? report.message : null,
    ...(name === "" ? answered : question),
  });
}

/**
 * Those who follow a demand and asked for it in one group, as a post that says the result there
 * names them; `except` some who are spoken to otherwise.
 */
export async function readersIn(
  scene: Scene,
  demand: DemandRow,
  chat: ChatRow,
  except: readonly number[],
): Promise<{ readonly text: string; readonly mentions: readonly string[] }> {
  const reports = await reportsOf(scene.lane, demand.number);
  const rooms = new Map<number, Room>();
  const people: number[] = [];
  for (const { person } of await followersOf(scene.lane, demand.number)) {
    if (except.includes(person)) continue;
    const home = await homeOf(scene, { demand, reports }, person, rooms);
    if (home?.chat.id === chat.id) people.push(person);
  }
  const { text, mentions } = await callOut(scene, chat, people);
  return { text: text + mergedInto({ demand, reports }, people, chat.language), mentions };
}
