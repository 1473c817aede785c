import { languageOf } from "../people/language.ts";
import { hasRole } from "../people/rights.ts";
import { accountsOf, getChat, getPerson } from "../people/table.ts";
import { keepText } from "../people/texts.ts";
import { type Report, reportsOfMessage } from "../demand/table.ts";
import { reportTextsOf } from "../demand/texts.ts";
import type { Scene } from "../../feature.ts";
import { type Labelled, labelled } from "../../reading/labelled.ts";
import { EXAMPLE, type Example, exampleRef } from "../../store/labels.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";
import { openWindow } from "../../store/window.ts";
import { hidden, needsOf } from "./needs.ts";
import { namesIn } from "./names.ts";
import { nameless } from "./nameless.ts";

/** A message that was corrected. */
export type Corrected = {
  readonly chat: number;
  readonly message: string;
  /** Who wrote it, and when; left out where its report tells. */
  readonly author?: number;
  readonly at?: Date;
};

/**
 * Keeps a corrected message with what it was found to mean, if its author lends their words 可用于改进;
 * of what was said before it, only their own.
 */
export async function keepExample(
  scene: Scene,
  said: Corrected,
  { number, cause, by }: Pick<Example, "number" | "cause" | "by">,
): Promise<void> {
  const { lane } = scene;
  const reports = await reportsOfMessage(lane, said.chat, said.message);
  const [report] = reports;
  if (report === undefined) return;
  const author = await getPerson(lane, said.author ?? report.person);
  const text = (await reportTextsOf(lane, report))?.text ?? null;
  if (text === null || !author.lends || author.opted_out) return;
  const chat = await getChat(lane, said.chat);
  const at = said.at ?? report.at;
  const told = {
    chat,
    author,
    at,
    text,
    before: await ownLines(scene, chat, author, { at, text }),
  };
  const read = await labelledAs(scene, told, reports);
  if (read === null) return;
  const kept: Example = { number, cause, by, labelled: read };
  const ref = exampleRef(said.chat, said.message);
  await keepText(lane, { kind: EXAMPLE, ref, person: author.id }, JSON.stringify(kept));
}

type Told = {
  readonly chat: ChatRow;
  readonly author: PersonRow;
  readonly at: Date;
  readonly text: string;
  readonly before: readonly { readonly at: Date; readonly text: string }[];
};

/** Others did not agree that their words be kept. */
async function ownLines(
  { lane }: Scene,
  chat: ChatRow,
  author: PersonRow,
  { at, text }: Pick<Told, "at" | "text">,
): Promise<Told["before"]> {
  const accounts = await accountsOf(lane, author.id);
  const own = accounts.filter(({ network }) => network === chat.network);
  return (await openWindow(lane, chat.id, at))
    .filter(({ from }) => own.some(({ external }) => external === from))
    .filter((line) => line.text !== text || line.at.getTime() !== at.getTime());
}

/** Null where something private would be left in it. */
async function labelledAs(
  scene: Scene,
  told: Told,
  reports: readonly Report[],
): Promise<Labelled | null> {
  const { chat, author, text } = told;
  const asked = await needsOf(scene, reports);
  const names = await namesIn(scene, chat.id, author);
  const secrets = asked.flatMap((one) => one.secrets);
  const spoken = [...told.before, told].map((line) => line.text);
  const hide = nameless(spoken, { names, secrets });
  if (hide === null) return null;
  const window = await windowOf(scene, told, hide);
  const stands = asked.filter(({ dismissed }) => !dismissed);
  const demands = stands.map(({ need }) => hidden(need, hide, hide(text)));
  const intent = demands.length > 0 ? "demand" : "chatter";
  const lang = languageOf(text) ?? chat.language;
  return labelled.parse({ id: "", lang, window, target: window.length - 1, intent, demands });
}

async function windowOf(scene: Scene, told: Told, hide: (stretch: string) => string) {
  const { chat, author, before } = told;
  const isStaff = await hasRole(scene, author, "staff", chat.area ?? scene.community.id);
  const role = isStaff ? "staff" : "resident";
  return [...before, told].map(({ at, text }) => ({
    at: at.toISOString(),
    from: "A",
    role,
    text: hide(text),
  }));
}
