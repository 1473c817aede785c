import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

type Finding = {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
};

declare global {
  var axe: { run(): Promise<{ readonly violations: readonly Finding[] }> };
}

/** What axe-core finds on a page that is serious or critical, as `rule: element`. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: await readFile(source, "utf8") });
  const violations = await page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run();
    return found.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html }) => ({ html })),
    }));
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
