import { expect } from "vitest";
import type { Receipt } from "../../../src/chat/channel.ts";
import type { ChatEvent, Place, Said } from "../../../src/chat/event.ts";
import type { Notice } from "../../../src/chat/notice.ts";
import type { Network, Rig, Seen } from "./rig.ts";

/** How long a network may take to bring something. */
const PATIENCE = { timeout: 15_000, interval: 10 };

/** The events that can be of a type. */
type Of<T, Event = ChatEvent> = Event extends { readonly type: infer Types }
  ? T extends Types
    ? Event
    : never
  : never;

/** A rig that is listened to, and what was heard so far. */
export type Trial = {
  readonly rig: Rig;
  /** What was taken in, in order. */
  readonly heard: readonly ChatEvent[];
  /** What was told while nothing could be taken in. */
  readonly refused: readonly ChatEvent[];
  /** The next batch cannot be taken in, as when the database is away. */
  refuseOnce(): void;
  /** The event of this type that fits, once it is here. */
  hears<T extends ChatEvent["type"]>(type: T, fits: (event: Of<T>) => boolean): Promise<Of<T>>;
  /** The message with this id, once it is here. */
  hearsSaid(id: string): Promise<Said>;
  /** Sends a post; gives its receipt, and what people see of it: several messages if it is long. */
  posts(notice: Notice): Promise<{ readonly receipt: Receipt; readonly seen: readonly Seen[] }>;
  /** Closes the rig; closing twice is harmless. */
  close(): Promise<void>;
};

/** Opens a rig and listens to it. */
export async function openTrial(network: Network): Promise<Trial> {
  const rig = await network.open();
  const heard: ChatEvent[] = [];
  const refused: ChatEvent[] = [];
  let refusing = false;
  let closing: Promise<void> | null = null;
  await rig.listen(async (events) => {
    if (refusing && events.some(({ type }) => type === "said")) {
      refusing = false;
      refused.push(...events);
      throw new Error("The database is away.");
    }
    heard.push(...events);
  });
  const trial: Trial = {
    rig,
    heard,
    refused,
    refuseOnce: () => {
      refusing = true;
    },
    async hears(type, fits) {
      const isWanted = (event: ChatEvent): event is Of<typeof type> => event.type === type;
      const find = () => heard.filter(isWanted).find(fits);
      await expect.poll(find, PATIENCE).toBeDefined();
      const event = find();
      if (event === undefined) throw new Error(`no ${type}`);
      return event;
    },
    hearsSaid: (id) => trial.hears("said", (event) => event.id === id),
    async posts(notice) {
      const before = rig.seen().length;
      const receipt = await rig.channel.post(notice);
      if ("sent" in receipt)
        await expect.poll(() => rig.seen().length, PATIENCE).toBeGreaterThan(before);
      return { receipt, seen: rig.seen().slice(before) };
    },
    close: () => (closing ??= rig.close()),
  };
  return trial;
}

let count = 0;

/** A post, plain but for what is told. */
export function notice(place: Place, text: string, more: Partial<Notice> = {}): Notice {
  count += 1;
  return {
    id: `b${count}`,
    place,
    demand: 12,
    kind: "notice",
    act: "say",
    text,
    replyTo: null,
    mentions: [],
    buttons: [],
    labels: [],
    image: null,
    edits: null,
    at: new Date("2026-03-03T02:00:00Z"),
    ...more,
  };
}

/** Words that suffer where somebody formats, escapes or cuts. */
export const awkward: readonly string[] = [
  "#12 一位居民想请邻居帮忙：换灯泡",
  "*not bold*, _not slanted_, <b>& [no](link)</b> `code` \\ | ~",
  "two lines\n\n· and a third, “quoted”, it’s 3 < 4",
  "👨‍👩‍👧‍👦 四口之家 🏳️‍🌈 👍🏽 é ẹ́ 𠮷 שלום",
];

/** Four thousand characters with a family in every line. */
export const long: string = Array.from({ length: 80 }, (_, index) =>
  `${index} 👨‍👩‍👧‍👦${"请各位邻居留意一下，".repeat(5)}`.slice(0, 49),
).join("\n");

const segments = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** What a reader sees: the graphemes, without the white space at which long texts are cut. */
export const graphemes = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    Array.from(segments.segment(text), ({ segment }) => segment).filter((one) => one.trim() !== ""),
  );
