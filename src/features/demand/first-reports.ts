import { sql } from "kysely";
import type { Lane } from "../../store/lane.ts";
import { type DemandTexts, type ReportTexts, manyReportTexts, manyTexts } from "./texts.ts";

/** What first told of a demand: by whom, from where, in which words. */
export type FirstReport = {
  readonly number: number;
  readonly person: number;
  /** The home of who told it, as the community keeps it. */
  readonly home: string | null;
  /** The area of the chat where it was told; null for a private one. */
  readonly area: string | null;
  /** Whether the message told of nothing else. */
  readonly alone: boolean;
  readonly texts: DemandTexts;
  /** Its words; null after they were taken back or erased. */
  readonly text: ReportTexts["text"];
};

type Row = Omit<FirstReport, "texts" | "text">;

/** The first reports of some demands, all at one look. */
export async function firstReports(
  lane: Lane,
  numbers: readonly number[],
): Promise<readonly FirstReport[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<Row>`
    select report.number, report.person, person.home, chat.area,
           not exists (select from report as beside
                        where beside.community = report.community and beside.chat = report.chat
                          and beside.message = report.message and beside.number <> report.number) as alone
      from report join person on person.id = report.person join chat on chat.id = report.chat
     where report.community = ${lane.community} and report.seq = 1
       and report.number = any(${[...numbers]})`.execute(lane.db);
  const texts = await manyTexts(lane, numbers);
  const words = await manyReportTexts(
    lane,
    numbers.map((number) => ({ number, seq: 1 })),
  );
  return rows.flatMap((row) => {
    const known = texts.get(String(row.number));
    if (known === undefined) return [];
    return [{ ...row, texts: known, text: words.get(`${row.number}.1`)?.text ?? null }];
  });
}
