import type { Ask, Scene } from "../../feature.ts";
import type { Locale, Wording } from "../../kernel/locale.ts";
import { leaks } from "../../reading/privacy.ts";
import { type Post, rewritePost, writePost } from "../../store/outbox.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";
import { groupName } from "./names.ts";
import { holdersOf } from "./rights.ts";
import { type Account, accountsOf, groupsOf, privateChat } from "./table.ts";
import { wording } from "./wording.ts";

/** What is to be said; fields left out take the modest default. */
export type Words = {
  readonly kind: Post["kind"];
  /** What is done there, where it is not said. */
  readonly act?: Post["act"];
  readonly text: string;
  readonly numbers?: readonly number[];
  readonly asks?: string;
  readonly replyTo?: string | null;
  readonly mentions?: readonly string[];
  readonly buttons?: readonly string[];
  /** A picture by its file id on the chat's network. */
  readonly image?: string;
  readonly priority?: 0 | 1;
  readonly prompted?: boolean;
  /** The timer by which the group's turn for it comes, where it asked for one. */
  readonly turn?: string;
  readonly dropAfter?: Date;
  /** Words of the people concerned that must not leave in a group, whatever the text. */
  readonly secrets?: readonly string[];
};

/** Whether the bot may speak in a group now; while it observes, only of emergencies. */
export function maySpeak({ lane }: Scene, chat: ChatRow, kind: Post["kind"]): boolean {
  if (chat.kind === "private") return true;
  if (chat.paused || !chat.bound || chat.gone_at !== null) return false;
  return kind === "alert" || chat.observe_until === null || chat.observe_until <= lane.now;
}

/**
 * Says something in a chat. The last gate stands here: a group post in which anything private is
 * left does not go out; staff are told instead.
 *
 * @returns the post's id; null when the chat is silent or the gate held the post back
 */
export async function say(scene: Scene, chat: ChatRow, words: Words): Promise<number | null> {
  if (!maySpeak(scene, chat, words.kind)) return null;
  if (!(await passesGate(scene, chat, words))) return null;
  return writePost(scene.lane, complete(scene, chat, words));
}

/**
 * Says of the bot itself what a group must know before it says anything else: who it is, what it
 * reads. While it watches, and in a group that nobody bound, it says nothing but that.
 */
export async function sayOfItself(scene: Scene, chat: ChatRow, text: string): Promise<void> {
  const words: Words = { kind: "disclosure", text };
  if (await passesGate(scene, chat, words))
    await writePost(scene.lane, complete(scene, chat, words));
}

/** Has the bot leave a group, without a word. */
export async function leaveGroup(scene: Scene, chat: ChatRow): Promise<void> {
  await writePost(scene.lane, complete(scene, chat, { kind: "notice", act: "leave", text: "" }));
}

/** Puts a new face on a post that stands, or is still to leave. */
export async function resay(
  scene: Scene,
  chat: ChatRow,
  post: number,
  words: Words,
): Promise<void> {
  if (!maySpeak(scene, chat, words.kind) || !(await passesGate(scene, chat, words))) return;
  await rewritePost(scene.lane, post, complete(scene, chat, words));
}

async function passesGate(scene: Scene, chat: ChatRow, words: Words): Promise<boolean> {
  if (chat.kind === "private" || leaks(words.text, words.secrets ?? []) === null) return true;
  const [number = null] = words.numbers ?? [];
  scene.lane.tell({ number, by: "system", command: "post", refused: "private-detail" });
  await tellStaff(scene, chat.area ?? scene.community.id, "notice", wording.heldBack, { number });
  return false;
}

function complete({ can, verbs }: Scene, chat: ChatRow, words: Words): Post {
  const buttons = can(chat.network).buttons ? (words.buttons ?? []) : [];
  return {
    chat: chat.id,
    act: words.act ?? "say",
    numbers: words.numbers ?? [],
    kind: words.kind,
    asks: words.asks ?? null,
    text: words.text,
    replyTo: words.replyTo ?? null,
    mentions: words.mentions ?? [],
    buttons,
    labels: buttons.map((name) => labelOf(verbs, name, chat.language)),
    image: words.image ?? null,
    priority: words.priority ?? 1,
    prompted: words.prompted ?? true,
    dropAfter: words.dropAfter ?? null,
    ...(words.turn === undefined ? {} : { turn: words.turn }),
  };
}

