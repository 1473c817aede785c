import type { Capabilities } from "./chat/channel.ts";
import type { Verb } from "./chat/verb.ts";
import type { Community } from "./community/community.ts";
import type { Move } from "./kernel/lifecycle.ts";
import type { Bilingual, Locale, Wording } from "./kernel/locale.ts";
import type { Alarm, Kind, ReadDemand, Reader } from "./reading/schema.ts";
import type { Lane, LaneView } from "./store/lane.ts";
import type { ChatRow, DemandRow, PersonRow } from "./store/tables.ts";

/** Where something is looked up and nothing changes: a community, in its lane or beside it. */
export type Sight = { readonly lane: LaneView; readonly community: Community };

/** Where something happens: a lane of a community, its file, and what each network can do. */
export type Scene = {
  readonly lane: Lane;
  readonly community: Community;
  readonly can: (network: string) => Capabilities;
  /** Everything that can be typed, in the order of help. */
  readonly verbs: readonly Verb[];
  /** The kinds of demand that are kept here. */
  readonly kinds: readonly DemandKind[];
  /** When the service came back from being away, while people may not have caught up with it. */
  readonly back: Date | null;
};

/** A command as somebody gave it. */
export type Ask = Scene & {
  readonly verb: string;
  readonly number: number | null;
  readonly rest: string;
  readonly speaker: PersonRow;
  /** The account they spoke with, on the chat's network. */
  readonly account: string;
  readonly chat: ChatRow;
  /** The message to answer; null for a pressed button. */
  readonly message: string | null;
  /** The message that it answers itself, anybody's; null for none. */
  readonly replyTo: string | null;
  /** Understands words that a command brings along. */
  readonly reader: Reader;
  /** Accounts that the message spoke to by name. */
  readonly mentions: readonly string[];
};

/**
 * Why something was not done: its name in the audit, and what to do instead.

 */
export type Refusal = {
  readonly why: string;
  readonly say: Wording<{ readonly number: number | null }>;
};

/** Answers a command: does it, or says why not. */
export type Runner = (ask: Ask) => Promise<Refusal | null>;

/** Answers a command on a demand that exists and that the speaker may know of. */
export type DemandRunner = (ask: Ask, demand: DemandRow) => Promise<Refusal | null>;

/** A message that asks for something, as a kind of demand is given it to file. */
export type Asked = {
  readonly need: ReadDemand;
  /** What may be said of it in any group. */
  readonly gist: Bilingual;
  readonly confidence: number;
  /** Which version of the reader heard it; left out where people filed it. */
  readonly readBy?: string;
  /** What emergency words were heard, if any. */
  readonly alarm: Alarm["what"] | null;
  /** Whether helping means entering somebody's home. */
  readonly atHome: boolean;
  readonly author: PersonRow;
  /** For whom the author speaks 代报; null when for themselves or for everybody. */
  readonly beneficiary: PersonRow | null;
  readonly chat: ChatRow;
  readonly message: string;
  readonly text: string;
  readonly at: Date;
  /** False where the message asks for other things too. */
  readonly alone?: boolean;
  /** The demand it was a report of until staff gave it a number of its own 拆分. */
  readonly splitFrom?: DemandRow;
};

/** What a card is drawn from, and for whom. */
export type CardSubject = {
  readonly demand: DemandRow;
  readonly gist: Bilingual;
  /** The requester's name where they sign 署名, else null. */
  readonly asker: string | null;
  readonly locale: Locale;
  /** Whether it stands alone on its post; only then it names the one thing to answer. */
  readonly alone: boolean;
  /** Units and staff read more than residents do. */
  readonly reader: ChatRow["kind"];
  /** The id of the group in the community file; null for a private chat. */
  readonly group: string | null;
  readonly community: Community;
  /** How many people reported it, for units and staff; left out for residents. */
  readonly reporters?: number;
};

/** How a kind of demand looks on its card 卡片. */
export type CardFace = (subject: CardSubject) => {
  readonly text: string;
  readonly buttons: readonly string[];
};

/** What a kind of demand does when something happens around it; each in the lane, before the commit. */
export type DemandKind = {
  readonly name: Kind;
  /** The queues of its handlers. */
  readonly queues: readonly string[];
  /** Every way it can move. */
  readonly moves: readonly Move[];
  readonly face: CardFace;
  /** Files it; returns its number. */
  file(scene: Scene, asked: Asked): Promise<number>;
  /** Hands it to its handlers; runs as often as its job does, and acts once. */
  dispatch(scene: Scene, number: number): Promise<void>;
  /**
   * What follows every change: its one timer stands where its state wants it, its cards show it.
   *
   * @returns the chats whose cards could not be edited
   */
  settle(scene: Scene, demand: DemandRow): Promise<readonly ChatRow[]>;
  /** Begins its life as this kind, though it was born as another. */
  adopt(scene: Scene, demand: DemandRow, by: number): Promise<void>;
  /** Staff gave it another category. */
  recategorised(scene: Scene, demand: DemandRow): Promise<void>;
  /** It is needed sooner than was thought, or not so soon: what was merged into it, or split off, was urgent. */
  hastened(scene: Scene, demand: DemandRow): Promise<void>;
  /** Somebody told of an emergency once more; their words are kept already. */
  toldAgain(scene: Scene, demand: DemandRow): Promise<void>;
  /** Somebody answers its card in their own words; false when that is nothing to it. */
  replied(ask: Ask, demand: DemandRow): Promise<boolean>;
  /** Its words were changed by an edit of the message. */
  reworded(scene: Scene, demand: DemandRow): Promise<void>;
  /** Its author took the only message of it back. */
  recalled(scene: Scene, demand: DemandRow): Promise<void>;
  /** Somebody who asked for it, or holds it, left the last group. */
  left(scene: Scene, demand: DemandRow, person: PersonRow): Promise<void>;
  /** Its requester left a contact, or its holder can be reached at last. */
  contactLeft(scene: Scene, demand: DemandRow): Promise<void>;
  /** Ends it well by the speaker's command, and says so; it is done, and everybody agrees. */
  close(ask: Ask, demand: DemandRow): Promise<void>;
  /** Ends it because whoever it is for was erased 清除; runs while its words are still there. */
  withdraw(scene: Scene, demand: DemandRow): Promise<void>;
  /** The bot is in a group again: what it missed meanwhile is said when its turn comes. */
  regained(scene: Scene, chat: ChatRow): Promise<void>;
  /** Its holder lost the right to hold it; `known`: its requester hears so otherwise. */
  freed(scene: Scene, demand: DemandRow, known?: boolean): Promise<void>;
};

/** What one folder of `features/` offers to the service. */
export type Feature = {
  readonly name: string;
  /** What can be typed; help, grammar and printing come from it. */
  readonly verbs: readonly Verb[];
  /** Verbs that stand alone. */
  readonly commands: { readonly [verb: string]: Runner };
  /** Verbs on demands: of this kind, or of every kind where the feature is none. */
  readonly onDemand: { readonly [verb: string]: DemandRunner };
  /** The kind of demand it is, if it is one. */
  readonly kind: DemandKind | null;
  /** What happens when a timer of this name fires. */
  readonly timers: { readonly [what: string]: (scene: Scene, timer: Fired) => Promise<void> };
};

/** A timer that has come. `at` is when it was set to fire; the scene's `now` may be later. */
export type Fired = {
  readonly what: string;
  readonly key: string;
  readonly at: Date;
  readonly number: number | null;
  readonly chat: number | null;
};
