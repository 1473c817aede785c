import { sentence } from "../../src/kernel/locale.ts";

type Written = {
  readonly count: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly file: string;
};

/** What the program says of corrections and the words kept with them. */
export const wording = {
  noFolder: sentence<string>({
    zh: (folder) => `没有数据目录 ${folder}。`,
    en: (folder) => `There is no data folder ${folder}.`,
  }),
  whereIsIt: sentence({
    zh: () => "请在 .env 里写明 DATA_DIR 或 DATABASE_URL。",
    en: () => "Name it in DATA_DIR, or a database in DATABASE_URL.",
  }),
  written: sentence<Written>({
    zh: ({ count, from, to, file }) =>
      count === 0
        ? `${file}：0 条。还没有居民同意留下被改正的话。`
        : `${file}：${count} 条，${from} 至 ${to}。里面是居民的话，只供训练，请妥善保管，用完删除。`,
    en: ({ count, from, to, file }) =>
      count === 0
        ? `${file}: 0 lines. No resident has lent any words yet.`
        : `${file}: ${count} lines, ${from} to ${to}. It holds residents' words: for training alone; keep it safe, delete it after.`,
  }),
  counts: sentence<{ total: number }>({
    zh: ({ total }) => `改正 ${total} 次（次数、原因、听成 → 其实、由谁听的）`,
    en: ({ total }) => `${total} corrections (how often, cause, read as → meant, read by)`,
  }),
};
