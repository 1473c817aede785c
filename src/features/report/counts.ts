import { sql } from "kysely";
import { gapMsBetween } from "../../store/gaps.ts";
import type { Lane } from "../../store/lane.ts";
import type { Kind } from "../../reading/schema.ts";

/** What happened in a community from one instant (included) to another (not included). */
export type Counts = {
  readonly received: { readonly [K in Kind]: number };
  readonly closed: number;
  readonly withdrawn: number;
  readonly redirected: number;
  /** Live at the end of the time. */
  readonly open: number;
  readonly overdue: number;
  readonly reopened: number;
  readonly reports: number;
  /** First human word in time ÷ due; null while nothing was due. */
  readonly responseRate: number | null;
  /** How many first words were due. */
  readonly wordsDue: number;
  /** "Solved" ÷ answered; null while nobody answered. */
  readonly resolutionRate: number | null;
  /** How many requesters answered whether they were met. */
  readonly answered: number;
  /** How many different neighbours met the wishes that were closed. */
  readonly helpers: number;
  readonly satisfaction: {
    readonly n: number;
    readonly mean: number | null;
    readonly rate: number | null;
  };
};

/** A mark from here on counts as satisfied. */
const SATISFIED = 4;

/** Counts a community's demands from its history, so that every figure can be found in it again. */
export async function countDemands(lane: Lane, from: Date, to: Date): Promise<Counts> {
  await lane.flush();
  const states = await statesAt(lane, to);
  const moves = await movesIn(lane, from, to);
  const marks = await marksIn(lane, from, to);
  const born = states.filter(
    ({ created_at, state }) => created_at >= from && !isNone.includes(state),
  );
  const receivedOf = (kind: Kind) => born.filter((demand) => demand.kind === kind).length;
  const arrived = (state: string) =>
    new Set(
      moves
        .filter(({ to_state, from_state }) => to_state === state && from_state !== state)
        .map(({ number }) => number),
    );
  const stillIn = (state: string) => {
    const there = new Set(
      states.filter((demand) => demand.state === state).map(({ number }) => number),
    );
    return [...arrived(state)].filter((number) => number !== null && there.has(number)).length;
  };
  const live = states.filter(({ state }) => !ends.includes(state) && state !== "unsure");
  return {
    received: {
      wish: receivedOf("wish"),
      affair: receivedOf("affair"),
      project: receivedOf("project"),
    },
    closed: stillIn("closed"),
    withdrawn: stillIn("withdrawn"),
    redirected: stillIn("redirected"),
    open: live.length,
    overdue: live.filter(({ overdue_at }) => overdue_at !== null && overdue_at < to).length,
    reopened: moves.filter(isReopening).length,
    reports: await reportsIn(lane, from, to),
    ...(await responses(lane, from, to)),
    ...resolution(moves),
    helpers: await helpersIn(lane, from, to),
    satisfaction: satisfaction(marks),
  };
}

/** What is no demand, or not known to be one, or the same as another. */
const isNone: readonly string[] = ["dismissed", "unsure", "merged"];

/** States that nobody waits in any more. */
const ends: readonly string[] = [
  "closed",
  "declined",
  "withdrawn",
  "dismissed",
  "merged",
  "redirected",
  "rejected",
];

async function statesAt(lane: Lane, at: Date) {
  const { rows } = await sql<{
    number: number;
    kind: Kind;
    state: string;
    created_at: Date;
    overdue_at: Date | null;
  }>`
    select demand.number, demand.kind, last.to_state as state, demand.created_at, demand.overdue_at
      from demand
      join lateral (
        select to_state from history
         where history.community = demand.community and history.number = demand.number
           and history.to_state is not null and history.at < ${at}
         order by seq desc limit 1
      ) as last on true
     where demand.community = ${lane.community} and not demand.quiet
     order by demand.number`.execute(lane.db);
  return rows;
}

type MoveRow = {
  readonly number: number | null;
  readonly command: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly actor: string;
  readonly byRequester: boolean;
};

