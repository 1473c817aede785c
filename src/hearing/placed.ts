import type { CodeTyped, Migrated, Placement, Strange } from "../chat/event.ts";
import { bindGroup } from "../features/joining/group.ts";
import { expelled, greetStranger, migrated, welcomed } from "../features/joining/placement.ts";
import { meetPerson } from "../features/people/table.ts";
import { tell } from "../features/people/voice.ts";
import { findCode, useCode } from "../store/codes.ts";
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

/** A group's code binds; any other, typed where everybody can read it, is void from now on. */
async function codeTyped(stage: Stage, event: CodeTyped): Promise<void> {
  const { lane, community } = stage;
  const { network, place, from } = event;
  const code = await findCode(lane, event.code, lane.now);
  // A friend's code is said openly by the bot itself.
  if (code === null || code.purpose === "friend") return;
  if (code.purpose !== "group") return void (await useCode(lane, code));
  const by = await meetPerson(lane, network, from.account, community.language);
  const refusal = await bindGroup(stage, { code, network, external: place.id, by });
  if (refusal === null) return;
  const text = (locale: "zh" | "en") => refusal.say[locale]({ number: null });
  await tell(stage, by, { kind: "refusal", text, network });
}
