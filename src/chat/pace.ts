/** How fast a network lets posts leave. Edits count like posts. */
export type Pace = {
  /** At least so long between two posts in one chat. */
  readonly chatMs: number;
  /** At most so many in one group within a minute; null: no such rule. */
  readonly groupPerMinute: number | null;
  /** At most so many within a second, over all chats. */
  readonly perSecond: number | null;
  /** At most so many within a minute, over all chats. */
  readonly perMinute: number | null;
  /** The pause between posts in different chats, drawn between these; null: none. */
  readonly switchMs: { readonly least: number; readonly most: number } | null;
};
