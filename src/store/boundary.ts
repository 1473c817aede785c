/**
 * The edges between one lasting effect and the next: before and after each commit, around each
 * hand-over to a queue and each send. A crash test counts them and dies at a chosen one.
 */
export type Boundary =
  | "inbox:before"
  | "inbox:after"
  | "lane:before"
  | "lane:after"
  | "wake:before"
  | "wake:after"
  | "send:before"
  | "send:after"
  | "sent:after";

let watcher: (boundary: Boundary) => void = () => {};

/** Called by the code at each edge; does nothing unless a crash test watches. */
export const boundary = (name: Boundary): void => watcher(name);

/** Lets a crash test watch the edges. Nothing else may call this. */
export const watchBoundaries = (watch: (boundary: Boundary) => void): void => {
  watcher = watch;
};
