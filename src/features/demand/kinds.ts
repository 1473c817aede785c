import type { DemandKind, Scene } from "../../feature.ts";
import type { DemandRow } from "../../store/tables.ts";

/** What the kind of a demand does around it; null for a kind that is not kept here. */
export const kindOf = (
  { kinds }: Pick<Scene, "kinds">,
  { kind }: Pick<DemandRow, "kind">,
): DemandKind | null => kinds.find(({ name }) => name === kind) ?? null;
