import type { Move } from "../../kernel/lifecycle.ts";

/**
 * Every way a micro-wish 微心愿 can move. `requester` is who asked, or filed it for somebody else 代报;
 * `member` is anybody of a bound group but who asked,
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
  ["open", "merge", "staff", "merged"],
  ["claimed", "give-up", "holder", "open"],
  ["claimed", "release", "clock", "open"],
  ["claimed", "release", "system", "open"],
  ["claimed", "done", "holder", "done"],
  ["claimed", "cancel", "requester", "withdrawn"],
  ["claimed", "dismiss", "requester", "dismissed"],
  ["claimed", "dismiss", "staff", "dismissed"],
  ["claimed", "merge", "staff", "merged"],
  ["done", "confirm", "requester", "closed"],
  ["done", "confirm", "staff", "closed"],
  ["done", "informed", "requester", "closed"],
  ["done", "informed", "staff", "closed"],
  ["done", "rate", "requester", "closed"],
  ["done", "rate", "requester", "open"],
  ["done", "unsolved", "requester", "open"],
  ["done", "lapse", "clock", "closed"],
  ["done", "dismiss", "staff", "dismissed"],
  ["done", "merge", "staff", "merged"],
  ["unsure", "erase", "system", "withdrawn"],
  ["screening", "erase", "system", "withdrawn"],
  ["open", "erase", "system", "withdrawn"],
  ["claimed", "erase", "system", "withdrawn"],
  ["done", "erase", "system", "withdrawn"],
  ["closed", "rate", "requester", "closed"],
  ["closed", "rate", "requester", "open"],
  ["closed", "unsolved", "requester", "open"],
  ["closed", "reopen", "staff", "open"],
  ["declined", "reopen", "staff", "open"],
  ["dismissed", "reopen", "staff", "open"],
  ["merged", "split", "staff", "open"],
  ["merged", "split", "staff", "claimed"],
  ["merged", "split", "staff", "done"],
] as const satisfies readonly Move[];

/** Where a wish stands. */
export type WishState = (typeof wishMoves)[number][3];

const states: ReadonlySet<string> = new Set(wishMoves.map(([, , , to]) => to));

/** Whether a state is one of a wish's. */
export const isWishState = (state: string): state is WishState => states.has(state);
