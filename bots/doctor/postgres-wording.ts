import type { Told } from "./finding.ts";

/** What the doctor says of the database. */
export const postgresWording = {
  answers: (version: number): Told => ({
    zh: [`Postgres ${version} 能用`],
    en: [`Postgres ${version} answers`],
  }),
  old: (version: number): Told => ({
    zh: [`Postgres ${version} 太旧`, "请换 15 或更新的，或者不设 DATABASE_URL"],
    en: [`Postgres ${version} is too old`, "use version 15 or newer, or leave DATABASE_URL out"],
  }),
  readonly: (): Told => ({
    zh: ["这个 Postgres 只能读", "请连主库，不要连备库"],
    en: ["this Postgres can only be read", "connect to the primary, not to a replica"],
  }),
  noTables: (): Told => ({
    zh: [
      "在这个数据库里建不了表",
      "请把数据库的所有者改成连接用的用户：alter database … owner to …",
    ],
    en: [
      "no tables can be made in this database",
      "make the user that connects its owner: alter database … owner to …",
    ],
  }),
  noSchema: (): Told => ({
    zh: [
      "在这个数据库里建不了 schema，队列没处放",
      "请执行 grant create on database … to …，或者设 REDIS_URL",
    ],
    en: [
      "no schema can be made in this database, and the queues need one",
      "run grant create on database … to …, or set REDIS_URL",
    ],
  }),
  pooled: (): Told => ({
    zh: [
      "DATABASE_URL 经过按事务分配的连接池（如 PgBouncer）",
      "请直接连 Postgres，或者把连接池改成 session 模式",
    ],
    en: [
      "DATABASE_URL leads through a pooler that lends connections by transaction (such as PgBouncer)",
      "connect to Postgres directly, or set the pooler to session mode",
    ],
  }),
  wrongPassword: (): Told => ({
    zh: ["Postgres 不认这个用户或密码", "请检查 DATABASE_URL 里的用户和密码"],
    en: ["Postgres refuses the user or password", "look at both in DATABASE_URL"],
  }),
  noDatabase: (): Told => ({
    zh: ["Postgres 里没有这个数据库", "请执行 createdb，或者检查 DATABASE_URL 最后的库名"],
    en: [
      "Postgres has no such database",
      "run createdb, or look at the name at the end of DATABASE_URL",
    ],
  }),
  crowded: (): Told => ({
    zh: ["Postgres 的连接用完了", "请把 max_connections 调大，邻里要 40 个"],
    en: ["Postgres has no connection left", "raise max_connections: linli needs 40"],
  }),
  unreachable: (code: string): Told => ({
    zh: [`连不上 Postgres（${code}）`, "请看它开了没有，DATABASE_URL 里的主机和端口对不对"],
    en: [
      `Postgres cannot be reached (${code})`,
      "see that it runs, and that host and port in DATABASE_URL are right",
    ],
  }),
  empty: (): Told => ({
    zh: ["数据库还是空的，第一次启动时会建表"],
    en: ["the database is empty; the first start makes the tables"],
  }),
  tables: (): Told => ({ zh: ["数据库的表是新的"], en: ["the tables are up to date"] }),
  waiting: (count: number): Told => ({
    zh: [`数据库有 ${count} 步更新，下次启动时先备份再做`],
    en: [`the database waits for updates (${count}); the next start backs it up and makes them`],
  }),
  newer: (names: string): Told => ({
    zh: [`数据库是更新的邻里写的（${names}）`, "请装回那个版本，或者恢复升级前的备份"],
    en: [
      `the database was written by a newer linli (${names})`,
      "install that version again, or restore the backup from before it",
    ],
  }),
  files: (folder: string, version: string): Told => ({
    zh: [`自带的 Postgres ${version} 在 ${folder}，现在没开，只看了文件`],
    en: [
      `the Postgres ${version} that comes with linli, in ${folder}, does not run; only its files were looked at`,
    ],
  }),
  noFiles: (folder: string): Told => ({
    zh: [`自带的 Postgres 还没有数据，第一次启动时建在 ${folder}`],
    en: [
      `the Postgres that comes with linli has no data yet; the first start makes it in ${folder}`,
    ],
  }),
  lostFiles: (folder: string): Told => ({
    zh: [`数据目录指向 ${folder}，那里却没有数据库`, "请把它放回来，或者恢复备份"],
    en: [
      `the data folder leads to ${folder}, but no database is there`,
      "put it back, or restore a backup",
    ],
  }),
  otherVersion: (found: string, ours: string): Told => ({
    zh: [
      `数据库是 Postgres ${found} 写的，现在自带的是 ${ours}`,
      "请装回原来的邻里，备份后再升级恢复",
    ],
    en: [
      `the database was written by Postgres ${found}, and this linli brings ${ours}`,
      "install the earlier linli, make a backup with it, and restore that here",
    ],
  }),
  closedFiles: (folder: string): Told => ({
    zh: [`数据库文件 ${folder} 读不了`, "请用原来启动邻里的用户运行"],
    en: [
      `the database files in ${folder} cannot be read`,
      "run with the user that started linli before",
    ],
  }),
};
