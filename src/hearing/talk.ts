import { safeText } from "../chat/clean.ts";
import type { Said } from "../chat/event.ts";
import { forSomebody } from "../chat/for-somebody.ts";
import { type Parsed, parse, print } from "../chat/grammar.ts";
import { usage } from "../chat/help.ts";
import type { Verb } from "../chat/verb.ts";
import { refuse, runCommand } from "./command.ts";
import { bareClaims } from "../features/demand/answers.ts";
import { kindOf } from "../features/demand/kinds.ts";
import { findDemand, reportsOfMessage } from "../features/demand/table.ts";
import { wording } from "../features/demand/wording.ts";
import { hearFaceless } from "../features/network/faceless.ts";
import { isSilenced } from "../features/people/mute.ts";
import { followLanguage, languageOf } from "../features/people/language.ts";
import { keepName } from "../features/people/names.ts";
import { getChat, meetPerson, noteMember, privateChat } from "../features/people/table.ts";
import { answer } from "../features/people/voice.ts";
import { askOf, type Heard, type Stage, type Verdict } from "./heard.ts";
import { isWordless, takeEarlier, takeMedia } from "./media.ts";
import { codeIn } from "./codes.ts";
import { answerList } from "./listed.ts";
import { passedOn } from "./passed-on.ts";
import { nowReachable } from "./reached.ts";
import { raiseForOther } from "./raise.ts";
import { findQuoted } from "../store/faces.ts";
import { findPost, lastQuestion } from "../store/outbox.ts";
import type { ChatRow } from "../store/tables.ts";
import { mayBeDemand, read } from "./understand.ts";

/** Acts on a message: a command, an answer to a question of ours, or maybe a demand. */
export async function hear(stage: Stage, told: Said): Promise<Verdict> {
  const { said, relayed } = passedOn(stage, told);
  const known = said.place.kind === "group" ? stage.group(said.network, said.place.id) : null;
  // Bound elsewhere while this was on its way: it is none of ours any more.
  if (said.place.kind === "group" && known === null) return asTalk;
  const group = known === null ? null : await getChat(stage.lane, known.id);
  if (said.faceless) {
    if (group !== null) await hearFaceless(stage, said, group);
    return asTalk;
  }
  const { account, name } = said.from;
  const language = group?.language ?? languageOf(said.text) ?? stage.community.language;
  const met = await meetPerson(stage.lane, said.network, account, language);
  const alone = group === null && !said.forwarded;
  const speaker = alone ? await followLanguage(stage.lane, met, said.text) : met;
  if (name !== null) await keepName(stage, speaker, safeText(name));
  if (group !== null) await noteMember(stage.lane, group.id, speaker.id);
  const external = { network: said.network, external: account };
  if (group === null) await nowReachable(stage, speaker, external);
  const chat = group ?? (await privateChat(stage.lane, speaker, external));
  const { event, question } = await answered(stage, said, chat);
  const heard = { stage, event, speaker, chat, question, relayed };
  if (isSilenced(speaker, event.at)) return read(heard);
  const verdict = isWordless(event) ? asTalk : await hearWords(heard);
  if (verdict.intent === "demand") await takeEarlier(heard);
  await takeMedia(heard);
  return verdict;
}

const asTalk: Verdict = { intent: "chatter", confidence: 1 };

async function hearWords(heard: Heard): Promise<Verdict> {
  const parsed = heard.event.forwarded ? null : parseIn(heard);
  const done = parsed === null ? null : await obey(heard, parsed);
  return done ?? (await answersCard(heard)) ?? read(heard);
}

/** Words in reply to one of our posts about a demand may mean something to its kind. */
async function answersCard(heard: Heard): Promise<Verdict | null> {
  const { stage, event, question } = heard;
  const [number, another] = question?.numbers ?? [];
  if (event.replyTo === null || event.forwarded) return null;
  if (number === undefined || another !== undefined) return null;
  const demand = await findDemand(stage.lane, number);
  if (demand === null) return null;
  const ask = askOf(heard, { verb: "start", number, rest: safeText(event.text) });
  return (await kindOf(stage, demand)?.replied(ask, demand)) === true ? asCommand : null;
}

/** A message and the post of ours that it answers: by its id, or by its words, as some networks quote. */
async function answered(
  { lane }: Stage,
  said: Said,
  chat: ChatRow,
): Promise<Pick<Heard, "event" | "question">> {
  const { replyTo, quoted } = said;
  if (quoted !== null) {
    const post = await findQuoted(lane, chat.id, quoted);
    const event = post === null ? said : { ...said, replyTo: post.external ?? `b${post.id}` };
    return { event, question: post };
  }
  if (replyTo !== null) return { event: said, question: await findPost(lane, chat.id, replyTo) };
  const question = chat.kind === "private" ? await lastQuestion(lane, chat.id) : null;
  return { event: said, question };
}

function parseIn({ stage, event, chat, question }: Heard): Parsed {
  const answersPost = event.replyTo !== null && question !== null;
  const marked = chat.kind === "private" || answersPost || event.mentionsBot;
  const code = codeIn(stage, event);
  if (code !== null) return { type: "command", ...code };
  const [about, more] = question?.numbers ?? [];
  const context = { marked, botNames: stage.botNames };
  const alone = about !== undefined && more === undefined ? { about } : {};
  const parsed = parse(stage.verbs, event.text, { ...context, ...alone });
  const meant = event.replyTo !== null || forSomebody.test(event.text);
  return marked || !meant ? parsed : (proxyIn(stage, event) ?? parsed);
}

