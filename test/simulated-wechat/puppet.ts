import { setTimeout as sleep } from "node:timers/promises";
import { FileBox, type FileBoxInterface } from "file-box";
import { type payloads, types } from "wechaty-puppet";
import { PuppetMock } from "wechaty-puppet-mock";
import type { Message, Order, Told, Trouble, World } from "./world.ts";

type Friendship = Extract<Order, { readonly do: "friendship" }>;

/** How the account behaves; the gateway's orders change it. */
export type Manner = {
  world: World;
  troubles: Trouble[];
  deaf: boolean;
  /** Whether a send gives the id of the message; on many puppets only its echo does. */
  ids: boolean;
  /** How much longer one message may take to fetch than another. */
  jitter: number;
};

/** A WeChat account in a world of a few people; what it does in it is told by `tell`. */
export class SimulatedPuppet extends PuppetMock {
  private readonly messages = new Map<string, Message>();
  private readonly friendships = new Map<string, Friendship>();
  private posts = 0;
  private readonly manner: Manner;
  private readonly tell: (told: Told) => Promise<void>;

  constructor(manner: Manner, tell: (told: Told) => Promise<void>) {
    super();
    this.manner = manner;
    this.tell = tell;
    // The types of the mock know of no ids of what is sent.
    Object.assign(this, {
      messageSendText: (to: string, text: string, mentions: readonly string[] = []) =>
        this.post(to, text, mentions, null),
      messageSendFile: async (to: string, file: FileBoxInterface) =>
        await this.post(to, "", [], (await file.toBuffer()).toString()),
    });
  }

  /** Lets the bot hear a message. */
  deliver(message: Message): void {
    this.messages.set(message.id, message);
    if (!this.manner.deaf) this.emit("message", { messageId: message.id });
  }

  /** Lets the bot hear of a friendship. */
  befriend(friendship: Friendship): void {
    this.friendships.set(friendship.id, friendship);
    this.emit("friendship", { friendshipId: friendship.id });
  }

  /** Logs the account in as it stands in the world, or shows a code to be scanned. */
  enter(): void {
    const { online, bot } = this.manner.world;
    if (online && !this.isLoggedIn) this.login(bot);
    if (!online) this.emit("scan", { qrcode: `login:${bot}`, status: types.ScanStatus.Waiting });
  }

  override async onStart(): Promise<void> {
    setImmediate(() => this.enter());
  }

  override async onStop(): Promise<void> {
    await this.tell({ told: "stopped" });
  }

  override ding(data?: string): void {
    if (!this.manner.deaf) this.emit("dong", { data: data ?? "" });
  }

  override async contactRawPayload(id: string): Promise<payloads.Contact> {
    const person = this.manner.world.people[id];
    if (person === undefined) throw new Error(`no payload found for id ${id}`);
    const type = person.official ? types.Contact.Official : types.Contact.Individual;
    const { name } = person;
    return {
      id,
      name,
      type,
      gender: types.ContactGender.Unknown,
      avatar: "",
      phone: [],
      friend: true,
    };
  }

  private room(id: string): World["rooms"][string] {
    const room = this.manner.world.rooms[id];
    if (room === undefined) throw new Error(`no payload found for id ${id}`);
    return room;
  }

  override async roomRawPayload(id: string): Promise<payloads.Room> {
    const { topic, members } = this.room(id);
    return { id, topic, memberIdList: [...members], adminIdList: [] };
  }

  override async roomMemberList(id: string): Promise<string[]> {
    return [...this.room(id).members];
  }

  override async roomMemberRawPayload(id: string, contact: string): Promise<payloads.RoomMember> {
    const { name } = await this.contactRawPayload(contact);
    const roomAlias = this.room(id).aliases[contact];
    return { id: contact, name, avatar: "", ...(roomAlias !== undefined && { roomAlias }) };
  }

  override async messageRawPayload(id: string): Promise<payloads.Message> {
    const { jitter } = this.manner;
    if (jitter > 0) await sleep(Math.random() * jitter);
    const message = this.messages.get(id);
    if (message === undefined) throw new Error(`no payload found for id ${id}`);
    const { kind, talker, room, listener, text, mentions, timestamp } = message;
    const common = { id, type: types.Message[kind], talkerId: talker, text, timestamp };
    return room === null
      ? { ...common, listenerId: listener }
      : { ...common, roomId: room, mentionIdList: [...mentions] };
  }

  override async messageFile(id: string): Promise<FileBoxInterface> {
    const file = this.messages.get(id)?.file;
    if (file === undefined || file === null) throw new Error(`no file of ${id}`);
    return FileBox.fromBuffer(Buffer.from(file), `${id}.png`);
  }

  override async roomQuit(room: string): Promise<void> {
    await this.tell({ told: "quit", room });
  }

  override async friendshipRawPayload(id: string): Promise<payloads.Friendship> {
    const { contact, hello, kind } = this.friendships.get(id) ?? {
      contact: "",
      hello: "",
      kind: "Receive",
    };
    const common = { id, contactId: contact, hello, timestamp: 0 };
    return kind === "Confirm"
      ? { ...common, type: types.Friendship.Confirm }
      : { ...common, type: types.Friendship.Receive, ticket: "" };
  }

  override async friendshipAccept(request: string): Promise<void> {
    await this.tell({ told: "accepted", request });
  }

  /** Posts what the bot says, unless there is trouble; it comes back to the bot as its own message. */
  private async post(
    to: string,
    text: string,
    mentions: readonly string[],
    picture: string | null,
  ): Promise<string> {
    const trouble = this.manner.troubles.shift();
    if (trouble === "too-often") throw new Error("操作过于频繁，请稍后再试");
    if (trouble === "fails") throw new Error("send failed");
    if (trouble === "hangs") await new Promise(() => {});
    if (!this.isLoggedIn) throw new Error("not logged in");
    this.posts += 1;
    const id = `post-${process.pid}-${this.posts}`;
    await this.tell({ told: "posted", id, to, text, mentions, picture });
    this.echo(id, to, text, picture);
    if (trouble === "delivered-then-cut") throw new Error("14 UNAVAILABLE: cut");
    if (trouble === "too-often-line") this.complain(id, to);
    return this.manner.ids ? id : "";
  }

  private echo(id: string, to: string, text: string, file: string | null): void {
    const kind = file === null ? "Text" : "Image";
    this.deliver({ ...this.placed(to), id, kind, talker: this.currentUserId, text, file });
  }

  private complain(id: string, to: string): void {
    const text = "操作过于频繁，请稍后再试";
    const line = { id: `${id}-line`, kind: "Unknown" as const, talker: "weixin", text, file: null };
    this.deliver({ ...this.placed(to), ...line });
  }

  private placed(to: string) {
    const room = to.includes("@") ? to : null;
    return { room, listener: room === null ? to : "", mentions: [], timestamp: Date.now() };
  }
}
