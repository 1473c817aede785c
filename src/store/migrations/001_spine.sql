-- The spine: who is there, what was said, what is asked, what became of it, what is still to come.
-- Instants come from the application's clock, never from the server's.
-- No text that people wrote stands in the clear: it lives in sealed, inbox.body and outbox.body.

create table pulse (
  one boolean primary key default true check (one),
  at timestamptz not null,
  boots integer not null default 0
);

create table community (
  id text primary key,
  next_number integer not null default 1,
  chain_seq bigint not null default 0,
  chain_head bytea not null default '\x',
  salt bytea not null
);

create table person (
  id bigint generated always as identity primary key,
  community text not null references community,
  file_id text,
  language text not null,
  home text,
  opted_out boolean not null default false,
  frozen boolean not null default false,
  signs boolean not null default false,
  unique (community, file_id)
);

create table account (
  community text not null references community,
  network text not null,
  external text not null,
  person bigint not null references person,
  reachable boolean,
  primary key (community, network, external)
);
create index account_person on account (person);

create table person_key (
  person bigint primary key references person,
  wrapped bytea not null
);

create table role (
  person bigint not null references person,
  role text not null,
  area text not null,
  unit text not null default '',
  source text not null check (source in ('file', 'chat')),
  primary key (person, role, area, unit, source)
);

create table chat (
  id bigint generated always as identity primary key,
  community text not null references community,
  network text not null,
  external text not null,
  kind text not null check (kind in ('residents', 'work', 'unit', 'decision', 'private')),
  group_id text,
  person bigint references person,
  area text,
  language text not null,
  observe_until timestamptz,
  paused boolean not null default false,
  bound boolean not null default true,
  unique (community, network, external)
);

create table member (
  chat bigint not null references chat,
  person bigint not null references person,
  left_at timestamptz,
  primary key (chat, person)
);
create index member_person on member (person);

-- One row for each event that a network handed over; the body is gone once it was acted on.
create table inbox (
  id bigint generated always as identity primary key,
  community text not null,
  network text not null,
  key text not null,
  chat bigint,
  message text,
  type text not null,
  at timestamptz not null,
  body bytea,
  intent text,
  confidence real,
  handled_at timestamptz,
  -- An edit that came before its message.
  held boolean not null default false,
  unique (community, network, key)
);
create index inbox_waiting on inbox (id) where handled_at is null and not held;
create index inbox_message on inbox (chat, message);

-- Talk that was neither demand nor command: kept a day at most, and lost in a crash on purpose.
create unlogged table window_line (
  chat bigint not null,
  message text not null,
  at timestamptz not null,
  body bytea not null,
  primary key (chat, message)
);
create index window_line_at on window_line (at);

create table demand (
  community text not null references community,
  number integer not null,
  kind text not null check (kind in ('wish', 'affair', 'project')),
  category text not null,
  urgency text not null,
  state text not null,
  area text not null,
  sensitive boolean not null,
  confidence real not null,
  requester bigint references person,
  filer bigint references person,
  holder bigint references person,
  origin_chat bigint references chat,
  origin_message text,
  rung integer not null default 0,
  cycle integer not null default 0,
  low_ratings integer not null default 0,
  in_staff_hands boolean not null default false,
  handed_over boolean not null default false,
  confirmed_by bigint references person,
  overdue_at timestamptz,
  reopened integer not null default 0,
  created_at timestamptz not null,
  moved_at timestamptz not null,
  claimed_at timestamptz,
  done_at timestamptz,
  closed_at timestamptz,
  before jsonb,
  primary key (community, number)
);
create index demand_state on demand (community, state);
create index demand_requester on demand (requester);
create index demand_holder on demand (holder) where holder is not null;

create table report (
  community text not null,
  number integer not null,
  seq integer not null,
  chat bigint not null references chat,
  message text not null,
  person bigint not null references person,
  at timestamptz not null,
  text_hash bytea not null,
  primary key (community, number, seq),
  foreign key (community, number) references demand
);
create index report_message on report (chat, message);
create index report_text on report (person, text_hash, at);

create table waiting (
  community text not null,
  number integer not null,
  person bigint not null references person,
  since timestamptz not null,
  primary key (community, number, person),
  foreign key (community, number) references demand
);

create table rating (
  community text not null,
  number integer not null,
  cycle integer not null,
  person bigint not null references person,
  score integer not null check (score between 1 and 5),
  at timestamptz not null,
  via text not null default 'self',
  primary key (community, number, cycle, person),
  foreign key (community, number) references demand
);

-- Texts, names and contacts, each under its person's own key: dropping the key is the erasure.
create table sealed (
  community text not null references community,
  kind text not null,
  ref text not null,
  person bigint not null references person,
  bytes bytea not null,
  expires timestamptz,
  primary key (community, kind, ref)
);
create index sealed_person on sealed (person);
create index sealed_expires on sealed (expires) where expires is not null;

-- Append-only and hash-chained: moves, reveals and refused tries. Only count may grow.
create table history (
  community text not null references community,
  seq bigint not null,
  at timestamptz not null,
  number integer,
  person bigint,
  actor text not null check (actor in ('person', 'clock', 'system')),
  command text not null,
  from_state text,
  to_state text,
  outcome text not null check (outcome in ('done', 'refused')),
  why text,
  digest bytea,
  count integer not null default 1,
  hash bytea not null,
  primary key (community, seq)
);
create index history_number on history (community, number, seq);
create index history_at on history (community, at);

-- All waiting is a row here.
create table due (
  id bigint generated always as identity primary key,
  community text not null references community,
  at timestamptz not null,
  what text not null,
  key text not null,
  number integer,
  chat bigint references chat,
  unique (community, key)
);
create index due_at on due (at, id);

create table outbox (
  id bigint generated always as identity primary key,
  community text not null references community,
  queue text not null,
  chat bigint references chat,
  numbers integer[] not null default '{}',
  kind text,
  asks text,
  priority integer not null default 1,
  prompted boolean not null default true,
  body bytea,
  edits bigint references outbox,
  at timestamptz not null,
  not_before timestamptz,
  drop_after timestamptz,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'suspect', 'dropped')),
  tries integer not null default 0,
  external text,
  sent_at timestamptz
);
create index outbox_waiting on outbox (id) where state in ('waiting', 'sending');
create index outbox_chat on outbox (chat, id) where state in ('waiting', 'sending');
create index outbox_post on outbox (chat, external) where external is not null;
create index outbox_budget on outbox (chat, at) where queue = 'post';
create index outbox_edits on outbox (edits) where edits is not null;

create table card (
  community text not null,
  number integer not null,
  chat bigint not null references chat,
  post bigint not null references outbox,
  primary key (community, number, chat),
  foreign key (community, number) references demand
);
create index card_post on card (post);
