import type { Relayed } from "./relayed.ts";

const day = String.raw`(?:(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?:[-/.]\d{2,4})?|昨天|今天)`;
const hour = String.raw`(?:上午|下午|晚上|凌晨)?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s?[AaPp][Mm])?`;
const when = String.raw`(?:${day},?\s*)?${hour}`;

/** `李姐 11-22 10:05` or `Ann, [22.11.2026 10:05]` on a line of its own. */
const heading = new RegExp(String.raw`^(.{1,40}?)[,，]?\s+(?:(${when})|\[(${when})\])\s*$`, "u");

/** `[22.11.2026 10:05] Ann: ` before the words. */
const lead = new RegExp(String.raw`^\[(${when})\]\s*([^:：]{1,40})[:：]\s*`, "u");

/** Who said something and when, as it stands in what was copied; its words where they stand beside. */
export type Heading = {
  readonly who: string;
  readonly when: string;
  readonly words: string | null;
};

/** Reads a line that tells who said what follows, and when; null for any other. */
export function headingOf(line: string): Heading | null {
  const [, above, plain, framed] = heading.exec(line) ?? [];
  if (above !== undefined) return { who: above, when: plain ?? framed ?? "", words: null };
  const [before, at, who] = lead.exec(line) ?? [];
  if (before === undefined) return null;
  return { who: (who ?? "").trim(), when: at ?? "", words: line.slice(before.length) };
}

/** Nobody is called so: these tell when something is wanted. */
const noName =
  /今|明|后天|昨|周|星期|礼拜|上午|下午|晚|早|点|\d[日号]?$|today|tomorrow|tonight|day|morning|noon|evening|at\s*$|by\s*$|from\s*$/iu;

function nameAbove(line: string): string | null {
  const name = heading.exec(line)?.[1];
  return name === undefined || noName.test(name) ? null : name;
}

/**
 * The words of messages that were copied out of a chat, `昵称 时间` above each, without the names and
 * when; `who` said the first. Null for what somebody typed.
 *
 * @param safe what `safeText` gave
 */
export function readPasted(safe: string): Relayed | null {
  const lines = safe.trim().split(/\r?\n/u);
  const [first = ""] = lines;
  const who = nameAbove(first) ?? lead.exec(first)?.[2] ?? null;
  if (who === null) return null;
  const said = lines.filter((line) => nameAbove(line) === null);
  const words = said
    .map((line) => line.replace(lead, ""))
    .join("\n")
    .trim();
  return words === "" ? null : { who: who.trim(), words };
}
