/** Counts how often posts left faster than Telegram allows. */
export type Breaches = {
  sent(chat: number, at: number): void;
  readonly count: () => number;
};

/** 1 a second in a chat, 20 a minute in a group, 30 a second in all. */
export function countBreaches(): Breaches {
  const times = new Map<number | "all", number[]>();
  let breaches = 0;
  const within = (key: number | "all", at: number, ms: number): number =>
    (times.get(key) ?? []).filter((time) => time > at - ms).length;
  const keep = (key: number | "all", at: number, ms: number) => {
    const recent = (times.get(key) ?? []).filter((time) => time > at - ms);
    times.set(key, [...recent, at]);
  };
  return {
    sent(chat, at) {
      const tooMany = [
        within(chat, at, 1000) >= 1,
        chat < 0 && within(chat, at, 60_000) >= 20,
        within("all", at, 1000) >= 30,
      ];
      breaches += tooMany.filter(Boolean).length;
      keep(chat, at, 60_000);
      keep("all", at, 1000);
    },
    count: () => breaches,
  };
}
