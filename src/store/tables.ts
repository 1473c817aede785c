import type { ColumnType, Generated, GeneratedAlways, Insertable, Selectable } from "kysely";
import type { NoticeKind } from "../chat/notice.ts";
import type { Category, Intent, Kind, Urgency } from "../reading/schema.ts";

/** The tables as `migrations/*.sql` makes them; the meaning of each is told there. */
export type Tables = {
  pulse: { one: Generated<boolean>; at: Date; boots: Generated<number> };
  community: CommunityTable;
  person: PersonTable;
  account: {
    community: string;
    network: string;
    external: string;
    person: number;
    reachable: boolean | null;
    met: GeneratedAlways<number>;
  };
  person_key: { person: number; wrapped: Buffer };
  role: { person: number; role: string; area: string; unit: Generated<string>; source: string };
  chat: ChatTable;
  member: { chat: number; person: number; left_at: Date | null };
  inbox: InboxTable;
  window_line: { chat: number; message: string; at: Date; body: Buffer };
  demand: DemandTable;
  report: ReportTable;
  waiting: { community: string; number: number; person: number; since: Date };
  rating: RatingTable;
  sealed: SealedTable;
  history: HistoryTable;
  due: DueTable;
  outbox: OutboxTable;
  card: { community: string; number: number; chat: number; post: number };
  follower: {
    community: string;
    number: number;
    person: number;
    since: Date;
    wants: Generated<boolean>;
  };
  photo: PhotoTable;
  gap: { id: GeneratedAlways<number>; since: Date; until: Date };
  chat_alias: {
    community: string;
    network: string;
    external: string;
    chat: number;
    heard: Generated<boolean>;
  };
  former_account: { community: string; network: string; external: string; person: number };
  code: CodeTable;
  network: NetworkTable;
  label: LabelTable;
  model_use: { community: string; chat: number; day: string; tokens: number };
  model_told: {
    community: string;
    what: "outage" | "group" | "day" | "month";
    since: Date;
    until: Date | null;
  };
};

type LabelTable = {
  id: GeneratedAlways<number>;
  community: string;
  at: Date;
  number: number;
  other: number | null;
  cause:
    | "dismissed"
    | "agreed"
    | "category"
    | "kind"
    | "place"
    | "time"
    | "same"
    | "apart"
    | "missed";
  was: string | null;
  meant: string | null;
  read_by: string | null;
};

type NetworkTable = {
  community: string;
  name: string;
  state: "up" | "lost" | "expired" | "braked";
  since: Date;
  login: Generated<string | null>;
};

type CodeTable = {
  hash: Buffer;
  community: string;
  purpose: "account" | "replace" | "group" | "office" | "friend";
  person: number | null;
  made_by: number | null;
  /** JSON, checked by whoever reads it; written as text. */
  brings: ColumnType<unknown, string | undefined, string>;
  expires: Date;
  used_at: Date | null;
};

type CommunityTable = {
  id: string;
  next_number: Generated<number>;
  chain_seq: Generated<number>;
  chain_head: Generated<Buffer>;
  salt: Buffer;
  stopped_at: Date | null;
  stopped_why: string | null;
};

type PersonTable = {
  id: GeneratedAlways<number>;
  community: string;
  file_id: string | null;
  language: "zh" | "en";
  home: string | null;
  opted_out: Generated<boolean>;
  frozen: Generated<boolean>;
  signs: Generated<boolean>;
  ignored: Generated<boolean>;
  muted_until: Date | null;
  erased_at: Date | null;
  merged_into: number | null;
  lends: Generated<boolean>;
};

type ChatTable = {
  id: GeneratedAlways<number>;
  community: string;
  network: string;
  external: string;
  kind: "residents" | "work" | "unit" | "decision" | "private";
  group_id: string | null;
  person: number | null;
  area: string | null;
  language: "zh" | "en";
  observe_until: Date | null;
  paused: Generated<boolean>;
  bound: Generated<boolean>;
  source: Generated<"file" | "chat">;
  mode: "observe" | "active" | null;
  introduced_at: Date | null;
  gone_at: Date | null;
};

