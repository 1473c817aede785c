import { plainText, traceable } from "../../chat/clean.ts";
import { errands } from "../offline/errands.ts";
import { findMatter } from "../offline/matter.ts";
import { projects } from "../offline/projects.ts";
import { troubles } from "../offline/troubles.ts";
import { findWhen } from "../offline/when.ts";
import type { Window } from "../schema.ts";
import { hash } from "./hash.ts";
import { aroundBlocks, type Block, type Seen, textBlock } from "./signs.ts";
import { weighed } from "./tokens.ts";
import { meaningOf } from "./words.ts";

const HOURS = 4;
const weights = { time: 0.4, matter: 3 };

/** What is seen in the part of a message that tells one need. */
export function seePart(window: Window, part: string): Seen {
  const words = weighed(part);
  const blocks = [
    textBlock(words),
    ...aroundBlocks(window, words),
    timeBlock(window, part),
    matterBlock(part),
  ];
  return { blocks, meaning: meaningOf(words) };
}

function timeBlock({ lines }: Window, part: string): Block {
  const when = findWhen(traceable(part));
  const hour = lines.at(-1)?.at.getUTCHours() ?? 0;
  const told = when === null ? ["no time"] : ["time", ...weighed(when).map((word) => `at ${word}`)];
  const signs = [...told, `hour ${Math.floor(hour / HOURS)}`].map((sign) => hash(sign));
  return { weight: weights.time, signs: [...new Set(signs)] };
}

/** What the word tables of everyday needs know of it. */
function matterBlock(part: string): Block {
  const plain = plainText(part);
  const [errand, trouble, project] = [errands, troubles, projects].map((list) =>
    findMatter(plain, list),
  );
  const signs = [
    `errand ${errand?.category}`,
    `errand ${errand?.gist.en}`,
    `trouble ${trouble?.category}`,
    `trouble ${trouble?.urgency}`,
    `trouble ${trouble?.gist.en}`,
    `project ${project?.category}`,
  ].map((sign) => hash(sign));
  return { weight: weights.matter, signs: [...new Set(signs)] };
}
