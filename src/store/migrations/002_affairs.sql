-- Affairs: a unit must answer them in time. And what came with them: people who speak for others,
-- people who ask for the same, photos, times in which the service was away.

alter table demand
  -- The responsible unit; null for a wish, and while staff look for one.
  add column unit text,
  -- For whom it was asked by somebody else.
  add column beneficiary bigint references person,
  -- A quiet crisis: no group, board or list ever shows it.
  add column quiet boolean not null default false,
  -- What emergency words were heard, if any: fire, medical, police, quiet.
  add column alarm text,
  add column merged_into integer,
  -- How urgent it was by its own words, before others joined it.
  add column own_urgency text,
  add column recurrence_of integer,
  add column redirect_scope text,
  -- Limits: since when each runs and when it is over; the instants never move but by an extension.
  add column accept_from timestamptz,
  add column accept_due timestamptz,
  add column accepted_at timestamptz,
  add column word_from timestamptz,
  add column word_due timestamptz,
  add column word_at timestamptz,
  add column finish_from timestamptz,
  add column finish_due timestamptz,
  -- Up to which instant reminders were given.
  add column reminded_at timestamptz,
  -- Whether a limit was ever missed.
  add column late boolean not null default false,
  add column extended integer not null default 0,
  -- Who of staff or unit answered first, and in which of the five ways.
  add column first_by bigint references person,
  add column first_answer text,
  -- Whether the beneficiary heard of the result, and how often that was tried in vain.
  add column informed_at timestamptz,
  add column inform_tries integer not null default 0;

create index demand_unit on demand (community, unit) where unit is not null;
create index demand_merged on demand (community, merged_into) where merged_into is not null;
create index demand_filer on demand (filer) where filer is not null;

-- Who asks for the same and hears the result, beside those who reported it.
create table follower (
  community text not null,
  number integer not null,
  person bigint not null references person,
  since timestamptz not null,
  -- False: they reported it and do not want to hear more.
  wants boolean not null default true,
  primary key (community, number, person),
  foreign key (community, number) references demand
);
create index follower_person on follower (person);

-- Pictures of a demand, by their network's own id; shown to the handler only.
create table photo (
  id bigint generated always as identity primary key,
  community text not null,
  number integer not null,
  chat bigint not null references chat,
  message text not null,
  person bigint not null references person,
  at timestamptz not null,
  file text not null,
  -- Whether it shows the result, not the trouble.
  result boolean not null,
  -- To whom it was shown last: nobody is shown the same picture again.
  shown_to bigint references person,
  unique (community, number, chat, message),
  foreign key (community, number) references demand
);
create index photo_message on photo (chat, message);
create index photo_person on photo (person, at);

-- Times in which the service was away: nobody is late for them.
create table gap (
  id bigint generated always as identity primary key,
  since timestamptz not null,
  until timestamptz not null
);

alter table person
  -- Staff asked the bot to ignore them.
  add column ignored boolean not null default false,
  -- They said too much in a minute.
  add column muted_until timestamptz,
  add column erased_at timestamptz;

alter table community
  -- A law was broken: nothing moves here until somebody has looked.
  add column stopped_at timestamptz,
  add column stopped_why text;
