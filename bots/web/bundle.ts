import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A file that a browser asks for. */
export type Asset = { readonly body: string; readonly type: string; readonly tag: string };

/** The script of a page and its style, made from one source file and all that it imports. */
export type Bundle = { readonly script: Asset; readonly style: Asset };

/** Makes the script and the style of a page of `bots/browser`; some fifty milliseconds. */
export async function bundle(entry: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../browser/${entry}`, import.meta.url))],
    // Only names the files; nothing is written.
    outdir: "page",
    write: false,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022"],
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "silent",
  });
  const textOf = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return {
    script: asset(textOf(".js"), "text/javascript; charset=utf-8"),
    style: asset(textOf(".css"), "text/css; charset=utf-8"),
  };
}

const asset = (body: string, type: string): Asset => ({
  body,
  type,
  tag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`,
});
