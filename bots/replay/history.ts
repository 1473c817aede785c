import { placeNames } from "../../src/community/areas.ts";
import type { Community } from "../../src/community/community.ts";
import { readSource, type Source } from "./files.ts";
import { openEar } from "../../src/foreseeing/ear.ts";
import { openKept, type Shown } from "./kept.ts";
import { openPeople } from "../../src/foreseeing/people.ts";
import type { Message, Trouble } from "./message.ts";
import type { Summary, Unreadable } from "./shape.ts";
import { openTally } from "./tally.ts";
import { wouldDo } from "../../src/foreseeing/would.ts";

/** What a history comes to, and what was found in it. */
export type Report = { readonly summary: Summary; readonly shown: Shown };

type Setting = {
  readonly community: Community;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Said of words that cannot be shown without what is private. */
  readonly withheld: string;
  /** Told how many bytes came. */
  readonly came: (bytes: number) => void;
};

/** As many of the things that could not be read are named. */
const NAMED = 50;

/** Reads files as a group's history, and finds out what would have been caught. */
export async function readHistory(
  sources: readonly Source[],
  { community, stdin, withheld, came }: Setting,
): Promise<Report> {
  const people = openPeople(knownIn(community));
  const [tally, kept, ear] = [openTally(community.timezone), openKept(), openEar(community)];
  const groups = new Map<string, number>();
  const unread = { count: 0, first: [] as Unreadable[] };
  let [otherFiles, number] = [0, 0];
  const setting = { community, nextNumber: () => (number += 1) };

  function hear(message: Message, file: number): void {
    const place = `${file} ${message.group}`;
    const group = groups.get(place) ?? groups.size + 1;
    groups.set(place, group);
    const who = people.letterOf(message.from);
    const reading = ear.hear({ ...message, account: message.from.account }, place);
    const said = { text: message.text, forwarded: message.forwarded || message.faceless };
    const woulds = reading === null ? [] : wouldDo(setting, said, reading);
    tally.count(message, woulds);
    const heard = { at: message.at, group, who, text: message.text };
    const secrets = [...new Set(reading?.demands.flatMap(({ pii }) => pii))];
    for (const would of woulds) kept.add({ ...would, ...heard, secrets });
  }

  for (const [file, source] of sources.entries()) {
    for await (const entry of readSource(source, { zone: community.timezone, stdin, came })) {
      if (entry.is === "message") hear(entry, file);
      else if (isOther(entry, source)) otherFiles += 1;
      else {
        unread.count += 1;
        if (unread.first.length < NAMED) unread.first.push(unreadableOf(entry, source));
      }
    }
  }
  const shown = kept.shown(people, withheld);
  const counts = { people: people.count(), groups: groups.size, unlisted: shown.unlisted };
  return { summary: { ...tally.result(), ...counts, unread, otherFiles }, shown };
}

/** Pictures and the like lie beside an export: nobody meant them. */
const isOther = ({ why }: Trouble, { isNamed }: Source): boolean =>
  !isNamed && (why === "binary" || why === "web-page");

function unreadableOf({ why, place }: Trouble, { name }: Source): Unreadable {
  const line = place !== null && "line" in place ? place.line : null;
  const message = place !== null && "message" in place ? place.message : null;
  return { file: name, line, message, why };
}

/** What is called so is nobody: units, areas, and what people write for them. */
const knownIn = (community: Community): readonly string[] => [
  ...community.units.flatMap(({ name, also }) => [name.zh, name.en, ...also]),
  ...placeNames(community),
];
