import type { Connection } from "../../src/chat/event.ts";

/** How the connection to the account is, as it is told to the house: each change once. */
export type Standing = {
  /** It is there, with this prefix of its ids. */
  readonly up: (login: string | null) => void;
  /** It is not there; told only when that lasts. */
  readonly away: () => void;
  /** Somebody must log in. */
  readonly expired: () => void;
  readonly braked: () => void;
  /** The brake is off. */
  readonly released: () => void;
  readonly close: () => void;
};

/** Tells how the connection is by `tell`; one that is away for `lostMs` counts as lost. */
export function makeStanding(tell: (event: Connection) => void, lostMs: number): Standing {
  let awaySince: Date | null = null;
  let brakedSince: Date | null = null;
  let login: string | null = null;
  let told: Connection["state"] | null = null;
  let timer: NodeJS.Timeout | undefined;
  const say = (state: Connection["state"], since: Date) => {
    const at = new Date();
    told = state;
    tell({
      type: "connection",
      network: "wechat",
      key: `c:${state}:${at.getTime()}`,
      at,
      state,
      since,
      login,
    });
  };
  const leave = () => {
    if (awaySince !== null) return awaySince;
    awaySince = new Date();
    timer = setTimeout(
      (since: Date) => told !== "expired" && say("lost", since),
      lostMs,
      awaySince,
    );
    return awaySince;
  };
  return {
    up: (prefix) => {
      clearTimeout(timer);
      login = prefix;
      say("up", awaySince ?? new Date());
      awaySince = null;
      if (brakedSince !== null) say("braked", brakedSince);
    },
    away: () => void leave(),
    expired: () => {
      const since = leave();
      if (told !== "expired") say("expired", since);
    },
    braked: () => {
      brakedSince ??= new Date();
      if (told !== "braked") say("braked", brakedSince);
    },
    released: () => {
      if (brakedSince !== null && awaySince === null) say("up", brakedSince);
      brakedSince = null;
    },
    close: () => clearTimeout(timer),
  };
}
