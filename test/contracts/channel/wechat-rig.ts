import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { openWechat } from "../../../bots/wechat.ts";
import type { ChatEvent, Place } from "../../../src/chat/event.ts";
import { openSimulatedWechat, type Seen as Message } from "../../simulated-wechat/wechat.ts";
import { quick } from "../wechat-street.ts";
import type { Network, Rig, Seen } from "./rig.ts";

const GROUP = { kind: "group", id: "r3@chatroom" } as const;
const LI = { account: "li", name: "李姐" };
const BOT = "邻里小助手";

const kinds = { image: "Image", voice: "Audio", file: "Attachment" } as const;
const troubles = {
  limited: "too-often",
  fails: "fails",
  "delivered-then-cut": "delivered-then-cut",
  gone: null,
} as const;

/** WeChat, as a simulated account behind a real gateway in a process of its own. */
export const wechat: Network = { name: "wechat", open };

async function open(): Promise<Rig> {
  const far = await openSimulatedWechat({ name: BOT });
  await far.person(LI.account, LI.name);
  await far.room(GROUP.id, "3号楼", ["bot", LI.account]);
  const dataDir = await mkdtemp(join(tmpdir(), "linli-wechat-"));
  const { endpoint, token } = far;
  const options = { endpoint, token, dataDir, showLogin: () => {} };
  const channel = openWechat({ ...options, timings: { ...quick, lost: 60_000 } });
  const told: ChatEvent[] = [];
  const wasTold = async (fits: (event: ChatEvent) => boolean) =>
    await vi.waitFor(() => {
      if (!told.some(fits)) throw new Error("The channel has not heard of it.");
    }, 20_000);
  const words = new Map<string, string>();
  let pending: Promise<void> = Promise.resolve();
  let isOut = false;
  let closed = false;

  const quoteOf = (id: string) => {
    const post = far.messages().find((message) => message.id === id);
    const name = post === undefined ? LI.name : BOT;
    return { name, text: post?.text ?? words.get(id) ?? "" };
  };
  const where = ({ kind, id }: Place) => (kind === "group" ? { room: id } : { person: id });

  const rig: Rig = {
    channel,
    group: GROUP,
    person: LI,
    listen: async (receive) => {
      await channel.listen(async (events) => {
        told.push(...events);
        await receive(events);
      });
      await wasTold((event) => event.type === "connection" && event.state === "up");
    },
    says: async (place, account, text, how = {}) => {
      const { replyTo, media, mentionsBot, forwarded } = how;
      const kind =
        media === undefined ? (forwarded === true ? "ChatHistory" : "Text") : kinds[media];
      const mentions = mentionsBot === true ? ["bot"] : [];
      const id =
        replyTo === undefined
          ? await far.says(where(place), account, text, { kind, mentions })
          : await far.quotes(where(place), account, quoteOf(replyTo), text);
      words.set(id, text);
      if (!closed) await wasTold((event) => event.type === "said" && event.id === id);
      return id;
    },
    edits: null,
    recalls: async (place, id) => {
      await far.recalls(where(place), LI.account, id);
      await wasTold((event) => event.type === "recalled" && event.id === id);
    },
    joins: async (place, account, name) => {
      await far.person(account, name);
      await far.joins(place.id, account);
    },
    leaves: (place, account) => far.leaves(place.id, account),
    presses: null,
    seen: () => seenIn(far.messages()),
    breaches: () => Object.values(far.breaches()).reduce((sum, count) => sum + count, 0),
    next: (trouble) => {
      const own = troubles[trouble];
      isOut = own === null;
      pending = own === null ? far.leaves(GROUP.id, "bot", LI.account) : far.trouble(own);
    },
    goes: (state) => (state === "down" ? far.kill() : far.restart()),
    close: async () => {
      await channel.close();
      await far.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  const post: Rig["channel"]["post"] = async (notice) => {
    await pending;
    const receipt = await channel.post(notice);
    if (isOut) await far.joins(GROUP.id, "bot", LI.account);
    isOut = false;
    return receipt;
  };
  const close = async () => {
    closed = true;
    await channel.close();
  };
  return { ...rig, channel: { ...channel, post, close } };
}

/** A picture goes with the words before it: WeChat knows no captions. */
function seenIn(messages: readonly Message[]): readonly Seen[] {
  return messages.flatMap((message, index) => {
    if (message.picture !== null) return [];
    const { id, to, text } = message;
    const next = messages[index + 1];
    const place: Place = { kind: to.includes("@") ? "group" : "private", id: to };
    const image = next !== undefined && next.to === to && next.picture !== null;
    return [{ id, place, text, labels: [], image }];
  });
}
