-- Real networks: groups come and go, ids change, one person has several accounts, a network is away.

alter table chat
  -- Who bound it: the community file, or a code in chat. A group that nobody bound yet is not bound.
  add column source text not null default 'file' check (source in ('file', 'chat')),
  -- The mode that the community file gave it last: given a new one, the group takes it on.
  add column mode text,
  -- When its members were told what is read and kept.
  add column introduced_at timestamptz,
  -- Since when the bot is not in it any more, or its id leads nowhere after a new login.
  add column gone_at timestamptz;

-- Ids under which a group was known before: a message on its way, or the community file, may still use them.
create table chat_alias (
  community text not null references community,
  network text not null,
  external text not null,
  chat bigint not null references chat,
  -- Whether what comes under it is still the group's; a group that was bound elsewhere left it behind.
  heard boolean not null default true,
  primary key (community, network, external)
);

alter table person
  -- Whose second account this turned out to be; everything but their history moved there.
  add column merged_into bigint references person;

-- Accounts that gave their place to another 换号: the community file may still list them.
create table former_account (
  community text not null references community,
  network text not null,
  external text not null,
  person bigint not null references person,
  primary key (community, network, external)
);
create index person_merged on person (merged_into) where merged_into is not null;

alter table account
  -- In which order accounts were met: whoever has several is known by the first.
  add column met bigint generated always as identity;

-- One-time codes, as keyed hashes: what was typed is nowhere.
create table code (
  hash bytea primary key,
  community text not null references community,
  -- account: links an account; replace: puts it in another's place; group: binds a group;
  -- office: gives an office; friend: lets a stranger be written to.
  purpose text not null check (purpose in ('account', 'replace', 'group', 'office', 'friend')),
  -- Whose code it is; null for an office, and for a group that is new.
  person bigint references person,
  made_by bigint references person,
  -- What it brings: the group's place, kind and language; the role and its area.
  brings jsonb not null default '{}',
  expires timestamptz not null,
  used_at timestamptz
);
create index code_expires on code (expires);

-- How each network is, as its communities were told, so that a restart knows since when one is away.
create table network (
  community text not null references community,
  name text not null,
  state text not null check (state in ('up', 'lost', 'expired', 'braked')),
  since timestamptz not null,
  -- What stands before each id of its last login, where ids change with it.
  login text,
  primary key (community, name)
);

alter table outbox
  -- What is to be done in the chat; only `say` has words.
  add column act text not null default 'say' check (act in ('say', 'leave', 'befriend')),
  -- The timer by which a group's turn for it comes again, where it was said unasked.
  add column turn text,
  -- The buttons that stand under it, until they are taken off.
  add column buttons text[] not null default '{}',
  -- Hash of the words that stand there, kept after the words are gone: the same face is not sent twice.
  add column face bytea;

-- What can be pressed about a demand.
create index outbox_buttons on outbox (community, (numbers[1])) where buttons <> '{}';
create index outbox_sent on outbox (sent_at) where sent_at is not null;
