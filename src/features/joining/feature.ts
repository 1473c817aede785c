import type { Feature } from "../../feature.ts";
import { leaveStranger } from "./placement.ts";
import { setup } from "./setup.ts";
import { bind, replace } from "./bind.ts";
import { joiningVerbs } from "./verbs.ts";

/** Joining 加入: how accounts, groups and offices are bound, by one-time codes, never by a name. */
export const joining: Feature = {
  name: "joining",
  verbs: joiningVerbs,
  commands: { bind, replace, setup },
  onDemand: {},
  kind: null,
  timers: { "leave-group": leaveStranger },
};
