import { DateTime } from "luxon";
import type { Notice } from "../../src/chat/notice.ts";
import type { Community } from "../../src/community/community.ts";

/** Writes what the bot says as the pipe's output lines. */
export type Output = {
  notice(network: string, notice: Notice, now: Date): void;
  line(value: object): void;
  /** An instant with the offset of the first community. */
  instant(at: Date): string;
};

/** Opens the output; every line is handed to `write` whole. */
export function openOutput(
  communities: readonly Community[],
  write: (text: string) => void,
): Output {
  const [first] = communities;
  const groups = new Map(
    communities.flatMap(({ groups: all, timezone }) =>
      all.map((group) => [`${group.network}\n${group.chat}`, { id: group.id, timezone }] as const),
    ),
  );
  const iso = (at: Date, zone: string) =>
    DateTime.fromJSDate(at, { zone }).toISO({ suppressMilliseconds: true });
  const line = (value: object) => write(`${JSON.stringify(value)}\n`);
  const instant = (at: Date) => iso(at, first?.timezone ?? "UTC") ?? "";
  return {
    line,
    instant,
    notice(network, notice, now) {
      const { id, demand, kind, text, replyTo, mentions, buttons, image, place, edits } = notice;
      const group = groups.get(`${network}\n${place.id}`);
      const where = group?.id ?? place.id;
      const at = iso(now, group?.timezone ?? first?.timezone ?? "UTC");
      if (edits !== null) line({ edited: { group: where, id: edits, demand, text, buttons, at } });
      else if (place.kind === "private")
        line({ dm: { network, to: place.id, id, demand, kind, text, buttons, image, at } });
      else {
        const post = {
          group: where,
          id,
          demand,
          kind,
          text,
          replyTo,
          mentions,
          buttons,
          image,
          at,
        };
        line({ post });
      }
    },
  };
}
