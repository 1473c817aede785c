/** What is said where a web server cannot begin: what is wrong, and what to do. */
export const wording = {
  taken: ({
    host,
    port,
    code,
  }: {
    readonly host: string;
    readonly port: number;
    readonly code: string;
  }): [what: string, advice: string] => {
    const next = port + 1;
    return code === "EADDRINUSE"
      ? [
          `端口 ${port} 已被占用。 Port ${port} is taken.`,
          `换一个端口再启动：PORT=${next} npm start  Choose another one: PORT=${next} npm start`,
        ]
      : [
          `不能在 ${host}:${port} 上打开网页（${code}）。 No page can be opened at ${host}:${port} (${code}).`,
          "请检查 LISTEN_HOST 和 PORT，或者不设。 Look at LISTEN_HOST and PORT, or leave them out.",
        ];
  },
};
