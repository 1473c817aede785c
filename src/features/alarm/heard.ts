import type { Alarm } from "../../reading/schema.ts";
import type { ChatRow, PersonRow } from "../../store/tables.ts";

/** An emergency as it was said. */
export type Heard = {
  readonly alarm: Alarm;
  readonly author: PersonRow;
  /** For whom the author says it 代报; null when for themselves or for whoever it concerns. */
  readonly beneficiary: PersonRow | null;
  readonly chat: ChatRow;
  readonly message: string;
  readonly text: string;
  readonly at: Date;
  /** Where it is, as far as the reader knows. */
  readonly location: string | null;
};
