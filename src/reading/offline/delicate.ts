import { plainText } from "../../chat/clean.ts";
import type { Category, ReadDemand } from "../schema.ts";
import { careErrands, schoolRun } from "./errands-care.ts";
import { finds, terms, words } from "./lexicon.ts";
import { findMatter } from "./matter.ts";
import { disabilities, hardships, illnesses } from "./private-words.ts";

/** What staff see before anybody else does: illness, want, children, disability. */
export const delicateCategories: readonly Category[] = [
  "health",
  "hardship",
  "childcare",
  "disability",
];

const childcare = careErrands.filter(({ category }) => category === "childcare");

/** Going to be seen or treated: of a person, and no mere landmark. */
const treatments = [
  words`(?<!宠物|动物|[猫狗]|兽)医院(?!门[口前]|对面|对过|旁|附近|[东南西北侧后前正]门|路|站|[后前]面|隔壁|边上?|的?(?:停车|车位|超市|食堂)) / (?<![猫狗宠物兔][^,.!?;]{0,4})(?:看病|看医生|看大夫|看[中牙急]医|打针|抽血|体检|住院|复诊|就诊|就医) / (?<!消防|物业|漏水|维修|施工|电梯|作业|工程)复查 / 陪诊 / 陪床 / [门急]诊 / (?<!(?:教|学|手机|网上)[^,.!?;]{0,8})挂号(?!信) / 出院(?![子门落]) / 化疗 / 放疗 / 透析 / 做(?:个|一个)?(?:核磁|ct|b超|彩超) / 核磁共振`,
  terms`(?<!(?:animal|pet|vet|veterinary|dog|cat) )(?<!(?:near|by|opposite|behind|past|outside|beside|next to) (?:the |our )?)hospitals?(?! (?:car ?park|road|street|gate|stop|roundabout|shop)) / (?<!(?:animal|pet|vet|vets|vet's|veterinary|dog|cat|bike|repair|legal|law|it) )(?<!(?:near|by|opposite|behind|past|outside|beside|next to) (?:the |our )?)clinics?(?! (?:car ?park|road|street|gate)) / chemo(?:therapy)? / radiotherapy / dialysis / prescriptions?(?! (?:sun)?glasses) / (?:doctor|doctor's|doctors|dr|gp|dentist|dentist's|dental|medical|consultant|scan|eye|physio|midwife)(?: appointments?| appt| check[- ]?up) / appointments? (?:at|with) (?:the |my |his |her |a )?(?:doctor|gp|dentist|consultant|surgery|nurse|midwife) / (?:to|at|see|seeing) (?:the |my |his |her |a )?(?:doctor|gp|dentist|consultant|a ?& ?e)(?:'?s)? / (?:mri|ultrasound|x-?ray|ct scan|blood tests?) / outpatients?`,
];

/**
 * Whether a message speaks of illness or its treatment, disability, want or the minding of a child,
 * whatever favour it asks for. Told by its words, so that no reader can miss it.
 */
export function isPersonal(text: string): boolean {
  const plain = plainText(text.slice(0, 2000));
  const tells = finds(plain, ...hardships, ...disabilities, ...illnesses, ...treatments);
  return tells || findMatter(plain, childcare) !== null;
}

/** Whether a wish is to meet or bring a child: no group reads where, whoever said it. */
export const isSchoolRun = (text: string, { kind }: Pick<ReadDemand, "kind">): boolean =>
  kind === "wish" && finds(plainText(text.slice(0, 2000)), ...schoolRun.said);

/** Whether nothing but what kind of help is wanted may be read of a need in a group. */
export const isReserved = (text: string, { category }: Pick<ReadDemand, "category">): boolean =>
  category === "eldercare" || delicateCategories.includes(category) || isPersonal(text);
