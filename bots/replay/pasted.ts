import { headingOf } from "../../src/chat/pasted.ts";
import { linesOf } from "./bytes.ts";
import { type Entry, type Message, trouble } from "./message.ts";
import { type Beside, dayIn, instantIn } from "./when.ts";

/** Who says what follows, and when, as typed. */
type Head = { readonly who: string; readonly when: string | null; readonly words: string | null };

const day = String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}`;
const hour = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?`;

/** `2026-03-02 9:15:33 李姐(10001)`, as QQ writes it; an English date may end in a comma. */
const dateFirst = new RegExp(`^(${day})\\s+(${hour})\\s+(\\S.{0,39})$`, "u");

/** `22/11/2026, 10:05 - Ann: words` */
const dashed = new RegExp(
  `^\\[?(${day}),?\\s+(${hour})\\]?\\s+-?\\s?([^:：]{1,40})[:：]\\s?(.*)$`,
  "u",
);

/** `李姐 星期三 09:15`, `Ann yesterday 09:15` */
const weekday =
  /^(.{1,40}?)\s+(?:星期[一二三四五六日天]|周[一二三四五六日天]|前天|yesterday|today)\s*(\d{1,2}:\d{2})\s*$/iu;

/** `—— 2026年3月2日 ——` */
const rule = new RegExp(`^[\\s—–\\-=*]*(${day})[\\s—–\\-=*]*$`, "u");

/** `李姐：谁家有梯子` */
const named = /^\s*([^\s:：，。！？,.!?][^:：，。！？!?]{0,19}?)\s*[:：]\s*(?!\/\/)(.*)$/u;

/** Nobody is called so: the time stands without a name. */
const noName = new RegExp(
  `^(?:[今明后昨前]天|[上下]午|晚上|早上|凌晨|周.|星期.|\\d{1,2}[日号]|today|tomorrow|yesterday|${day})$`,
  "iu",
);

/** Reads the line above or before somebody's words; null for what is none. */
function headIn(line: string): Head | null {
  const known = headingOf(line);
  if (known !== null && !noName.test(known.who)) return known;
  const [, date, time, who, words = null] = dashed.exec(line) ?? dateFirst.exec(line) ?? [];
  if (who !== undefined) return { who: who.trim(), when: `${date} ${time}`, words };
  const [, name, at] = weekday.exec(line) ?? [];
  return name === undefined || at === undefined ? null : { who: name, when: at, words: null };
}

/** How the words of a chat were copied: under names with times, or behind names; null for neither. */
export function pastedIn(head: string): "blocks" | "names" | null {
  const lines = head.split(/\r?\n/u, 2_000).filter((line) => line.trim() !== "");
  if (lines.some((line) => headIn(line) !== null)) return "blocks";
  const spoken = lines.filter((line) => named.test(line)).length;
  return spoken > 0 && spoken * 2 >= lines.length ? "names" : null;
}

const spokenIn = (line: string): Head | null => {
  const [, who, words = ""] = named.exec(line) ?? [];
  return who === undefined ? null : { who, when: null, words };
};

/** Nobody's message has more lines. */
const MOST = 500;

/**
 * Reads words that were copied out of a chat.
 *
 * @yields their messages, and what of them cannot be read
 */
export async function* readPasted(
  text: AsyncIterable<string>,
  how: "blocks" | "names",
  beside: Beside,
): AsyncGenerator<Entry> {
  let near = beside.near;
  let open: { head: Head; at: Date | null; words: string[] } | null = null;
  for await (const line of linesOf(text)) {
    const place = { line: line.number };
    if (line.cut) yield trouble("long-line", place);
    const whole = rule.exec(line.text)?.[1];
    if (how === "blocks" && whole !== undefined) {
      near = startOf(whole, { ...beside, near });
      continue;
    }
    const head = how === "blocks" ? headIn(line.text) : spokenIn(line.text);
    if (head === null) {
      if (open !== null) {
        if (open.words.length === MOST) yield trouble("long-line", place);
        if (open.words.length <= MOST) open.words.push(line.text);
      } else if (line.text.trim() !== "") yield trouble("no-author", place);
      continue;
    }
    if (open !== null) yield messageOf(open);
    const at: Date | null = head.when === null ? null : instantIn(head.when, { ...beside, near });
    if (at === null && head.when !== null) yield trouble("strange-time", place);
    near = at ?? near;
    open = { head, at, words: head.words === null ? [] : [head.words] };
  }
  if (open !== null) yield messageOf(open);
}

function startOf(words: string, beside: Beside): Date {
  const date = dayIn(words, beside);
  return (
    (date === null ? null : instantIn(`${date.year}-${date.month}-${date.day}`, beside)) ??
    beside.near
  );
}

function messageOf(open: { head: Head; at: Date | null; words: readonly string[] }): Message {
  const name = open.head.who.replace(/[(（<]\d{5,}[)）>]$/u, "").trim();
  return {
    is: "message",
    at: open.at,
    from: { account: name, name },
    group: "",
    text: open.words.join("\n").trim(),
    forwarded: false,
    faceless: false,
  };
}