/** What stands on a button: the verb as it would be typed; a mark is its own label. */
const labelOf = (verbs: Scene["verbs"], name: string, locale: Locale): string =>
  verbs.find((verb) => verb.name === name)?.words[locale][0] ?? name;

/** The account through which a person can be written to privately, `network` first; null if none. */
export async function reachableAccount(
  scene: Scene,
  person: PersonRow,
  network?: string,
): Promise<Account | null> {
  const open = (await accountsOf(scene.lane, person.id)).filter(
    (account) => account.reachable ?? scene.can(account.network).privateFirst,
  );
  return open.find((account) => account.network === network) ?? open[0] ?? null;
}

/** What is said privately, in the language of whoever hears it. */
export type PrivateWords = Omit<Words, "text" | "secrets" | "replyTo" | "mentions"> & {
  readonly text: (locale: Locale) => string;
  /** The network to prefer. */
  readonly network?: string;
};

/** Tells a person something privately; false when no way leads to them. */
export async function tell(
  scene: Scene,
  person: PersonRow,
  { network, ...words }: PrivateWords,
): Promise<boolean> {
  const account = await reachableAccount(scene, person, network);
  if (account === null) return false;
  const chat = await privateChat(scene.lane, person, account);
  await say(scene, chat, { ...words, text: words.text(person.language) });
  return true;
}

/**
 * Tells the staff of an area: privately each one who can be reached, else in the work groups,
 * where only what any group may read is let through. Another `role` is told privately or not at all.
 */
export async function tellStaff<A>(
  scene: Scene,
  area: string,
  kind: Post["kind"],
  sentence: Wording<A>,
  about: A,
  more: {
    readonly numbers?: readonly number[];
    readonly priority?: 0 | 1;
    readonly role?: string;
    /** One who need not hear it. */
    readonly except?: number;
  } = {},
): Promise<void> {
  let heard = false;
  const { role = "staff", except, ...rest } = more;
  for (const person of await holdersOf(scene, role, area)) {
    if (person.id === except) continue;
    const text = (locale: Locale) => sentence[locale](about);
    heard = (await tell(scene, person, { kind, text, ...rest })) || heard;
  }
  if (heard || role !== "staff") return;
  for (const chat of await groupsOf(scene.lane, ["work"])) {
    const text = sentence[chat.language](about);
    if (leaks(text, []) === null) await say(scene, chat, { kind, text, ...rest });
  }
}

/** Answers who asked, where they asked; privately when the bot must not speak in that group. */
export async function answer(ask: Ask, words: Omit<Words, "replyTo">): Promise<void> {
  const replyTo = ask.message;
  if (maySpeak(ask, ask.chat, words.kind)) {
    await say(ask, ask.chat, { ...words, replyTo });
    return;
  }
  await tell(ask, ask.speaker, { ...words, text: () => words.text, network: ask.chat.network });
}

/** Answers who asked privately where that is possible, else by quoting them. */
export async function answerQuietly(ask: Ask, words: Omit<PrivateWords, "network">): Promise<void> {
  if (ask.chat.kind !== "private") {
    if (await tell(ask, ask.speaker, { ...words, network: ask.chat.network })) return;
  }
  const text = words.text(ask.chat.language);
  await answer(
    ask,
    ask.message === null ? { ...words, ...(await called(ask, text)) } : { ...words, text },
  );
}

/** A press cannot be quoted: in a group, the words name whom they are for. */
async function called(ask: Ask, text: string): Promise<Pick<Words, "text" | "mentions">> {
  if (ask.chat.kind === "private") return { text };
  const name = await groupName(ask, ask.speaker, ask.chat.language);
  return { text: `${text} @${name}`, mentions: [ask.account] };
}