/** 代报 in reply to anybody's message means that message, and with a colon nothing else can be meant. */
function proxyIn(stage: Stage, event: Said): Parsed | null {
  const parsed = parse(stage.verbs, event.text, { marked: true, botNames: stage.botNames });
  return parsed.type === "command" && parsed.verb === "proxy" ? parsed : null;
}

const asCommand: Verdict = { intent: "command", confidence: 1 };

/** Does what was typed; null when it was no command after all and may be talk. */
async function obey(heard: Heard, parsed: Parsed): Promise<Verdict | null> {
  const { stage, chat, question, event } = heard;
  const run = async (verb: string, number: number | null, rest = ""): Promise<Verdict> => {
    await runCommand(stage.features, askOf(heard, { verb, number, rest }));
    return asCommand;
  };
  if (await answerList(heard, run)) return asCommand;
  const [about = null, another] = question?.numbers ?? [];
  switch (parsed.type) {
    case "command":
      return (
        (parsed.verb === "proxy" ? await raiseForOther(heard, parsed.rest) : null) ??
        run(parsed.verb, parsed.number, parsed.rest)
      );
    case "claim-phrase":
      return claimBare(heard, run);
    case "mark":
      if (question?.asks !== "rating") return null;
      return run("rate", about, `${parsed.value} ${parsed.rest}`);
    case "yes":
      if (question?.asks === "unsure") return run("agree", about);
      if (question?.asks === "informed") return run("informed", about);
      return question?.asks === "confirm" ? run("confirm", about) : null;
    case "no":
      if (question?.asks === "confirm") return run("unsolved", about);
      if (question?.asks === "informed") return run("not-informed", about);
      return about !== null && another === undefined ? run("dismiss", about) : null;
    case "missing-number":
      if (parsed.verb === "start" && event.text.trim().startsWith("/")) return run("help", null);
      if (chat.kind === "private" && (await mayBeDemand(heard))) return null;
      break;
    case "unclear-number":
    case "number-too-long":
    case "missing-rest":
      break;
    case "none":
      return null;
  }
  return askBack(heard, parsed);
}

/** A command that lacks something is asked back, saying how to write it. */
async function askBack(
  heard: Heard,
  parsed: Extract<Parsed, { type: `unclear-number` | `number-too-long` | `missing-${string}` }>,
): Promise<Verdict> {
  const { stage, chat } = heard;
  const { language } = chat;
  const ask = askOf(heard, { verb: parsed.verb, number: null, rest: "" });
  const word = print(stage.verbs, { verb: parsed.verb, number: null, rest: "" }, language);
  const verb = stage.verbs.find(({ name }) => name === parsed.verb);
  const number = parsed.type === "missing-rest" ? parsed.number : null;
  const exampleOf = (one: Verb): string =>
    usage(one, language).replace(/\b12\b/u, number === null ? "12" : String(number));
  const text = {
    "unclear-number": () =>
      wording.unclear[language]({
        guess: parsed.type === "unclear-number" ? parsed.guess : 0,
        word,
      }),
    "number-too-long": () => wording.tooLong[language](),
    "missing-number": () => wording.missingNumber[language]({ word }),
    "missing-rest": () =>
      wording.missingRest[language]({ example: verb === undefined ? word : exampleOf(verb) }),
  }[parsed.type]();
  await refuse(ask, { why: parsed.type, say: { zh: () => text, en: () => text } });
  return asCommand;
}

/** 认领 without a number: one open card lately in this chat is meant, two are asked about. */
async function claimBare(
  heard: Heard,
  run: (verb: string, number: number) => Promise<Verdict>,
): Promise<Verdict | null> {
  const { chat, event, question } = heard;
  // It answers a post of ours that is not known any more: that one is meant, and no other.
  if (event.quoted !== null && question === null) return null;
  const answered = event.replyTo !== null ? (question?.numbers ?? []) : [];
  const open = answered.length > 0 ? answered : await bareNumbers(heard);
  const [only, another] = open;
  if (only === undefined) return null;
  if (another === undefined) return run("claim", only);
  const ask = askOf(heard, { verb: "claim", number: null, rest: "" });
  const text = wording.whichOne[chat.language]({ numbers: open });
  await answer(ask, { kind: "ask", text, numbers: open });
  return asCommand;
}

/** What a bare claim can mean; in reply to a message that asked for something, that and nothing else. */
async function bareNumbers({ stage: { lane }, chat, event }: Heard): Promise<readonly number[]> {
  const asked = event.replyTo === null ? [] : await reportsOfMessage(lane, chat.id, event.replyTo);
  if (asked.length === 0) return (await bareClaims(lane, chat.id)).map(({ number }) => number);
  const meant = await Promise.all(asked.map(({ number }) => findDemand(lane, number)));
  return meant.flatMap((demand) => (demand?.kind === "wish" ? [demand.number] : []));
}
