import type { Told } from "./finding.ts";

/** What the doctor says of the work. */
export const workWording = {
  rests: (): Told => ({ zh: ["邻里现在没在运行"], en: ["linli does not run at the moment"] }),
  runs: (): Told => ({
    zh: ["邻里在运行，每个队列都有人干活"],
    en: ["linli runs, and each queue is worked on"],
  }),
  idle: (queues: string): Told => ({
    zh: [`邻里在运行，但这些队列没人干活：${queues}`, "请重启邻里，再看日志"],
    en: [
      `linli runs, but nobody works on these queues: ${queues}`,
      "start it again, and look at the log",
    ],
  }),
  late: (minutes: number): Told => ({
    zh: [`有话 ${minutes} 分钟前就该发了，还没发出去`, "请看网络通不通，再看日志"],
    en: [
      `something should have been posted ${minutes} minutes ago and still waits`,
      "see whether the network answers, and look at the log",
    ],
  }),
  stopped: (community: string): Told => ({
    zh: [`社区 ${community} 因为出错停下了`, "请在日志里找 community-stopped，把那一行报给开发者"],
    en: [
      `community ${community} stopped, for something went wrong`,
      "look for community-stopped in the log and report that line",
    ],
  }),
  otherKey: (): Told => ({
    zh: ["密钥和数据库对不上，存下来的话打不开", "请用写这个数据库时的密钥"],
    en: [
      "the key is not that of the database, and what was kept cannot be opened",
      "use the key with which it was written",
    ],
  }),
};
