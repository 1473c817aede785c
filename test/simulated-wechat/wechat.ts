import { type Breaches, breachesOf } from "./breaches.ts";
import { gatewayProcess } from "./process.ts";
import { makeTown } from "./town.ts";
import type { Kind, Message, Trouble } from "./world.ts";

/** Where something is said: a room, or a person in private. */
export type Where = { readonly room: string } | { readonly person: string };

/** How something is said, beside its words. */
export type How = {
  /** People spoken to by name; the bot is `bot`. */
  readonly mentions?: readonly string[];
  /** A text where none is given. */
  readonly kind?: Kind;
  /** When it was said, in milliseconds: maybe before something that was delivered earlier. */
  readonly at?: number;
};

/** A post of the bot as people see it. */
export type Seen = {
  readonly id: string;
  /** The room or person it was said to. */
  readonly to: string;
  readonly text: string;
  readonly mentions: readonly string[];
  /** What the picture holds, where the message is one. */
  readonly picture: string | null;
  readonly at: number;
};

/** How a simulated WeChat begins. */
export type Beginning = {
  /** What the bot's account is called. */
  readonly name?: string;
  /** Whether a send gives an id; by default it does. */
  readonly ids?: boolean;
  /** The clock that posts are timed by. */
  readonly clock?: () => number;
};

/**
 * A WeChat of a few people, behind a real gateway in a process of its own. Ids of people are without
 * and of rooms with an `@`; the bot's account is `bot`. Whatever is done resolves when the gateway has
 * told the bot, or would have.
 */
