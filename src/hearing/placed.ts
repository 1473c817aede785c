import type { CodeTyped, Migrated, Placement, Strange } from "../chat/event.ts";
import { bindGroup, type TypedCode } from "../features/joining/group.ts";
import { voidOpenly } from "../features/joining/openly.ts";
import {
  expelled,
  greetStranger,
  isBoundElsewhere,
  migrated,
  welcomed,
} from "../features/joining/placement.ts";
import { meetPerson } from "../features/people/table.ts";
import { tell } from "../features/people/voice.ts";
import { findCode } from "../store/codes.ts";
import type { Stage } from "./heard.ts";

/** The bot came into a group or out of it, or the group's id changed. */
export async function placed(
  stage: Stage,
  event: Placement | Migrated | Strange | CodeTyped,
): Promise<void> {
  const at = { network: event.network, external: event.place.id };
  switch (event.type) {
    case "welcomed":
      return welcomed(stage, at);
    case "expelled":
      return expelled(stage, at);
    case "strange":
      return greetStranger(stage, at);
    case "migrated":
      return migrated(stage, at, event.to);
    case "code-typed":
      return codeTyped(stage, event);
  }
}

/** A group's code binds; any other that everybody could read is void from now on. */
async function codeTyped(stage: Stage, event: CodeTyped): Promise<void> {
  const { lane } = stage;
  const at = { network: event.network, external: event.place.id };
  const code = await findCode(lane, event.code, lane.now);
  const bound = code !== null && (await bindOrVoid(stage, { ...event, ...at, code }));
  if (!bound && event.first) await greetStranger(stage, at);
}

/** @returns whether the group is bound by it */
async function bindOrVoid(
  stage: Stage,
  event: Pick<CodeTyped, "how" | "from"> & Omit<TypedCode, "by">,
): Promise<boolean> {
  const { lane, community } = stage;
  const { how, from, network, external, code } = event;
  const isGroups = code.purpose === "group";
  // Who passes on what the admin wrote binds nothing by it; the code stays to be typed.
  if (isGroups && how === "passed-on") return false;
  if (!isGroups || how === "said" || (await isBoundElsewhere(lane, event))) {
    await voidOpenly(stage, code, null);
    return false;
  }
  const by = await meetPerson(lane, network, from.account, community.language);
  const refusal = await bindGroup(stage, { code, network, external, by });
  if (refusal === null) return true;
  const text = (locale: "zh" | "en") => refusal.say[locale]({ number: null });
  await tell(stage, by, { kind: "refusal", text, network });
  return false;
}
