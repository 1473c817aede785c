import { sentence } from "../../src/kernel/locale.ts";

/** How linli is made to start with the machine. */
export const wording = {
  person: sentence<string>({
    zh: (command) => `# 1. 写好这个文件：${command}
# 2. 启用并启动：systemctl --user daemon-reload && systemctl --user enable --now linli
# 3. 不登录也运行：loginctl enable-linger；看日志：journalctl --user -u linli；整机服务改用 --system`,
    en: (command) => `# 1. write this file: ${command}
# 2. enable and start it: systemctl --user daemon-reload && systemctl --user enable --now linli
# 3. run without anybody logged in: loginctl enable-linger; look at it: journalctl --user -u linli; --system prints a service of the machine`,
  }),
  machine: sentence<string>({
    zh: (command) => `# 1. 写好这个文件：${command}
# 2. 启用并启动：sudo systemctl daemon-reload && sudo systemctl enable --now linli
# 3. 看日志：journalctl -u linli；User 是这个目录的主人，要改成别人，先把目录给他`,
    en: (command) => `# 1. write this file: ${command}
# 2. enable and start it: sudo systemctl daemon-reload && sudo systemctl enable --now linli
# 3. look at it: journalctl -u linli; User owns this folder; to run it as another, give them the folder first`,
  }),
  notHere: sentence<string>({
    zh: (system) => `自动启动只为 Linux 上的 systemd 写好、试过，这里是 ${system}。`,
    en: (system) => `Autostart is written and tested for systemd on Linux; this is ${system}.`,
  }),
  byHand: sentence<{ readonly command: string; readonly folder: string }>({
    zh: ({ command, folder }) =>
      `请用系统自己的办法（launchd、任务计划程序）在 ${folder} 里运行：${command}`,
    en: ({ command, folder }) =>
      `Have the system's own means (launchd, the Task Scheduler) run this in ${folder}: ${command}`,
  }),
  notUnderstood: sentence({
    zh: () => "没看懂要做什么。",
    en: () => "This was not understood.",
  }),
  usage: sentence({
    zh: () => "用法：npm run -s autostart [-- --system]",
    en: () => "Usage: npm run -s autostart [-- --system]",
  }),
};