export type SimulatedWechat = {
  readonly endpoint: string;
  readonly token: string;
  person(id: string, name: string, how?: { readonly official?: boolean }): Promise<void>;
  room(id: string, topic: string, members: readonly string[]): Promise<void>;
  /** What somebody is called in one room. */
  alias(room: string, person: string, alias: string): Promise<void>;
  /** Gives the id of the message. */
  says(where: Where, person: string, text: string, how?: How): Promise<string>;
  /** Answers by quoting, as WeChat does it: as text. */
  quotes(
    where: Where,
    person: string,
    quoted: { readonly name: string; readonly text: string },
    reply: string,
  ): Promise<string>;
  recalls(where: Where, person: string, message: string): Promise<void>;
  joins(room: string, person: string, by?: string): Promise<void>;
  leaves(room: string, person: string, by?: string): Promise<void>;
  /** Gives the id of the request. */
  asksToBeFriend(person: string, hello: string): Promise<string>;
  becomesFriend(person: string): Promise<void>;
  /** Requests that the bot accepted, and rooms it left. */
  accepted(): readonly string[];
  quit(): readonly string[];
  /** Logs the account out on its phone. */
  logsOut(): Promise<void>;
  /** Logs it in again; with new ids everybody and each room has another one, for the bot. */
  logsIn(how?: { readonly newIds: boolean }): Promise<void>;
  trouble(trouble: Trouble): Promise<void>;
  /** A deaf gateway takes orders, and tells nothing. */
  deaf(deaf: boolean): Promise<void>;
  /** Lets fetching one message take up to so much longer than another. */
  jitter(ms: number): Promise<void>;
  messages(): readonly Seen[];
  /** How often posts left too fast. */
  breaches(): Breaches;
  /** How often somebody stopped the account at the gateway. */
  stops(): number;
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** Opens one with the bot alone in it. */
export async function openSimulatedWechat(beginning: Beginning = {}): Promise<SimulatedWechat> {
  const { name = "邻里小助手", ids = true, clock = Date.now } = beginning;
  const token = "insecure_simulated";
  const town = makeTown(name);
  const { now, base } = town;
  const seen = { posts: [] as Seen[], accepted: [] as string[], quit: [] as string[], stops: 0 };
  let made = 0;

  const gateway = await gatewayProcess(token, (told) => {
    if (told.told === "posted") {
      const { to, mentions } = told;
      seen.posts.push({ ...told, to: base(to), mentions: mentions.map(base), at: clock() });
    }
    if (told.told === "accepted") seen.accepted.push(told.request);
    if (told.told === "quit") {
      seen.quit.push(base(told.room));
      town.rooms[base(told.room)]?.members.delete("bot");
    }
    if (told.told === "stopped") seen.stops += 1;
  });
  const changed = () => gateway.order({ do: "world", world: town.world() });
  const begin = async () => {
    await gateway.start();
    await changed();
    await gateway.order({ do: "ids", ids });
  };
  await begin();

  const delivers: SimulatedWechat["says"] = async (where, person, text, how = {}) => {
    made += 1;
    const id = `said-${made}`;
    const { kind = "Text", mentions = [], at = clock() } = how;
    const message: Message = {
      id,
      kind,
      talker: now(person),
      room: "room" in where ? now(where.room) : null,
      listener: now("bot"),
      text,
      mentions: mentions.map(now),
      // WeChat counts seconds.
      timestamp: Math.floor(at / 1000) * 1000,
      file: withFile.has(kind) ? `what ${id} shows` : null,
    };
    await gateway.order({ do: "message", message });
    return id;
  };
  const befriends = async (kind: "Receive" | "Confirm", person: string, hello: string) => {
    made += 1;
    const id = `friendship-${made}`;
    await gateway.order({ do: "friendship", id, kind, contact: now(person), hello });
    return id;
  };
  const log = async (state: "in" | "out") => {
    town.online = state === "in";
    await changed();
    await gateway.order({ do: "log", state });
  };

  return {
    endpoint: gateway.endpoint,
    token,
    person: async (id, name, how = {}) => {
      town.people[id] = { name, official: how.official ?? false };
      await changed();
    },
    room: async (id, topic, members) => {
      town.rooms[id] = { topic, members: new Set(members), aliases: {} };
      await changed();
    },
    alias: async (room, person, alias) => {
      town.roomOf(room).aliases[person] = alias;
      await changed();
    },
    says: delivers,
    quotes: (where, person, quoted, reply) =>
      delivers(where, person, `「${quoted.name}：${quoted.text}」\n${ruler}\n${reply}`),
    recalls: async (where, person, message) => {
      await delivers(where, person, message, { kind: "Recalled" });
    },
    joins: async (room, person, by = person) => {
      town.roomOf(room).members.add(person);
      await changed();
      const who = { inviteeIdList: [now(person)], inviterId: now(by) };
      const move = { ...who, roomId: now(room), timestamp: clock() };
      await gateway.order({ do: "join", move });
    },
    leaves: async (room, person, by = person) => {
      town.roomOf(room).members.delete(person);
      await changed();
      const who = { removeeIdList: [now(person)], removerId: now(by) };
      const move = { ...who, roomId: now(room), timestamp: clock() };
      await gateway.order({ do: "leave", move });
    },
    asksToBeFriend: (person, hello) => befriends("Receive", person, hello),
    becomesFriend: async (person) => {
      await befriends("Confirm", person, "");
    },
    accepted: () => seen.accepted,
    quit: () => seen.quit,
    logsOut: () => log("out"),
    logsIn: async (how) => {
      if (how?.newIds === true) town.logins += 1;
      await log("in");
    },
    trouble: (trouble) => gateway.order({ do: "trouble", trouble }),
    deaf: (deaf) => gateway.order({ do: "deaf", deaf }),
    jitter: (ms) => gateway.order({ do: "jitter", ms }),
    messages: () => seen.posts,
    breaches: () => breachesOf(seen.posts.map(({ to, at }) => ({ place: to, at }))),
    stops: () => seen.stops,
    kill: gateway.kill,
    restart: async () => {
      await gateway.kill();
      await begin();
    },
    close: gateway.kill,
  };
}

const ruler = "- ".repeat(15).trim();
const withFile = new Set<Kind>(["Image", "Audio", "Video", "Attachment"]);
