import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { type Entry, trouble } from "./message.ts";
import { type Beside, instantIn } from "./when.ts";

/** What columns are called. */
const headers = {
  at: ["at", "time", "date", "datetime", "timestamp", "时间", "日期", "发送时间"],
  from: ["from", "name", "sender", "author", "nickname", "昵称", "发言人", "发送者", "发送人"],
  text: ["text", "message", "content", "内容", "消息", "消息内容", "文字"],
  group: ["group", "chat", "群", "群名", "群聊"],
} as const;

type Column = keyof typeof headers;
type Columns = Readonly<Record<Column, number>>;

const columnsOf = (cells: readonly string[]): Columns => {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const of = (column: Column): number =>
    names.findIndex((name) => headers[column].some((header) => header === name));
  return { at: of("at"), from: of("from"), text: of("text"), group: of("group") };
};

/** What parts the cells of a table whose header we know; null for no such table. */
export function separatorIn(head: string): string | null {
  const first = head.trimStart().split(/\r?\n/u, 1)[0] ?? "";
  const found = [",", ";", "\t"].find((separator) => {
    const cells = first.split(separator).map((cell) => cell.replaceAll('"', ""));
    const { text, from, at } = columnsOf(cells);
    return cells.length > 1 && (text >= 0 ? 1 : 0) + (from >= 0 ? 1 : 0) + (at >= 0 ? 1 : 0) >= 2;
  });
  return found ?? null;
}

/** Longer than any message; a quote that nobody closed is found out by it. */
const LONGEST = 1_000_000;

/**
 * Reads a table of messages with a header.
 *
 * @yields its messages, and what of it cannot be read
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  separator: string,
  beside: Beside,
): AsyncGenerator<Entry> {
  const table = parse({
    delimiter: separator,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST,
  });
  const rows: AsyncIterable<{ record: string[]; info: { lines: number } }> =
    Readable.from(text).compose(table);
  let columns: Columns | null = null;
  let near = beside.near;
  let line = 0;
  try {
    for await (const { record, info } of rows) {
      line = info.lines;
      if (columns === null) {
        columns = columnsOf(record);
        if (columns.text >= 0 && columns.from >= 0) continue;
        yield trouble("no-column", { line });
        return;
      }
      for (const entry of rowOf(record, columns, { ...beside, near }, line)) {
        if (entry.is === "message") near = entry.at ?? near;
        yield entry;
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield trouble("cut-csv", { line: line + 1 });
  }
}

function rowOf(
  cells: readonly string[],
  columns: Columns,
  beside: Beside,
  line: number,
): readonly Entry[] {
  const cell = (column: Column): string => cells[columns[column]] ?? "";
  const text = cells[columns.text];
  if (text === undefined) return [trouble("no-words", { line })];
  const name = cell("from").trim();
  if (name === "") return [trouble("no-author", { line })];
  const at = columns.at < 0 ? null : instantIn(cell("at"), beside);
  const from = { account: name, name };
  const about = { from, group: cell("group"), forwarded: false, faceless: false };
  const said = { is: "message" as const, at, text, ...about };
  return at === null && columns.at >= 0 ? [trouble("strange-time", { line }), said] : [said];
}
