import qrcode from "qrcode-terminal";
import type { Capabilities, Channel } from "../src/chat/channel.ts";
import type { ChatEvent } from "../src/chat/event.ts";
import { makeBrake } from "./wechat/brake.ts";
import { checksOf } from "./wechat/checks.ts";
import { makeEchoes } from "./wechat/echoes.ts";
import { eventsOf } from "./wechat/events.ts";
import { friendPace } from "./wechat/friends.ts";
import { makeHanding, type Receive } from "./wechat/handing.ts";
import { conversationOf, type Heard } from "./wechat/heard.ts";
import { known } from "./wechat/ids.ts";
import { settle, type WechatOptions } from "./wechat/options.ts";
import { makeQueue } from "./wechat/order.ts";
import { peopleOf } from "./wechat/people.ts";
import { send } from "./wechat/send.ts";
import { makeStanding } from "./wechat/standing.ts";
import { type Account, type Supervisor, supervise } from "./wechat/supervisor.ts";
import { systemSays } from "./wechat/system.ts";

const capabilities: Capabilities = {
  edit: false,
  buttons: false,
  privateFirst: false,
  idempotent: false,
  introduces: true,
  doorway: {
    zh: "先加我为微信好友，验证消息填 {code}",
    en: "add me as a friend first, with the message {code}",
  },
  // What accounts were seen to stand; nobody says where the limits are.
  pace: {
    chatMs: 1_000,
    groupPerMinute: null,
    perSecond: null,
    perMinute: 40,
    switchMs: { least: 3_000, most: 5_000 },
  },
};

/** One WeChat account, through wechaty. */
export function openWechat(options: WechatOptions): Channel {
  const settings = settle(options, showInTerminal);
  const { timings } = settings;
  const closing = new AbortController();
  const echoes = makeEchoes();
  let supervisor: Supervisor | null = null;
  const account = () => supervisor?.account() ?? null;
  let hand: Receive = async () => {};
  const queue = makeQueue<Told>(timings.order, async (told) => {
    const events = await Promise.all(told.map(async (one) => await meaningOf(one)));
    await hand(events.flat());
  });
  const standing = makeStanding((event) => {
    queue.put("", { thing: { event }, at: event.at, arrival: 0 });
  }, timings.lost);
  const brake = makeBrake(timings, standing.braked, standing.released);
  const sending = { settings, account, brake, echoes, friendWait: friendPace(timings.friend) };

  const hears = (account: Account, heard: Heard, arrival: number) => {
    if (heard.what === "message") {
      const { talker, listener, room, text, id } = heard;
      if (talker === account.self) echoes.heard(room ?? listener ?? "", text, id);
      else if (systemSays(heard) === "quiet") brake.pull();
    }
    const conversation = conversationOf(heard, account.self);
    queue.put(conversation, { thing: { account, heard }, at: heard.at, arrival });
  };

  return {
    name: "wechat",
    capabilities,
    listen: async (receive) => {
      hand = makeHanding(receive, timings, closing.signal);
      supervisor = supervise(settings, standing, hears);
    },
    post: (notice) => send(sending, notice),
    check: () => checksOf(settings, supervisor && account() !== null),
    close: async () => {
      closing.abort();
      standing.close();
      brake.close();
      await supervisor?.close();
      await queue.close();
    },
  };
}

type Told = { readonly event: ChatEvent } | { readonly account: Account; readonly heard: Heard };

async function meaningOf(told: Told): Promise<readonly ChatEvent[]> {
  if ("event" in told) return [told.event];
  const { account, heard } = told;
  const of = (id: string) => known(account.login, id);
  const hearer = { self: account.self, known: of, people: peopleOf(account) };
  const id = "room" in heard && heard.what !== "message" ? heard.room : heard.id;
  return await eventsOf(heard, hearer).catch(() =>
    eventsOf({ what: "unreadable", id, at: heard.at }, hearer),
  );
}

function showInTerminal(code: string): void {
  qrcode.generate(code, { small: true }, (picture) => {
    process.stdout.write(`微信扫码登录 · scan with WeChat\n${picture}\n`);
  });
}
