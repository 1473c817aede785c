import type { Account } from "./supervisor.ts";

/** What is asked about the people an account sees. */
export type People = {
  /** What somebody is called in a group, else everywhere; null where nobody knows. */
  readonly name: (contact: string, room: string | null) => Promise<string | null>;
  /** What the bot is called there. */
  readonly ownNames: (room: string | null) => Promise<readonly string[]>;
  /** Whether somebody stands behind a contact: no official account, no part of WeChat. */
  readonly isPerson: (contact: string) => Promise<boolean>;
};

/** Asks the account's puppet, which remembers the answers. */
export function peopleOf({ puppet, self }: Account): People {
  const contact = (id: string) => puppet.contactPayload(id).catch(() => null);
  const alias = async (id: string, room: string | null) => {
    const member = room && (await puppet.roomMemberPayload(room, id).catch(() => null));
    return member ? member.roomAlias || member.name || null : null;
  };
  return {
    name: async (id, room) => (await alias(id, room)) ?? ((await contact(id))?.name || null),
    ownNames: async (room) => {
      const names = await Promise.all([alias(self, room), contact(self)]);
      return names.map((found) => (typeof found === "string" ? found : found?.name)).filter(isName);
    },
    isPerson: async (id) => !isWechat(id) && Number((await contact(id))?.type) !== OFFICIAL,
  };
}

const isName = (name: string | undefined): name is string => name !== undefined && name !== "";

/** Wechaty's number for official accounts. */
const OFFICIAL = 2;

const services = new Set(
  "weixin fmessage filehelper newsapp medianote floatbottle qmessage qqmail tmessage notifymessage mphelper weibo".split(
    " ",
  ),
);

/** Whether an id is WeChat itself, or one of its services. */
export const isWechat = (id: string): boolean =>
  id === "" || services.has(id) || id.startsWith("gh_");