type InboxTable = {
  id: GeneratedAlways<number>;
  community: string;
  network: string;
  key: string;
  chat: number | null;
  message: string | null;
  type: string;
  at: Date;
  body: Buffer | null;
  intent: Intent | null;
  confidence: number | null;
  handled_at: Date | null;
  held: Generated<boolean>;
};

type DemandTable = {
  community: string;
  number: number;
  kind: Kind;
  category: Category;
  urgency: Urgency;
  state: string;
  area: string;
  sensitive: boolean;
  confidence: number;
  requester: number | null;
  filer: number | null;
  holder: number | null;
  origin_chat: number | null;
  origin_message: string | null;
  rung: number;
  cycle: number;
  low_ratings: number;
  in_staff_hands: boolean;
  handed_over: boolean;
  confirmed_by: number | null;
  overdue_at: Date | null;
  reopened: number;
  created_at: Date;
  moved_at: Date;
  claimed_at: Date | null;
  done_at: Date | null;
  closed_at: Date | null;
  /** What the last move found, as JSON; written as text. */
  before: ColumnType<unknown, string | null, string | null>;
  unit: string | null;
  beneficiary: number | null;
  quiet: Generated<boolean>;
  alarm: "fire" | "medical" | "police" | "quiet" | null;
  merged_into: number | null;
  own_urgency: Urgency | null;
  recurrence_of: number | null;
  redirect_scope: string | null;
  accept_from: Date | null;
  accept_due: Date | null;
  accepted_at: Date | null;
  word_from: Date | null;
  word_due: Date | null;
  word_at: Date | null;
  finish_from: Date | null;
  finish_due: Date | null;
  reminded_at: Date | null;
  late: Generated<boolean>;
  extended: Generated<number>;
  first_by: number | null;
  first_answer: string | null;
  informed_at: Date | null;
  inform_tries: Generated<number>;
  read_by: string | null;
};

type PhotoTable = {
  id: GeneratedAlways<number>;
  community: string;
  number: number;
  chat: number;
  message: string;
  person: number;
  at: Date;
  file: string;
  result: boolean;
  shown_to: number | null;
};

type ReportTable = {
  community: string;
  number: number;
  seq: number;
  chat: number;
  message: string;
  person: number;
  at: Date;
  text_hash: Buffer;
};

type RatingTable = {
  community: string;
  number: number;
  cycle: number;
  person: number;
  score: number;
  at: Date;
  via: Generated<string>;
};

type SealedTable = {
  community: string;
  kind: string;
  ref: string;
  person: number;
  bytes: Buffer;
  expires: Date | null;
};

type HistoryTable = {
  community: string;
  seq: number;
  at: Date;
  number: number | null;
  person: number | null;
  actor: "person" | "clock" | "system";
  command: string;
  from_state: string | null;
  to_state: string | null;
  outcome: "done" | "refused";
  why: string | null;
  digest: Buffer | null;
  count: Generated<number>;
  hash: Buffer;
};

type DueTable = {
  id: GeneratedAlways<number>;
  community: string;
  at: Date;
  what: string;
  key: string;
  number: number | null;
  chat: number | null;
};

type OutboxTable = {
  id: GeneratedAlways<number>;
  community: string;
  queue: string;
  chat: number | null;
  numbers: Generated<number[]>;
  kind: NoticeKind | null;
  asks: string | null;
  priority: Generated<number>;
  prompted: Generated<boolean>;
  body: Buffer | null;
  edits: number | null;
  at: Date;
  not_before: Date | null;
  drop_after: Date | null;
  state: Generated<"waiting" | "sending" | "sent" | "suspect" | "dropped">;
  tries: Generated<number>;
  external: string | null;
  sent_at: Date | null;
  act: Generated<"say" | "leave" | "befriend">;
  turn: Generated<string | null>;
  buttons: Generated<string[]>;
  face: Buffer | null;
};

/** A person 人 of one community. */
export type PersonRow = Selectable<PersonTable>;

/** A chat: a group 群 that the community file binds, or somebody's private chat with the bot. */
export type ChatRow = Selectable<ChatTable>;

/** A demand 诉求. */
export type DemandRow = Selectable<DemandTable>;

/** A demand about to be born. */
export type NewDemand = Insertable<DemandTable>;
