/** How the parts of a service are driven: one step at a time, or all at once by the wall clock. */
export type Works = {
  /** Works off what the last run left undone, and goes on from there. */
  start(): Promise<void>;
  /** Stores what `store` stores, and sees that it is acted on. */
  receive(store: () => Promise<void>): Promise<void>;
  advanceTo(at: Date): Promise<void>;
  settle(): Promise<void>;
  /** Something may be able to leave now. */
  nudge(): Promise<void>;
  /** Stops beginning new work, and waits for what is under way. */
  close(): Promise<void>;
};
