import { dueAt, termsOf } from "../../community/limits.ts";
import type { Community } from "../../community/community.ts";
import type { Change } from "../demand/move.ts";
import type { DemandRow } from "../../store/tables.ts";
import { type Limit, running } from "../demand/limits.ts";

/** The limits of an affair that opens now; `again` leaves the finish limit as it stands. */
export function limitsFrom(
  community: Community,
  affair: Pick<DemandRow, "category" | "urgency">,
  now: Date,
): Change {
  const terms = termsOf(community, affair);
  const due = (limit: Limit) => dueAt(community, terms.clock, now, terms[limit]);
  const accepted = terms.finishFrom === "accepted";
  return {
    ...acceptFrom(community, affair, now),
    accepted_at: null,
    word_from: now,
    word_due: due("word"),
    word_at: null,
    finish_from: accepted ? null : now,
    finish_due: accepted ? null : due("finish"),
    reminded_at: now,
    overdue_at: null,
    rung: 0,
  };
}

/** Only the limit for accepting begins anew: it was returned, or given to another unit. */
export function acceptFrom(
  community: Community,
  affair: Pick<DemandRow, "category" | "urgency">,
  now: Date,
): Change {
  const terms = termsOf(community, affair);
  const accept_due = dueAt(community, terms.clock, now, terms.accept);
  return { accept_from: now, accept_due, accepted_at: null };
}

/** What accepting now changes: where finishing counts from there, its limit begins. */
export function onAccept(community: Community, affair: DemandRow, now: Date): Change {
  const terms = termsOf(community, affair);
  if (affair.finish_due !== null || terms.finishFrom !== "accepted") return { accepted_at: now };
  const finish_due = dueAt(community, terms.clock, now, terms.finish);
  return { accepted_at: now, finish_from: now, finish_due };
}

/** The finish limit begins anew: it was done once, and is not solved. */
export function finishFromNow(community: Community, affair: DemandRow, now: Date): Change {
  const terms = termsOf(community, affair);
  return { finish_from: now, finish_due: dueAt(community, terms.clock, now, terms.finish) };
}

/** The limits after the category or urgency changed: from the same instants, by the new terms. */
export function limitsAnew(community: Community, affair: DemandRow): Change {
  const terms = termsOf(community, affair);
  const from = (start: Date | null, limit: Limit) =>
    start === null ? null : dueAt(community, terms.clock, start, terms[limit]);
  return {
    accept_due:
      affair.accepted_at === null ? from(affair.accept_from, "accept") : affair.accept_due,
    word_due: affair.word_at === null ? from(affair.word_from, "word") : affair.word_due,
    finish_due: affair.extended > 0 ? affair.finish_due : from(affair.finish_from, "finish"),
  };
}

/** Since when an affair is overdue, if any limit that runs is missed. */
export function overdueSince(affair: DemandRow, now: Date): Date | null {
  const missed = running(affair).filter(({ due }) => due <= now);
  return missed.length === 0 ? null : (affair.overdue_at ?? now);
}
