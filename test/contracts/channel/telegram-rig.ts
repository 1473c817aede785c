import { pino } from "pino";
import { readId, writeId } from "../../../bots/telegram/ids.ts";
import { openTelegram } from "../../../bots/telegram.ts";
import type { Place } from "../../../src/chat/event.ts";
import { openFakeTelegram } from "../../fake-telegram/telegram.ts";
import type { How, Network, Rig, Trouble } from "./rig.ts";

const GROUP = -1001;
const LI = { account: "7", name: "李姐" };

const troubles = {
  limited: { limited: 1 },
  fails: "fails",
  "delivered-then-cut": "cut",
  gone: "kicked",
} as const satisfies { readonly [T in Trouble]: unknown };

/** Telegram, as a fake Bot API on loopback. */
export const telegram: Network = { name: "telegram", open };

async function open(): Promise<Rig> {
  const far = await openFakeTelegram();
  far.person(Number(LI.account), LI.name);
  far.group(GROUP, "3号楼");
  const { url: apiRoot, token } = far;
  const timings = { pollSeconds: 2, retryMs: 10, mostMs: 200, partMs: 5 };
  const log = pino({ level: "silent" });
  const groups = () => [{ id: "T1", chat: String(GROUP) }];
  const channel = openTelegram({ token, apiRoot, groups, log, timings });
  let closed = false;
  const told = async () => {
    if (!closed) await far.heard();
  };
  const close = async () => {
    closed = true;
    await channel.close();
  };
  const partOf = (id: string) => readId(id)?.message ?? 0;
  return {
    channel: { ...channel, close },
    group: { kind: "group", id: String(GROUP) },
    person: LI,
    listen: async (receive) => {
      far.says(Number(LI.account), Number(LI.account), "/start");
      await channel.listen(receive);
      await told();
    },
    async says(place, account, text, how = {}) {
      const address = how.mentionsBot === true ? `@${far.bot.username} ` : "";
      const chat = Number(place.id);
      const message = far.says(chat, Number(account), address + text, said(how));
      await told();
      return writeId({ chat: place.id, message, thread: null });
    },
    async edits(place: Place, id, text) {
      far.edits(Number(place.id), partOf(id), text);
      await told();
    },
    recalls: null,
    async joins(place, account, name) {
      far.person(Number(account), name);
      far.joins(Number(place.id), Number(account));
      await told();
    },
    async leaves(place, account) {
      far.leaves(Number(place.id), Number(account));
      await told();
    },
    async presses(post, account, button) {
      far.presses(Number(readId(post)?.chat), partOf(post), Number(account), button);
      await told();
    },
    seen: () =>
      far.posts().map(({ chat, id, text, keyboard, photo }) => ({
        id: writeId({ chat: String(chat), message: id, thread: null }),
        place: { kind: chat < 0 ? "group" : "private", id: String(chat) },
        text,
        labels: keyboard.flat().map((button) => button.text),
        image: photo !== null,
      })),
    breaches: far.breaches,
    next: (trouble) => far.trouble(troubles[trouble]),
    goes: (state) => far[state](),
    async close() {
      await close();
      await far.close();
    },
  };
}

/** How the Bot API shows what goes along with the words. */
const said = ({ replyTo, forwarded = false, media }: How) => ({
  replyTo: replyTo === undefined ? null : (readId(replyTo)?.message ?? null),
  forwarded,
  photo: media === "image" ? "photo-1" : null,
  raw: media === "voice" || media === "file" ? { [api[media]]: { file_id: `${media}-1` } } : {},
});

const api = { voice: "voice", file: "document" };
