import type { Logger } from "pino";
import type { Channel } from "../../src/chat/channel.ts";
import type { Community } from "../../src/community/community.ts";
import type { Config } from "../../src/config.ts";
import type { TelegramSetting, WechatSetting } from "../../src/config-networks.ts";

/** What a network is opened with, beside its settings. */
export type Given = {
  readonly log: Logger;
  /** Whether this process still has the account. */
  readonly owns: () => Promise<boolean>;
};

/** A network that the environment names. */
export type Network = {
  readonly name: string;
  /** Tells its account from every other; it may hold a secret. */
  readonly account: string;
  open(given: Given): Promise<Channel>;
};

/** The groups on a network that a look at it includes, by their ids in the community and on the network. */
export type GroupsOn = (
  network: string,
) => readonly { readonly id: string; readonly chat: string }[];

/** The networks that the environment names; their code is loaded when they are opened. */
export function networksIn(
  config: Pick<Config, "telegram" | "wechat" | "dataDir">,
  groupsOn: GroupsOn,
): readonly Network[] {
  const { telegram, wechat, dataDir } = config;
  return [
    ...(telegram === null ? [] : [telegramOf(telegram, groupsOn)]),
    ...(wechat === null ? [] : [wechatOf(wechat, dataDir)]),
  ];
}

/** The groups that the community files have on a network. */
export const groupsOfFiles =
  (communities: readonly Community[]): GroupsOn =>
  (name) =>
    communities.flatMap(({ groups }) =>
      groups.flatMap(({ id, network, chat }) =>
        network === name && chat !== null ? [{ id, chat }] : [],
      ),
    );

function telegramOf(setting: TelegramSetting, groupsOn: GroupsOn): Network {
  const { token, apiRoot, webhook } = setting;
  return {
    name: "telegram",
    account: `telegram ${token}`,
    async open({ log }) {
      const { openTelegram } = await import("../telegram.ts");
      return openTelegram({
        token,
        ...(apiRoot !== null && { apiRoot }),
        webhook: webhook && { ...webhook, publicUrl: webhook.url },
        groups: () => groupsOn("telegram"),
        log,
      });
    },
  };
}

function wechatOf(setting: WechatSetting, dataDir: string): Network {
  const { puppet, endpoint, token, stableIds } = setting;
  return {
    name: "wechat",
    account: `wechat ${puppet} ${endpoint} ${token}`,
    async open({ log, owns }) {
      const { openWechat } = await import("../wechat.ts");
      return openWechat({
        puppet,
        ...(endpoint !== null && { endpoint }),
        ...(token !== null && { token }),
        ...(stableIds !== null && { stableIds }),
        dataDir,
        lock: owns,
        log: (fact) => log.warn(fact),
      });
    },
  };
}