async function movesIn(lane: Lane, from: Date, to: Date): Promise<readonly MoveRow[]> {
  return lane.db
    .selectFrom("history")
    .leftJoin("demand", (join) =>
      join
        .onRef("demand.community", "=", "history.community")
        .onRef("demand.number", "=", "history.number"),
    )
    .leftJoin("person", "person.id", "history.person")
    .select(["history.number", "command", "from_state", "to_state", "actor"])
    .select(({ eb, fn, ref }) =>
      eb(
        fn.coalesce(ref("person.merged_into"), ref("history.person")),
        "is not distinct from",
        ref("demand.requester"),
      ).as("byRequester"),
    )
    .where("history.community", "=", lane.community)
    .where(({ eb }) => eb("demand.quiet", "is distinct from", true))
    .where("to_state", "is not", null)
    .where("history.at", ">=", from)
    .where("history.at", "<", to)
    .orderBy("seq")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, byRequester: row.byRequester === true })));
}

/** Reopened: open again after it was done, closed or turned down; an undo is none. */
const isReopening = ({ command, to_state }: MoveRow): boolean =>
  (to_state === "open" || to_state === "working") &&
  ["unsolved", "reopen", "rate"].includes(command);

/** Of the affairs whose first human word was due in the time: the share that had it in time. */
async function responses(
  lane: Lane,
  from: Date,
  to: Date,
): Promise<Pick<Counts, "responseRate" | "wordsDue">> {
  const rows = await lane.db
    .selectFrom("demand")
    .select(["word_due", "word_at"])
    .where("community", "=", lane.community)
    .where("kind", "=", "affair")
    .where("quiet", "=", false)
    .where("word_due", ">=", from)
    .where("word_due", "<", to < lane.now ? to : lane.now)
    .where("state", "not in", ["dismissed", "withdrawn", "merged", "unsure"])
    .execute();
  let inTime = 0;
  for (const { word_due, word_at } of rows) {
    if (word_due === null || word_at === null) continue;
    const lateMs = word_at.getTime() - word_due.getTime();
    if (lateMs <= 0 || lateMs <= (await gapMsBetween(lane, word_due, word_at))) inTime += 1;
  }
  return {
    responseRate: rows.length === 0 ? null : inTime / rows.length,
    wordsDue: rows.length,
  };
}

/** Of the demands whose requesters answered whether they were met: the share that was. */
function resolution(moves: readonly MoveRow[]): Pick<Counts, "resolutionRate" | "answered"> {
  const answers = moves.filter(
    ({ command, byRequester }) => byRequester && ["confirm", "rate", "unsolved"].includes(command),
  );
  const last = [...new Map(answers.map((move) => [move.number, move.to_state])).values()];
  const solved = last.filter((state) => state === "closed").length;
  return { resolutionRate: last.length === 0 ? null : solved / last.length, answered: last.length };
}

async function helpersIn(lane: Lane, from: Date, to: Date): Promise<number> {
  const rows = await lane.db
    .selectFrom("demand")
    .select("holder")
    .distinct()
    .where("community", "=", lane.community)
    .where("kind", "=", "wish")
    .where("state", "=", "closed")
    .where("closed_at", ">=", from)
    .where("closed_at", "<", to)
    .where("holder", "is not", null)
    .execute();
  return rows.length;
}

async function marksIn(lane: Lane, from: Date, to: Date): Promise<readonly number[]> {
  const rows = await lane.db
    .selectFrom("rating")
    .select("score")
    .where("community", "=", lane.community)
    .where("at", ">=", from)
    .where("at", "<", to)
    .execute();
  return rows.map(({ score }) => score);
}

function satisfaction(marks: readonly number[]): Counts["satisfaction"] {
  const n = marks.length;
  if (n === 0) return { n, mean: null, rate: null };
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / n;
  return { n, mean, rate: marks.filter((mark) => mark >= SATISFIED).length / n };
}

async function reportsIn(lane: Lane, from: Date, to: Date): Promise<number> {
  const { n } = await lane.db
    .selectFrom("report")
    .innerJoin("demand", (join) =>
      join
        .onRef("demand.community", "=", "report.community")
        .onRef("demand.number", "=", "report.number"),
    )
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("report.community", "=", lane.community)
    .where("report.at", ">=", from)
    .where("report.at", "<", to)
    .where("demand.quiet", "=", false)
    .where("demand.state", "!=", "dismissed")
    .executeTakeFirstOrThrow();
  return n;
}
