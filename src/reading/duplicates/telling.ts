import { plainText } from "../../chat/clean.ts";
import type { Bilingual } from "../../kernel/locale.ts";
import type { Category, Kind } from "../schema.ts";
import { faultsIn } from "./faults.ts";
import { type Thing, thingsIn } from "./things.ts";
import { type Whereabouts, whereabouts, withoutSpots } from "./whereabouts.ts";

/** A trouble as somebody told it. */
export type Telling = {
  readonly kind: Kind;
  readonly category: Category;
  /** The buildings that the words name, each by one name for everybody; empty where they name none. */
  readonly buildings: readonly string[];
  /** The home of whoever told it, building and whole door; null where nobody knows. */
  readonly home: { readonly building: string | null; readonly door: string | null } | null;
  /** Where it was told: those who name no place there may mean the same one. */
  readonly group: string;
  readonly text: string;
  /** The public line without time and place; null where it only says what sort of help is wanted. */
  readonly gist: Bilingual | null;
};

/** The same, read. */
export type Unfolded = Telling & {
  readonly where: Whereabouts;
  readonly things: readonly Thing[];
  readonly faults: ReadonlySet<string>;
  /** The words without what tells the place. */
  readonly bare: string;
  readonly isOwnHome: boolean;
};

/** What is one's own, behind one's own door. */
const ownHome =
  /(?:我|俺|咱)家(?!门口|楼下|附近|那[栋幢])|家里|家中|屋里|厨房|阳台|卧室|客厅|马桶|(?:my|our) (?:flat|apartment|kitchen|bathroom|ceiling|bedroom|balcony|living room|sink|toilet|radiators?|boiler|place|tap|wall)/u;

/** What the others in the house do not have. */
const onlyMine =
  /(?:就|只有|单单|偏偏)(?:是)?(?:我|俺|咱)们?家|(?:only|just) (?:my|our) (?:flat|apartment|place)/u;

/** Numbers and sides, which say where and not what. */
const whereWords =
  /(?<![a-z\d一二三四五六七八九十])[a-z\d一二三四五六七八九十]+(?:号楼|栋|幢|座|单元|楼(?!道|梯)|层|室)|\b(?:block|blk|building|bldg|tower|floor|flat|unit|apt)s? [\da-z]{1,4}\b|\d+/gu;

/** What a whole house has or has not, whoever tells it from which floor. */
export const lasting = ["water", "power", "gas", "internet", "signal", "lift"];

/** Reads out of the words what is compared. */
export function unfold(telling: Telling): Unfolded {
  const plain = plainText(telling.text.slice(0, 500));
  const bare = withoutSpots(plain.replace(whereWords, " "));
  const things = thingsIn(plain);
  const supplied = things.some(({ name }) => lasting.includes(name));
  return {
    ...telling,
    where: whereabouts(plain),
    things,
    faults: faultsIn(bare),
    bare,
    isOwnHome: onlyMine.test(plain) || (!supplied && ownHome.test(plain)),
  };
}
