-- What people corrected: the reader learns from it.

alter table person
  -- Whether corrected words of theirs may be kept for the reader to learn from.
  add column lends boolean not null default false;

alter table demand
  -- Which version of the reader heard it; null where people filed it.
  add column read_by text;

-- Each correction as a count, without a word of anybody. The words of those who lend them lie in sealed,
-- of kind 'example', under their own key.
create table label (
  id bigint generated always as identity primary key,
  community text not null references community,
  at timestamptz not null,
  number integer not null,
  -- The demand it is the same as, or is not.
  other integer,
  -- category and kind: it was of another. same: of one matter with the other; apart: not.
  -- missed: people filed what the reader took for talk.
  cause text not null check (cause in
    ('dismissed', 'agreed', 'category', 'kind', 'place', 'time', 'same', 'apart', 'missed')),
  -- What was read and what was meant, a category, or of a kind a kind; null: no demand.
  was text,
  meant text,
  read_by text
);
create index label_number on label (community, number);
