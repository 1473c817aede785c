import { isDoubt } from "./telegram-storm-troubles.ts";
import type { Life, Wanted } from "./telegram-storm-world.ts";

const isNew = ({ edits }: Wanted): boolean => edits === null;

/** What was owed and neither stands in its chat, nor is in doubt, nor was refused by the network. */
export function lost({ wanted, posts, met }: Life): readonly Wanted[] {
  const stands = new Set(posts.map(nameOf));
  const refused = met.filter(({ trouble }) => isRefusal(trouble)).length;
  const dropped = wanted.filter(({ state }) => state === "dropped");
  return [
    ...wanted.filter(
      ({ state, external, edits }) =>
        !["suspect", "dropped"].includes(state) &&
        !(state === "sent" && (edits !== null || stands.has(external ?? ""))),
    ),
    ...dropped.slice(refused),
  ];
}

const isRefusal = (trouble: Life["met"][number]["trouble"]): boolean =>
  trouble === "not-ok" ||
  (typeof trouble === "object" && trouble !== null && "refused" in trouble && !isDoubt(trouble));

/**
 * Posts of which the bot does not know that they stand, and those that people read twice by them. A
 * card that may not stand is posted anew when it changes, and may come back to what it showed first.
 */
export function unknown({ wanted, posts }: Life) {
  const known = new Set(wanted.map(({ external }) => external));
  const cardIds = new Set(
    wanted.flatMap(({ kind, external }) => (kind === "card" ? (external ?? []) : [])),
  );
  const orphans = posts.filter((post) => !known.has(nameOf(post)));
  const doubled = orphans.filter((orphan) => {
    const later = posts.filter(({ chat, id }) => chat === orphan.chat && id > orphan.id);
    const twin = later.find(({ text }) => text === orphan.text);
    const changed = later.find((post) => cardIds.has(nameOf(post)) && post.text !== orphan.text);
    return twin !== undefined && !(changed !== undefined && changed.id < twin.id);
  });
  return { orphans, doubled };
}

const nameOf = ({ chat, id }: Life["posts"][number]): string => `${chat}:${id}`;

/**
 * Routine posts that stand in another order than they were meant in. A card that changed may have been in
 * doubt before: then it stands where it was said anew.
 */
export function misplaced({ wanted }: Life): readonly Wanted[] {
  const changed = new Set(wanted.map(({ edits }) => edits));
  const stood = wanted.filter(
    (one) => isNew(one) && one.priority > 0 && one.external !== null && !changed.has(one.id),
  );
  return [...Map.groupBy(stood, ({ chat }) => chat).values()].flatMap((own) =>
    own.filter((one, index) => index > 0 && placeOf(one) <= placeOf(own[index - 1])),
  );
}

const placeOf = (one: Wanted | undefined): number => Number(one?.external?.split(":")[1] ?? 0);

/** By which words a card shows where its demand stands. */
const faces: readonly (readonly [RegExp, string])[] = [
  [/能帮请回复：认领/u, "open"],
  [/已有人接手/u, "claimed"],
  [/已办好，等确认/u, "done"],
  [/已完成，谢谢|已办结/u, "closed"],
  [/已撤回/u, "withdrawn"],
];

const shownBy = (text: string): string | null =>
  faces.find(([words]) => words.test(text))?.[1] ?? null;

/** The cards of groups: what each showed, one state after the other, and what came of its demand. */
export function cards({ wanted, met, state }: Life) {
  const bases = wanted.filter((one) => isNew(one) && one.kind === "card" && one.chat < 0);
  return bases.flatMap((card) => {
    const [origin, another] = card.needs;
    const demand = state.find(({ reports }) => reports[0]?.message === origin);
    if (card.external === null || another !== undefined || demand === undefined) return [];
    const said = met.filter(
      ({ chat, edits, trouble }) =>
        chat === card.chat && edits === placeOf(card) && isDelivered(trouble),
    );
    const shown = said.flatMap(({ text }) => shownBy(text) ?? []);
    const moves = demand.history.flatMap(({ to }) => to ?? []);
    const changes = wanted.filter(({ edits }) => edits === card.id);
    const certain = changes.every((change) => change.state === "sent");
    return [
      { origin, shown, moves, certain, ended: demand.state, last: said.at(-1)?.text ?? null },
    ];
  });
}

const isDelivered = (trouble: Life["met"][number]["trouble"]): boolean =>
  trouble === null || trouble === "cut" || (typeof trouble === "object" && "slow" in trouble);

/** Whether some states were shown in the order of the moves, if not all of them. */
export function follows(shown: readonly string[], moves: readonly string[]): boolean {
  let at = 0;
  return shown.every((state) => {
    while (at < moves.length && moves[at] !== state) at += 1;
    return at < moves.length;
  });
}

/** What was owed to each chat about each need, but for staff and who had blocked the bot. */
export const owed = ({ wanted }: Life, apart: ReadonlySet<number>): readonly string[] =>
  wanted
    .filter((one) => isNew(one) && !apart.has(one.chat))
    .map(({ chat, kind, needs }) => `${chat} ${kind} ${needs.join()}`)
    .toSorted();
