import { placeNames } from "../../src/community/areas.ts";
import { MAYBE } from "../../src/reading/offline/confidence.ts";
import { offlineReader } from "../../src/reading/offline/reader.ts";
import type { Reading } from "../../src/reading/schema.ts";
import { detailsOf } from "./boards.ts";
import type { Opened } from "./open.ts";
import type { Line, Reason, Understood } from "./protocol.ts";
import { type Fate, fateOf, type Speech } from "./speech.ts";

/** How much of the talk before a message is read with it. */
const CONTEXT = 3;

/**
 * What the bot understood of a message, and what it did with it.
 *
 * @param before what was said in the same chat before it, oldest first
 * @param answered whether it posted something upon it
 */
export async function understand(
  opened: Pick<Opened, "service" | "communities">,
  { speaker, stage }: Speech,
  said: Line,
  { before, answered }: { readonly before: readonly Line[]; readonly answered: boolean },
): Promise<Understood> {
  const fate = await fateOf(opened, stage, said.id);
  const spoken = [...before.filter(({ from }) => from !== null).slice(-CONTEXT), said];
  const reading = await offlineReader.read({
    lines: spoken.map(({ at, from, text }) => ({
      at: new Date(at),
      from: from ?? "",
      role: "resident" as const,
      text,
    })),
    places: placeNames(speaker.community),
  });
  const { intent, confidence, alarm, demands: needs, by } = reading;
  const numbers = fate?.demands ?? [];
  const details = numbers.map((one) => detailsOf(opened.service, speaker.community.id, one));
  const states = (await Promise.all(details)).flatMap((found) => found?.row.state ?? []);
  const isFirst = !before.some(({ understood }) =>
    understood?.numbers.some((number) => numbers.includes(number)),
  );
  const reason = reasonOf(reading, fate, { states, isFirst, answered });
  return { reason, intent, confidence, alarm, needs, numbers, by };
}

function reasonOf(
  { intent, confidence, alarm }: Reading,
  fate: Fate | null,
  seen: {
    readonly states: readonly string[];
    readonly isFirst: boolean;
    readonly answered: boolean;
  },
): Reason {
  if (fate?.intent === "command") return "command";
  if (alarm !== null) return "alarm";
  if (seen.states.includes("unsure")) return "asked";
  if (seen.states.includes("screening")) return "screened";
  if (seen.states.length > 0) return seen.isFirst ? "opened" : "joined";
  if (seen.answered) return "answered";
  if (intent === "demand") return confidence < MAYBE ? "unsure" : "talk";
  return intent === "chatter" || intent === "command" ? "talk" : intent;
}
