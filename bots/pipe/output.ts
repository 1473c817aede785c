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

/**
 * Opens the output; every line is handed to `write` whole.
 *
 * @param groupAt the id of the group that now has an id on a network, for groups that moved
 */
export function openOutput(
  communities: readonly Community[],
  write: (text: string) => void,
  groupAt: (network: string, chat: string) => string | null = () => null,
): Output {
  const [first] = communities;
  const listed = communities.flatMap(({ groups, timezone }) =>
    groups.map((group) => ({ ...group, timezone })),
  );
  const iso = (at: Date, zone: string) =>
    DateTime.fromJSDate(at, { zone }).toISO({ suppressMilliseconds: true });
  const line = (value: object) => write(`${JSON.stringify(value)}\n`);
  const instant = (at: Date) => iso(at, first?.timezone ?? "UTC") ?? "";

  /** A group of a file is named by its id there, any other by its network and its id on that. */
  function whereOf(network: string, chat: string) {
    const here = listed.filter((group) => group.network === network);
    const named = here.find((group) => group.chat === chat);
    const group = named ?? here.find(({ id }) => id === groupAt(network, chat));
    const zone = group?.timezone ?? first?.timezone ?? "UTC";
    return { zone, place: group === undefined ? { group: chat, network } : { group: group.id } };
  }

  return {
    line,
    instant,
    notice(network, notice, now) {
      const { id, demand, kind, text, replyTo, mentions, buttons, image, edits } = notice;
      const { zone, place } = whereOf(network, notice.place.id);
      const at = iso(now, zone);
      if (notice.act === "leave") line({ left: { network, group: place.group, at } });
      else if (notice.act === "befriend")
        line({ befriended: { network, from: notice.place.id, at } });
      else if (edits !== null) line({ edited: { ...place, id: edits, demand, text, buttons, at } });
      else if (notice.place.kind === "private")
        line({ dm: { network, to: notice.place.id, id, demand, kind, text, buttons, image, at } });
      else
        line({
          post: { ...place, id, demand, kind, text, replyTo, mentions, buttons, image, at },
        });
    },
  };
}
