import { useState } from "preact/hooks";
import type { Snapshot, StaffRow } from "../../practice/protocol.ts";
import type { Locale } from "../../../src/kernel/locale.ts";
import { nameOf } from "./cast.tsx";
import { DetailsOf } from "./details.tsx";
import { whenOf } from "./when.ts";
import { shelfNames, stateOf, urgencyName, wording } from "./wording.ts";

/** Where a demand stands on the board, most pressing first. */
const shelves = ["late", "check", "waiting", "held", "done", "ended"] as const;

export type Shelf = (typeof shelves)[number];

function shelfOf({ overdue, state }: StaffRow): Shelf {
  if (overdue) return "late";
  if (state === "unsure" || state === "screening") return "check";
  if (state === "open") return "waiting";
  if (state === "done") return "done";
  return state === "claimed" || state === "accepted" || state === "working" ? "held" : "ended";
}

/** The staff board: everything that has a number, by what it waits for. */
export function Staff({ world, locale }: { readonly world: Snapshot; readonly locale: Locale }) {
  const [opened, open] = useState<number | null>(null);
  const { staff } = world.boards;
  const on = Map.groupBy(staff, shelfOf);
  const count = (...some: Shelf[]) =>
    some.reduce((sum, one) => sum + (on.get(one)?.length ?? 0), 0);
  const tiles = {
    live: count("check", "waiting", "held", "done", "late"),
    late: count("late"),
    ended: count("ended"),
  };
  return (
    <section class="staff">
      <h2>{wording.staffTitle[locale]()}</h2>
      <ul class="tiles">
        <li>
          <strong>{tiles.live}</strong> {wording.live[locale]()}
        </li>
        <li class={tiles.late > 0 ? "bad" : ""}>
          <strong>{tiles.late}</strong> {wording.late[locale]()}
        </li>
        <li>
          <strong>{tiles.ended}</strong> {wording.ended[locale]()}
        </li>
      </ul>
      {staff.length === 0 ? <p class="hollow">{wording.nothingYet[locale]()}</p> : null}
      {shelves.map((shelf) => (
        <ShelfOf
          key={shelf}
          shelf={shelf}
          rows={on.get(shelf) ?? []}
          world={world}
          locale={locale}
          open={open}
        />
      ))}
      {opened === null ? null : (
        <DetailsOf number={opened} world={world} locale={locale} close={() => open(null)} />
      )}
    </section>
  );
}

type ShelfProps = {
  readonly shelf: Shelf;
  readonly rows: readonly StaffRow[];
  readonly world: Snapshot;
  readonly locale: Locale;
  readonly open: (number: number) => void;
};

function ShelfOf({ shelf, rows, world, locale, open }: ShelfProps) {
  if (rows.length === 0) return null;
  return (
    <details class={`shelf ${shelf}`} open={shelf !== "ended"}>
      <summary>
        {shelfNames[shelf][locale]} <span class="faint">{rows.length}</span>
      </summary>
      <ul>
        {rows.toReversed().map((row) => (
          <li key={row.number}>
            <button type="button" onClick={() => open(row.number)}>
              <span class={`urgency ${row.urgency}`}>{urgencyName(row.urgency, locale)}</span>
              <strong>#{row.number}</strong> {row.summary ?? wording.sealed[locale]()}
              <small>{standing(row, world, locale)}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How it stands, in whose hands, and until when. */
function standing(row: StaffRow, world: Snapshot, locale: Locale): string {
  const due =
    row.due === null
      ? null
      : wording.until[locale]({ when: whenOf(row.due, world.timezone, locale) });
  const who = row.holder === null ? unitName(row.unit, world, locale) : nameOf(world, row.holder);
  const times = row.reports > 1 ? wording.reported[locale]({ times: row.reports }) : null;
  return [stateOf(row, locale), who, due, times].filter(Boolean).join(" · ");
}

const unitName = (unit: string | null, { units }: Snapshot, locale: Locale): string | null =>
  unit === null ? null : (units[unit]?.[locale] ?? unit);
