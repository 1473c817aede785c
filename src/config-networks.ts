import { z } from "zod";

/** The bot's account on Telegram. */
export type TelegramSetting = {
  readonly token: string;
  /** Null: Telegram's own. */
  readonly apiRoot: string | null;
  /** Where Telegram brings its updates; null: they are fetched. */
  readonly webhook: {
    readonly url: string;
    readonly port: number;
    /** What only Telegram and we know; null: derived from the token. */
    readonly secret: string | null;
  } | null;
};

/** The bot's account on WeChat, behind a wechaty puppet. */
export type WechatSetting = {
  /** The puppet's package. */
  readonly puppet: string;
  /** Host and port of the gateway; only `wechaty-puppet-service` needs one. */
  readonly endpoint: string | null;
  readonly token: string | null;
  /** Whether ids stay over a new login; null: as usual with that puppet. */
  readonly stableIds: boolean | null;
};

/** A variable that holds an address of one of these protocols. */
export const url = (...protocols: readonly string[]) =>
  z
    .string()
    .refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ""))
    .optional();

/** The puppet that speaks to a gateway: the supported way to WeChat. */
const gateway = "wechaty-puppet-service";

/** The variables that connect networks. */
export const networkVariables = {
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/u)
    .optional(),
  TELEGRAM_API_ROOT: url("https:", "http:"),
  TELEGRAM_WEBHOOK_URL: url("https:", "http:"),
  TELEGRAM_WEBHOOK_PORT: z.coerce.number().int().min(1).max(65_535).default(8443),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/u)
    .optional(),
  WECHATY_PUPPET: z
    .string()
    .regex(/^(?:@[\w.-]+\/)?[\w.-]+$/u)
    .optional(),
  WECHATY_PUPPET_ENDPOINT: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/u)
    .optional(),
  WECHATY_PUPPET_TOKEN: z.string().regex(/^\S+$/u).optional(),
  WECHAT_STABLE_IDS: z
    .enum(["yes", "no"])
    .transform((word) => word === "yes")
    .optional(),
};

const variables = z.object(networkVariables);
type Variables = z.infer<typeof variables>;

/** What each of them must be. */
export const networkDemands: Readonly<Record<keyof Variables, string>> = {
  TELEGRAM_BOT_TOKEN: "must look like 123456:ABC-def, as @BotFather gave it",
  TELEGRAM_API_ROOT: "must look like https://api.telegram.org; leave it out for Telegram's own",
  TELEGRAM_WEBHOOK_URL:
    "must look like https://bot.example.org/telegram; leave it out to fetch messages instead",
  TELEGRAM_WEBHOOK_PORT: "must be a port from 1 to 65535",
  TELEGRAM_WEBHOOK_SECRET:
    "must be 16 to 256 letters, digits, _ or -; leave it out to have one made",
  WECHATY_PUPPET: `must be the name of a wechaty puppet's package, such as ${gateway}`,
  WECHATY_PUPPET_ENDPOINT: "must be the gateway's host and port, such as 127.0.0.1:18788",
  WECHATY_PUPPET_TOKEN: "must be the gateway's token",
  WECHAT_STABLE_IDS: "must be yes or no; leave it out if the puppet's documentation does not tell",
};

/** What is not set, though what is set cannot do without it. */
export function missingBeside(set: Variables): readonly (keyof Variables)[] {
  const telegram = set.TELEGRAM_WEBHOOK_URL !== undefined && set.TELEGRAM_BOT_TOKEN === undefined;
  const throughGateway =
    set.WECHATY_PUPPET === gateway ||
    (set.WECHATY_PUPPET === undefined &&
      (set.WECHATY_PUPPET_ENDPOINT ?? set.WECHATY_PUPPET_TOKEN) !== undefined);
  const needed = throughGateway
    ? (["WECHATY_PUPPET_ENDPOINT", "WECHATY_PUPPET_TOKEN"] as const)
    : [];
  return [
    ...(telegram ? (["TELEGRAM_BOT_TOKEN"] as const) : []),
    ...needed.filter((name) => set[name] === undefined),
  ];
}

/** How Telegram is set up; null: not at all. */
export function telegramIn(set: Variables): TelegramSetting | null {
  if (set.TELEGRAM_BOT_TOKEN === undefined) return null;
  const { TELEGRAM_WEBHOOK_URL: webhook, TELEGRAM_WEBHOOK_PORT: port } = set;
  return {
    token: set.TELEGRAM_BOT_TOKEN,
    apiRoot: set.TELEGRAM_API_ROOT ?? null,
    webhook:
      webhook === undefined
        ? null
        : { url: webhook, port, secret: set.TELEGRAM_WEBHOOK_SECRET ?? null },
  };
}

/** How WeChat is set up; null: not at all. */
export function wechatIn(set: Variables): WechatSetting | null {
  const { WECHATY_PUPPET, WECHATY_PUPPET_ENDPOINT: endpoint = null } = set;
  if (WECHATY_PUPPET === undefined && endpoint === null) return null;
  return {
    puppet: WECHATY_PUPPET ?? gateway,
    endpoint,
    token: set.WECHATY_PUPPET_TOKEN ?? null,
    stableIds: set.WECHAT_STABLE_IDS ?? null,
  };
}
