import type { World } from "./world.ts";

type Room = { topic: string; members: Set<string>; aliases: Record<string, string> };

/** Who and what exists, by ids that stay; WeChat may know them by others, which change at a login. */
export type Town = {
  readonly people: Record<string, { name: string; official: boolean }>;
  readonly rooms: Record<string, Room>;
  online: boolean;
  /** How often ids have changed. */
  logins: number;
  /** WeChat's id of something, and back. */
  now(id: string): string;
  base(id: string): string;
  roomOf(id: string): Room;
  /** As WeChat knows it all. */
  world(): World;
};

/** A town with nobody in it but the bot and WeChat's own account. */
export function makeTown(botName: string): Town {
  const everywhere = <Value, Given>(record: Record<string, Value>, give: (value: Value) => Given) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [town.now(id), give(value)]));
  const town: Town = {
    people: {
      bot: { name: botName, official: false },
      weixin: { name: "微信团队", official: true },
    },
    rooms: {},
    online: true,
    logins: 0,
    now: (id) =>
      town.logins === 0 || id === "weixin" ? id : id.replace(/@|$/u, `~${town.logins}$&`),
    base: (id) => id.replace(/~\d+/u, ""),
    roomOf: (id) => {
      const room = town.rooms[id];
      if (room === undefined) throw new Error(`There is no room ${id}.`);
      return room;
    },
    world: () => ({
      bot: town.now("bot"),
      online: town.online,
      people: everywhere(town.people, (person) => person),
      rooms: everywhere(town.rooms, ({ topic, members, aliases }) => ({
        topic,
        members: [...members].map(town.now),
        aliases: everywhere(aliases, (alias) => alias),
      })),
    }),
  };
  return town;
}
