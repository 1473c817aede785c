import { anything, either, inRow, type Known, needs, nothing, repeated } from "./pieces.ts";

const times = /(?:([?*+])|\{(\d+)(?:(,)(\d*))?\})\??/uy;
const plainClass = /[^\\^\]-]+\]/uy;
const anyClass = /(?:[^\\\]]|\\.)*\]/uy;
const property = /\{[^}]+\}/uy;

/**
 * Pieces of text of which at least one stands in whatever a pattern finds.
 *
 * @returns null where there are none, or the pattern holds what is not known here
 */
export function piecesNeeded({ source, flags }: RegExp): readonly string[] | null {
  let at = 0;
  let isKnown = flags.includes("u") && !/[imv]/u.test(flags);
  const take = (wanted: string): boolean => {
    const isNext = source.startsWith(wanted, at);
    if (isNext) at += wanted.length;
    return isNext;
  };
  const taken = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    at += found?.[0].length ?? 0;
    return found;
  };
  const sign = (): string => {
    const next = String.fromCodePoint(source.codePointAt(at) ?? 0);
    at += next.length;
    return next;
  };

  function alternatives(): Known {
    const all = [sequence()];
    while (take("|")) all.push(sequence());
    return either(all);
  }

  function sequence(): Known {
    const all: Known[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") all.push(quantified());
    return inRow(all);
  }

  function quantified(): Known {
    const one = atom();
    const told = taken(times);
    if (told === null) return one;
    const [, short, least = 0, comma, most] = told;
    if (short !== undefined) return repeated(one, short === "+" ? 1 : 0, short === "?" ? 1 : 2);
    return repeated(one, Number(least), comma === undefined ? Number(least) : Number(most || 2));
  }

  function atom(): Known {
    if (take("(")) return group();
    if (take("[")) return listed();
    if (take("^") || take("$") || take(String.raw`\b`) || take(String.raw`\B`)) return nothing;
    if (take(".")) return anything;
    return take("\\") ? escaped() : { exact: [sign()], need: null };
  }

  /** What must stand ahead or behind is as needed as what is found; what must not, tells nothing. */
  function group(): Known {
    const isNot = take("?!") || take("?<!");
    const isAround = !isNot && (take("?=") || take("?<="));
    if (!isNot && !isAround && !take("?:") && source[at] === "?") isKnown = false;
    const inner = alternatives();
    if (!take(")")) isKnown = false;
    if (isNot) return nothing;
    return isAround ? { exact: [""], need: needs(inner) } : inner;
  }

  function escaped(): Known {
    const letter = sign();
    if (/[pP]/u.test(letter)) taken(property);
    else if (/[a-zA-Z\d]/u.test(letter) && !/[dDsSwWnrt]/u.test(letter)) isKnown = false;
    return /[a-zA-Z\d]/u.test(letter) ? anything : { exact: [letter], need: null };
  }

  function listed(): Known {
    const plain = taken(plainClass);
    if (plain === null && taken(anyClass) === null) isKnown = false;
    return plain === null
      ? anything
      : either(Array.from(plain[0].slice(0, -1), (one) => ({ exact: [one], need: null })));
  }

  const pieces = needs(alternatives());
  return isKnown && at === source.length ? pieces : null;
}
