import { placeNames } from "../../src/community/areas.ts";
import { MAYBE } from "../../src/reading/offline/confidence.ts";
import { offlineReader } from "../../src/reading/offline/reader.ts";
import { type Reading, WINDOW } from "../../src/reading/schema.ts";
import { detailsOf } from "./boards.ts";
import type { Opened } from "./open.ts";
import type { Line, Reason, Understood } from "./protocol.ts";
import { type Fate, fateOf, type Speech } from "./speech.ts";

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
  const spoken = [...before.filter((line) => isContext(line, said)).slice(-WINDOW.lines), said];
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

/** What a message is read with: the talk shortly before it, and no post of the bot. */
const isContext = ({ from, at }: Line, said: Line): boolean =>
  from !== null && Date.parse(said.at) - Date.parse(at) <= WINDOW.ms;

function reasonOf(
  { intent, confidence, alarm }: Reading,
  fate: Fate | null,
  seen: {
    readonly states: readonly string[];
    readonly isFirst: boolean;
    readonly answered: boolean;
  },
): Reason {
  // Every command is answered; what only sounds like one is left alone.
  if (fate?.intent === "command") return seen.answered ? "command" : "unknown";
  if (alarm !== null) return alarm.what === "quiet" ? "quiet" : "alarm";
  if (seen.states.includes("unsure")) return "asked";
  if (seen.states.includes("screening")) return "screened";
  if (seen.states.length > 0) return seen.isFirst ? "opened" : "joined";
  if (seen.answered) return "answered";
  if (intent === "demand") return confidence < MAYBE ? "unsure" : "talk";
  return intent === "chatter" || intent === "command" ? "talk" : intent;
}
