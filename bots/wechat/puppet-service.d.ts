import type { Puppet } from "wechaty-puppet";

/** A puppet behind a gateway. */
export declare class PuppetService extends Puppet {
  constructor(options: { readonly endpoint?: string; readonly token?: string });
  /** The wire; throws before there is one. */
  get grpcManager(): {
    readonly eventStream?: { cancel(): void };
    readonly client: { close(): void };
  };
}

/** A gateway that hands a puppet out; only tests run one. */
export declare class PuppetServer {
  constructor(options: {
    readonly endpoint: string;
    readonly puppet: object;
    readonly token: string;
  });
  start(): Promise<void>;
  stop(): Promise<void>;
}
