import { sql } from "kysely";
import { z } from "zod";
import type { Lane } from "../../store/lane.ts";
import type { DemandRow } from "../../store/tables.ts";
import { dropText, keepText, readText, readTexts } from "../people/texts.ts";

const demandTexts = z.strictObject({
  /** The short public line in both languages; safe for any group. */
  gist: z.strictObject({ zh: z.string(), en: z.string() }),
  /** The same in the words of the reading, in the language of the message. */
  summary: z.string(),
  location: z.string().nullable(),
  when: z.string().nullable(),
  /** Whose need it is; missing where an earlier version kept the words. */
  for: z.enum(["self", "other", "public"]).exactOptional(),
  /** When that time was said: "tonight" is the night of this day. */
  said: z.coerce.date().default(new Date(0)),
  /** Words of the message that no group may see. */
  secrets: z.array(z.string()),
});

const reportTexts = z.strictObject({
  /** The present words; null once they were taken back. */
  text: z.string().nullable(),
  /** Earlier words and until when they stood, oldest first. */
  edits: z.array(z.strictObject({ at: z.coerce.date(), text: z.string() })),
});

/** The words of a demand, beside what its row says. */
export type DemandTexts = z.infer<typeof demandTexts>;

/** What one message of a demand said, now and before its edits. */
export type ReportTexts = z.infer<typeof reportTexts>;

const erased: DemandTexts = {
  gist: { zh: "", en: "" },
  summary: "",
  location: null,
  when: null,
  said: new Date(0),
  secrets: [],
};

/** Whose key seals the words of a demand: whom it is for, else who asked. */
export const ownerOf = (demand: DemandRow): number =>
  demand.beneficiary ?? demand.requester ?? demand.filer ?? 0;

/** Keeps the words of a demand. */
export async function keepTexts(lane: Lane, demand: DemandRow, texts: DemandTexts): Promise<void> {
  const place = { kind: "demand", ref: String(demand.number), person: ownerOf(demand) };
  await keepText(lane, place, JSON.stringify(texts));
}

/** The words of a demand; empty ones after an erasure. */
export async function textsOf(lane: Lane, number: number): Promise<DemandTexts> {
  const kept = await readText(lane, "demand", String(number));
  return kept === null ? erased : demandTexts.parse(JSON.parse(kept));
}

/** The words of some demands, by number. */
export async function manyTexts(
  lane: Lane,
  numbers: readonly number[],
): Promise<ReadonlyMap<string, DemandTexts>> {
  const kept = await readTexts(lane, "demand", numbers.map(String));
  return new Map([...kept].map(([ref, text]) => [ref, demandTexts.parse(JSON.parse(text))]));
}

/** What some messages said, by `number.seq`. */
export async function manyReportTexts(
  lane: Lane,
  reports: readonly { readonly number: number; readonly seq: number }[],
): Promise<ReadonlyMap<string, ReportTexts>> {
  const kept = await readTexts(lane, "report", reports.map(refOf));
  return new Map([...kept].map(([ref, text]) => [ref, reportTexts.parse(JSON.parse(text))]));
}

const refOf = ({ number, seq }: { readonly number: number; readonly seq: number }): string =>
  `${number}.${seq}`;

/** Keeps what a message said. */
export async function keepReport(
  lane: Lane,
  report: { readonly number: number; readonly seq: number; readonly person: number },
  texts: ReportTexts,
): Promise<void> {
  const place = { kind: "report", ref: refOf(report), person: report.person };
  await keepText(lane, place, JSON.stringify(texts));
}

/** What a message said; null after an erasure. */
export async function reportTextsOf(
  lane: Lane,
  report: { readonly number: number; readonly seq: number },
): Promise<ReportTexts | null> {
  const kept = await readText(lane, "report", refOf(report));
  return kept === null ? null : reportTexts.parse(JSON.parse(kept));
}

/** Throws away what a message said: its author took it back. */
export async function dropReport(
  lane: Lane,
  report: { readonly number: number; readonly seq: number },
): Promise<void> {
  await dropText(lane, "report", refOf(report));
}

/** Throws away the words of demands that ended before an instant; their numbers and dates stay. */
export async function forgetEnded(lane: Lane, before: Date): Promise<void> {
  const { rows } = await sql<{ kind: string; ref: string }>`
    delete from sealed using demand
     where sealed.community = ${lane.community} and demand.community = sealed.community
       and demand.closed_at < ${before} and sealed.kind in ('demand', 'report', 'rating')
       and split_part(sealed.ref, '.', 1) = demand.number::text
    returning sealed.kind, sealed.ref`.execute(lane.db);
  if (rows.length > 0) lane.tell({ number: null, by: "clock", command: "forget" });
}
