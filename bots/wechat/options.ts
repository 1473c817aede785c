/** How long things may take; all in milliseconds. */
export type Timings = {
  /** Until a connection that does not log in is given up and made anew. */
  readonly login: number;
  /** The same while somebody may be scanning the login code. */
  readonly scan: number;
  /** Between two questions whether the gateway still hears us, and how long an answer may take. */
  readonly ding: number;
  readonly dong: number;
  /** The pause before a new try; it doubles up to `mostPause`. */
  readonly pause: number;
  readonly mostPause: number;
  /** Away for so long counts as lost. */
  readonly lost: number;
  /** How long messages wait for those that were said before them. */
  readonly order: number;
  /** How long a post may take, and how long its echo may take where it was given no id. */
  readonly send: number;
  readonly echo: number;
  /** Between the parts of one post. */
  readonly part: number;
  /** The quiet that WeChat is given when it asks for it; it doubles up to `mostBrake`. */
  readonly brake: number;
  readonly mostBrake: number;
  /** Between two friend requests that are accepted. */
  readonly friend: number;
};

/** What holds in service; tests use shorter ones. */
export const usualTimings: Timings = {
  login: 30_000,
  scan: 300_000,
  ding: 30_000,
  dong: 3_000,
  pause: 500,
  mostPause: 30_000,
  lost: 60_000,
  order: 300,
  send: 15_000,
  echo: 5_000,
  part: 1_000,
  brake: 30 * 60_000,
  mostBrake: 4 * 60 * 60_000,
  friend: 60_000,
};

/** Where the account is and how it is spoken to. */
export type WechatOptions = {
  /** `wechaty-puppet-service` (a gateway, the default), `wechaty-puppet-wechat4u` (for trial) or another package. */
  readonly puppet?: string;
  /** The gateway's `host:port` and token. */
  readonly endpoint?: string;
  readonly token?: string;
  /** Whatever must be remembered is kept below it. */
  readonly dataDir: string;
  /** Whether ids of people and groups outlive a login; by default they do, except on wechat4u. */
  readonly stableIds?: boolean;
  /** Shows a login code to be scanned, beside the file it is written to. */
  readonly showLogin?: (code: string) => void;
  /** Whether this process still owns the account; asked before each post. */
  readonly lock?: () => boolean | Promise<boolean>;
  readonly log?: (fact: Readonly<Record<string, unknown>>) => void;
  readonly timings?: Partial<Timings>;
};

/** The options with nothing left open. */
export type Settings = Required<Omit<WechatOptions, "endpoint" | "token" | "timings">> & {
  readonly endpoint: string | null;
  readonly token: string | null;
  readonly timings: Timings;
};

/** Fills in what was left open. */
export function settle(options: WechatOptions, showLogin: (code: string) => void): Settings {
  const puppet = options.puppet ?? GATEWAY;
  return {
    puppet,
    endpoint: options.endpoint ?? null,
    token: options.token ?? null,
    dataDir: options.dataDir,
    stableIds: options.stableIds ?? !isTrial(puppet),
    showLogin: options.showLogin ?? showLogin,
    lock: options.lock ?? (() => true),
    log: options.log ?? (() => {}),
    timings: { ...usualTimings, ...options.timings },
  };
}

/** The package that speaks to a gateway: the supported way. */
export const GATEWAY = "wechaty-puppet-service";

/** Whether a puppet is for trying things out only: WeChat closes accounts that use it. */
export const isTrial = (puppet: string): boolean => puppet.includes("wechat4u");
