import type { Ask, Refusal } from "../../feature.ts";
import { hasRole } from "./rights.ts";
import { wording } from "./wording.ts";

/** The area that a command given in a chat is about: the group's own, else the community. */
export const areaOf = ({ chat, community }: Ask): string => chat.area ?? community.id;

/** Refused because only staff of the area may do it. */
export const onlyStaff: Refusal = { why: "not-allowed", say: wording.onlyStaff };

/** Whether the speaker is staff where the command was given. */
export const speaksAsStaff = (ask: Ask): Promise<boolean> =>
  hasRole(ask, ask.speaker, "staff", areaOf(ask));
