import type { Told } from "./finding.ts";

/** What the doctor says of Redis. */
export const redisWording = {
  answers: (version: string, keeps: boolean): Told => ({
    zh: [`Redis ${version} 能用${keeps ? "，重启不丢队列" : "，重启会丢队列，邻里会从数据库补上"}`],
    en: [
      `Redis ${version} answers${keeps ? ", and keeps the queues over a restart" : "; what a restart loses of the queues comes again from the database"}`,
    ],
  }),
  old: (version: string): Told => ({
    zh: [`Redis ${version} 太旧`, "请换 6.2 或更新的，或者不设 REDIS_URL"],
    en: [`Redis ${version} is too old`, "use version 6.2 or newer, or leave REDIS_URL out"],
  }),
  forgets: (policy: string): Told => ({
    zh: [
      `Redis 内存满了会丢东西（maxmemory-policy 是 ${policy}）`,
      "请在 redis.conf 里设 maxmemory-policy noeviction",
    ],
    en: [
      `Redis drops things when its memory is full (maxmemory-policy is ${policy})`,
      "set maxmemory-policy noeviction in redis.conf",
    ],
  }),
  replica: (): Told => ({
    zh: ["这个 Redis 是副本，只能读", "请连主库"],
    en: ["this Redis is a replica and can only be read", "connect to its primary"],
  }),
  wrongPassword: (): Told => ({
    zh: ["Redis 不认这个密码", "请检查 REDIS_URL 里的用户和密码"],
    en: ["Redis refuses the password", "look at user and password in REDIS_URL"],
  }),
  unreachable: (code: string): Told => ({
    zh: [`连不上 Redis（${code}）`, "请看它开了没有，REDIS_URL 里的主机和端口对不对"],
    en: [
      `Redis cannot be reached (${code})`,
      "see that it runs, and that host and port in REDIS_URL are right",
    ],
  }),
};
