import { createHmac } from "node:crypto";
import { plainText } from "../../chat/clean.ts";
import type { Lane } from "../../store/lane.ts";
import type { DemandRow, NewDemand } from "../../store/tables.ts";

/** A demand by its number; null when there is none. */
export async function findDemand(lane: Lane, number: number): Promise<DemandRow | null> {
  const row = await lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .executeTakeFirst();
  return row ?? null;
}

/** Demands in any of some states, by number. */
export async function demandsIn(
  lane: Lane,
  states: readonly string[],
): Promise<readonly DemandRow[]> {
  return lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("state", "in", [...states])
    .orderBy("number")
    .execute();
}

/** The demands in some states that a person asked for, filed or holds, by number. */
export async function demandsOf(
  lane: Lane,
  person: number,
  states: readonly string[],
): Promise<readonly DemandRow[]> {
  return lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where((row) =>
      row.or([
        row("requester", "=", person),
        row("filer", "=", person),
        row("holder", "=", person),
      ]),
    )
    .where("state", "in", [...states])
    .orderBy("number")
    .execute();
}

/** The demands filed from one instant (not included) to another (included), by number. */
export async function demandsBorn(lane: Lane, from: Date, to: Date): Promise<readonly DemandRow[]> {
  return lane.db
    .selectFrom("demand")
    .selectAll()
    .where("community", "=", lane.community)
    .where("created_at", ">", from)
    .where("created_at", "<=", to)
    .orderBy("number")
    .execute();
}

/** Adds a demand, just born; returns it. */
export async function addDemand(lane: Lane, row: NewDemand): Promise<DemandRow> {
  return lane.db.insertInto("demand").values(row).returningAll().executeTakeFirstOrThrow();
}

/** Who speaks for a demand: whoever asked for it, or whoever filed it for somebody else. */
export const askerOf = ({ requester, filer }: Pick<DemandRow, "requester" | "filer">) =>
  requester ?? filer;

/** Changes a demand; returns it as it is now. */
export async function setDemand(
  lane: Lane,
  number: number,
  change: Partial<NewDemand>,
): Promise<DemandRow> {
  return lane.db
    .updateTable("demand")
    .set(change)
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A message that asked for a demand. */
export type Report = {
  readonly number: number;
  readonly seq: number;
  readonly chat: number;
  readonly message: string;
  readonly person: number;
  readonly at: Date;
};

const between = /[\p{P}\p{S}\s]+/gu;

/** The words alone: marks, emoji and spaces only count between two words or numbers. */
function bareWords(text: string): string {
  const plain = plainText(text);
  const bare = plain.replace(between, " ").replace(/(?<![a-z\d]) | (?![a-z\d])/gu, "");
  return bare === "" ? plain : bare;
}

/** How a text is found again without keeping it: the same words by the same person, whoever types them how. */
export const textHash = (lane: Lane, text: string): Buffer =>
  createHmac("sha256", lane.salt).update(bareWords(text)).digest();

/** Adds a report to a demand; returns its place among the demand's reports, from 1. */
export async function addReport(
  lane: Lane,
  report: Omit<Report, "seq">,
  text: string,
): Promise<number> {
  const { last } = await lane.db
    .selectFrom("report")
    .select(({ fn }) => fn.max("seq").as("last"))
    .where("community", "=", lane.community)
    .where("number", "=", report.number)
    .executeTakeFirstOrThrow();
  const seq = (last ?? 0) + 1;
  await lane.db
    .insertInto("report")
    .values({ community: lane.community, ...report, seq, text_hash: textHash(lane, text) })
    .execute();
  return seq;
}

/** The first report of a new demand, whose number nobody had before. */
export async function addFirstReport(
  lane: Lane,
  report: Omit<Report, "seq">,
  text: string,
): Promise<void> {
  await lane.db
    .insertInto("report")
    .values({ community: lane.community, ...report, seq: 1, text_hash: textHash(lane, text) })
    .execute();
}

/** Finds an edited message by its new words from now on. */
export async function setReportHash(lane: Lane, report: Report, text: string): Promise<void> {
  await lane.db
    .updateTable("report")
    .set({ text_hash: textHash(lane, text) })
    .where("community", "=", lane.community)
    .where("number", "=", report.number)
    .where("seq", "=", report.seq)
    .execute();
}

/** What a message reported, by number; usually one demand, none for talk. */
export async function reportsOfMessage(
  lane: Lane,
  chat: number,
  message: string,
): Promise<readonly Report[]> {
  return lane.db
    .selectFrom("report")
    .select(["number", "seq", "chat", "message", "person", "at"])
    .where("community", "=", lane.community)
    .where("chat", "=", chat)
    .where("message", "=", message)
    .orderBy("number")
    .execute();
}

/** Demands that the same person reported in the same words since an instant, by number. */
export async function sameWords(
  lane: Lane,
  person: number,
  text: string,
  since: Date,
): Promise<readonly DemandRow[]> {
  return lane.db
    .selectFrom("demand")
    .selectAll("demand")
    .where("demand.community", "=", lane.community)
    .where("demand.number", "in", (query) =>
      query
        .selectFrom("report")
        .select("report.number")
        .where("report.community", "=", lane.community)
        .where("report.person", "=", person)
        .where("report.text_hash", "=", textHash(lane, text))
        .where("report.at", ">", since),
    )
    .orderBy("demand.number")
    .execute();
}

/** Puts a person on the list of those who wait for a demand to be free again. */
export async function addWaiting(lane: Lane, number: number, person: number): Promise<void> {
  await lane.db
    .insertInto("waiting")
    .values({ community: lane.community, number, person, since: lane.now })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** Who waits for a demand, longest first. */
export async function waitingFor(lane: Lane, number: number): Promise<readonly number[]> {
  const rows = await lane.db
    .selectFrom("waiting")
    .select("person")
    .where("community", "=", lane.community)
    .where("number", "=", number)
    .orderBy("since")
    .orderBy("person")
    .execute();
  return rows.map(({ person }) => person);
}

/** Takes a person off the waiting list of a demand, or everybody. */
export async function dropWaiting(lane: Lane, number: number, person?: number): Promise<void> {
  const all = lane.db
    .deleteFrom("waiting")
    .where("community", "=", lane.community)
    .where("number", "=", number);
  await (person === undefined ? all : all.where("person", "=", person)).execute();
}
