import { readFile, writeFile } from "node:fs/promises";
import { affairMoves } from "../src/features/affair/lifecycle.ts";
import { wishMoves } from "../src/features/wish/lifecycle.ts";
import { diagram } from "../src/kernel/lifecycle.ts";

const readme = new URL("../README.md", import.meta.url);
const kinds = { wish: wishMoves, affair: affairMoves };

/** A kind of demand whose lifecycle the README shows. */
export type Drawn = keyof typeof kinds;

const between = (kind: Drawn): RegExp =>
  new RegExp(`(?<=<!-- lifecycle:${kind} -->\n).*(?=<!-- /lifecycle:${kind} -->)`, "su");

/** A kind's lifecycle as the README shows it. */
export const drawn = (kind: Drawn): string => `\`\`\`mermaid\n${diagram(kinds[kind])}\n\`\`\`\n`;

/** What the README shows of a kind's lifecycle; null without the marks around it. */
export async function shownInReadme(kind: Drawn): Promise<string | null> {
  return between(kind).exec(await readFile(readme, "utf8"))?.[0] ?? null;
}

// `node test/diagram.ts` draws them anew.
if (import.meta.main) {
  const text = await readFile(readme, "utf8");
  const withWish = text.replace(between("wish"), () => drawn("wish"));
  await writeFile(
    readme,
    withWish.replace(between("affair"), () => drawn("affair")),
  );
}
