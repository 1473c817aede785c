import type { Told } from "./finding.ts";

/** What the doctor says of ports. */
export const portsWording = {
  free: (port: number): Told => ({ zh: [`端口 ${port} 空着`], en: [`port ${port} is free`] }),
  ours: (port: number): Told => ({
    zh: [`端口 ${port} 由正在运行的邻里用着`],
    en: [`port ${port} is held by the linli that runs`],
  }),
  takenPage: (port: number): Told => ({
    zh: [`端口 ${port} 被别的程序占了`, `请设 PORT=${port + 1} 换一个`],
    en: [`port ${port} is taken by another program`, `choose another one: PORT=${port + 1}`],
  }),
  takenWebhook: (port: number): Told => ({
    zh: [`端口 ${port} 被别的程序占了`, "请用 TELEGRAM_WEBHOOK_PORT 换一个，前面的反向代理也要改"],
    en: [
      `port ${port} is taken by another program`,
      "choose another one in TELEGRAM_WEBHOOK_PORT, and in the proxy before it",
    ],
  }),
};
