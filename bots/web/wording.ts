import { sentence } from "../../src/kernel/locale.ts";

/** What is said where a web server cannot begin, and what to do then. */
export const wording = {
  taken: sentence<{ port: number }>({
    zh: ({ port }) => `端口 ${port} 已被占用：也许邻里已经在运行。`,
    en: ({ port }) => `Port ${port} is taken: maybe linli is running already.`,
  }),
  choosePort: sentence<{ port: number }>({
    zh: ({ port }) => `换一个端口：在 .env 里写 PORT=${port}，再启动。`,
    en: ({ port }) => `Choose another one: write PORT=${port} into .env, and start again.`,
  }),
  closed: sentence<{ host: string; port: number; code: string }>({
    zh: ({ host, port, code }) => `不能在 ${host}:${port} 上打开网页（${code}）。`,
    en: ({ host, port, code }) => `No page can be opened at ${host}:${port} (${code}).`,
  }),
  lookAtAddress: sentence({
    zh: () => "请检查 LISTEN_HOST 和 PORT，或者不设。",
    en: () => "Look at LISTEN_HOST and PORT, or leave them out.",
  }),
};
