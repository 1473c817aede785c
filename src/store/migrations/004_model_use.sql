-- A model may read what neighbours mean: what that costs, and what staff were told of it.

-- Tokens that a chat took on a day of its community's time zone; kept for the month.
create table model_use (
  community text not null references community,
  -- 0: a private chat in which nothing was said before.
  chat bigint not null,
  day date not null,
  tokens bigint not null,
  primary key (community, day, chat)
);

-- What staff were last told of, so that they hear of each thing once.
create table model_told (
  community text not null references community,
  -- outage: the model gives nothing; group, day, month: what may be spent so is spent.
  what text not null check (what in ('outage', 'group', 'day', 'month')),
  since timestamptz not null,
  -- When it was over; null while it lasts.
  until timestamptz,
  primary key (community, what)
);
