import { sentence } from "../../src/kernel/locale.ts";

/** Where things are kept; null: in what linli brings, or in the database. */
type Stores = {
  readonly folder: string;
  readonly database: string | null;
  readonly redis: string | null;
};

/** What a start says first. */
export const firstWording = {
  serves: sentence<{ version: string; communities: string }>({
    zh: ({ version, communities }) => `邻里 ${version} 在为${communities}服务。`,
    en: ({ version, communities }) => `linli ${version} serves ${communities}.`,
  }),
  keeps: sentence<Stores>({
    zh: ({ folder, database, redis }) =>
      `数据在 ${folder}；数据库：${database ?? "自带的 Postgres，也在那里"}；队列：${redis ?? "在数据库里"}。`,
    en: ({ folder, database, redis }) =>
      `data: ${folder}; database: ${database ?? "the Postgres that came with it, there too"}; queues: ${redis ?? "in the database"}.`,
  }),
  network: sentence<{ network: string; groups: number }>({
    zh: ({ network, groups }) => `${network}（${groups} 个群）`,
    en: ({ network, groups }) => `${network} (groups: ${groups})`,
  }),
  networks: sentence<{ networks: string }>({
    zh: ({ networks }) => `网络：${networks}。`,
    en: ({ networks }) => `networks: ${networks}.`,
  }),
  noNetwork: sentence({
    zh: () => "没有连聊天网络，还听不到任何人。",
    en: () => "no chat network is connected, so nobody is heard yet.",
  }),
  looks: sentence<{ address: string }>({
    zh: ({ address }) => `健康检查：${address}/healthz、/readyz。停止按 Ctrl-C。`,
    en: ({ address }) => `health: ${address}/healthz, /readyz. Ctrl-C stops.`,
  }),
  stops: sentence({ zh: () => "停止按 Ctrl-C。", en: () => "Ctrl-C stops." }),
};
