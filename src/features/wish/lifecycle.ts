import type { Move } from "../../kernel/lifecycle.ts";

/**
 * Every way a micro-wish 微心愿 can move. `member` is anybody of a bound group but the requester,
 * `staff` is staff of the area but the holder, `system` acts for people who left or lost a right.
 */
export const wishMoves = [
  [null, "file", "requester", "unsure"],
  [null, "file", "requester", "screening"],
  [null, "file", "requester", "open"],
  ["unsure", "agree", "requester", "screening"],
  ["unsure", "agree", "requester", "open"],
  ["unsure", "agree", "staff", "screening"],
  ["unsure", "agree", "staff", "open"],
  ["unsure", "dismiss", "requester", "dismissed"],
  ["unsure", "dismiss", "staff", "dismissed"],
  ["unsure", "cancel", "requester", "dismissed"],
  ["unsure", "lapse", "clock", "dismissed"],
  ["screening", "approve", "staff", "open"],
  ["screening", "reject", "staff", "declined"],
  ["screening", "cancel", "requester", "withdrawn"],
  ["screening", "dismiss", "requester", "dismissed"],
  ["screening", "dismiss", "staff", "dismissed"],
  ["open", "claim", "member", "claimed"],
  ["open", "approve", "staff", "open"],
  ["open", "cancel", "requester", "withdrawn"],
  ["open", "dismiss", "requester", "dismissed"],
  ["open", "dismiss", "staff", "dismissed"],
  ["claimed", "give-up", "holder", "open"],
  ["claimed", "release", "clock", "open"],
  ["claimed", "release", "system", "open"],
  ["claimed", "done", "holder", "done"],
  ["claimed", "cancel", "requester", "withdrawn"],
  ["claimed", "dismiss", "requester", "dismissed"],
  ["claimed", "dismiss", "staff", "dismissed"],
  ["done", "confirm", "requester", "closed"],
  ["done", "confirm", "staff", "closed"],
  ["done", "rate", "requester", "closed"],
  ["done", "rate", "requester", "open"],
  ["done", "unsolved", "requester", "open"],
  ["done", "lapse", "clock", "closed"],
  ["done", "dismiss", "staff", "dismissed"],
  ["closed", "rate", "requester", "closed"],
  ["closed", "rate", "requester", "open"],
  ["closed", "unsolved", "requester", "open"],
  ["closed", "reopen", "staff", "open"],
  ["declined", "reopen", "staff", "open"],
  ["dismissed", "reopen", "staff", "open"],
] as const satisfies readonly Move[];

/** Where a wish stands. */
export type WishState = (typeof wishMoves)[number][3];

const states: ReadonlySet<string> = new Set(wishMoves.map(([, , , to]) => to));

/** Whether a state is one of a wish's. */
export const isWishState = (state: string): state is WishState => states.has(state);
