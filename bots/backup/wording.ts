import { sentence } from "../../src/kernel/locale.ts";

type Made = { readonly file: string; readonly rows: number; readonly bytes: number };
type Restored = { readonly file: string; readonly rows: number; readonly taken: string };

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** What is said of backups, and when one is restored. */
export const wording = {
  usage: sentence({
    zh: () => "用法：npm run backup [-- 文件] [--keep 天数]，例如 npm run backup -- --keep 30",
    en: () => "Usage: npm run backup [-- FILE] [--keep DAYS], e.g. npm run backup -- --keep 30",
  }),
  restoreUsage: sentence({
    zh: () => "用法：npm run restore -- 文件 [--replace]",
    en: () => "Usage: npm run restore -- FILE [--replace]",
  }),
  notUnderstood: sentence({
    zh: () => "没看懂要做什么。",
    en: () => "This was not understood.",
  }),
  nothing: sentence<string | null>({
    zh: (folder) => `${folder ?? "数据库"} 里还没有社区的数据，没有什么可备份的。`,
    en: (folder) =>
      `Nothing of a community is kept in ${folder ?? "the database"} yet, so there is nothing to back up.`,
  }),
  whereIsIt: sentence({
    zh: () => "请在 .env 里写明 DATA_DIR 或 DATABASE_URL。",
    en: () => "Name the folder in DATA_DIR, or the database in DATABASE_URL.",
  }),
  working: sentence({
    zh: () => "{bar} {percentage}%，{value} / {total} 行",
    en: () => "{bar} {percentage}%, {value} of {total} rows",
  }),
  made: sentence<Made>({
    zh: ({ file, rows, bytes }) => `✓ 备份好了：${file}（${rows} 行，${kilobytes(bytes)}）`,
    en: ({ file, rows, bytes }) => `✓ backed up to ${file} (${rows} rows, ${kilobytes(bytes)})`,
  }),
  keyApart: sentence<string>({
    zh: (where) =>
      `密钥不在备份里，它在 ${where}；请另存一份，和备份分开放：没有它，备份里的文字谁也读不了。`,
    en: (where) =>
      `The key is not inside; it is in ${where}. Keep a copy of it apart from the backups: without it nobody can read their texts.`,
  }),
  keyInVariable: sentence({
    zh: () => "环境变量 LINLI_KEY（.env）里",
    en: () => "the variable LINLI_KEY (.env)",
  }),
  removed: sentence<number>({
    zh: (count) => `旧备份删了 ${count} 个`,
    en: (count) => `old backups removed: ${count}`,
  }),
  beforeUpdate: sentence<string>({
    zh: (file) => `✓ 更新数据之前先备份了：${file}`,
    en: (file) => `✓ before the data is updated, it was backed up to ${file}`,
  }),
  beforeReplace: sentence<string>({
    zh: (file) => `✓ 原有数据先备份了：${file}`,
    en: (file) => `✓ what was there was backed up to ${file}`,
  }),
  notUpdated: sentence<string>({
    zh: (why) => `更新前要先备份，没有做成，所以什么都没有更新。${why}`,
    en: (why) => `Nothing was updated, for the backup before it failed. ${why}`,
  }),
  restored: sentence<Restored>({
    zh: ({ file, rows, taken }) => `✓ 已恢复 ${file}：${rows} 行，数据是 ${taken} 的样子，核对无误`,
    en: ({ file, rows, taken }) =>
      `✓ restored ${file}: ${rows} rows, as of ${taken}, checked against the backup`,
  }),
  erasedAgain: sentence<number>({
    zh: (count) => `✓ 备份之后清除过的 ${count} 人，启动时会再次清除`,
    en: (count) =>
      `✓ people erased since that backup: ${count}; they are erased again at the start`,
  }),
  begin: sentence({
    zh: () => "现在可以启动：npm start。那以后群里说过的，邻里不会知道；当时没发出的会再发。",
    en: () =>
      "Start it now: npm start. It knows nothing of what was said since; what waited to be sent then is sent again.",
  }),
};
