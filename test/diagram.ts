import { readFile, writeFile } from "node:fs/promises";
import { wishMoves } from "../src/features/wish/lifecycle.ts";
import { diagram } from "../src/kernel/lifecycle.ts";

const readme = new URL("../README.md", import.meta.url);
const between = /(?<=<!-- lifecycle:wish -->\n).*(?=<!-- \/lifecycle:wish -->)/su;

/** The wish's lifecycle as the README shows it. */
export const drawn = `\`\`\`mermaid\n${diagram(wishMoves)}\n\`\`\`\n`;

/** What the README shows of the wish's lifecycle; null without the marks around it. */
export async function shownInReadme(): Promise<string | null> {
  return between.exec(await readFile(readme, "utf8"))?.[0] ?? null;
}

// `node test/diagram.ts` draws it anew.
if (import.meta.main) {
  const text = await readFile(readme, "utf8");
  await writeFile(
    readme,
    text.replace(between, () => drawn),
  );
}
