/** A style: esbuild puts it into the page's own file. */
declare module "*.css";
