import type { Ask, Feature, Fired, Refusal, Scene } from "../../feature.ts";
import { homeArea } from "../../community/areas.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { PersonRow } from "../../store/tables.ts";
import { describePerson, findBeneficiary } from "../people/beneficiary.ts";
import { erasePerson, forgetChats } from "../people/erase.ts";
import { holdsOffice } from "../people/mute.ts";
import { areasWith, hasRole } from "../people/rights.ts";
import { getPerson } from "../people/table.ts";
import { answerQuietly, tell } from "../people/voice.ts";
import { whoIsMeant } from "../people/whom.ts";
import { letGo } from "./let-go.ts";
import { wording } from "./wording.ts";

const notHere: Refusal = { why: "not-here", say: wording.notHere };
const onlyStaff: Refusal = { why: "not-allowed", say: wording.onlyStaff };

const sureness = /(?:(?<![\s,，])[\s,，]+)?(?:确认|confirm)[\s.!。！]*$/iu;
const oneself = /^(?:我|我自己|me|myself)$/iu;

/** 清除: staff erase somebody, or a person themselves, after being asked once more. */
async function erase(ask: Ask): Promise<Refusal | null> {
  const whom = ask.rest.replace(sureness, "").trim();
  const isSelf = oneself.test(whom);
  if (!isSelf && !(await looksAfterPeople(ask))) return onlyStaff;
  if (ask.chat.kind !== "private" && (isSelf || ask.chat.kind !== "work")) return notHere;
  const person = isSelf ? ask.speaker : await named(ask, whom);
  if (person === null) return { why: "nobody-meant", say: wording.whoIsMeant };
  if (!isSelf && !(await mayErase(ask, person))) return onlyStaff;
  if (sureness.test(ask.rest)) await eraseNow(ask, person);
  else {
    const text = (locale: Locale) => wording.sure[locale]({ whom });
    await answerQuietly(ask, { kind: "ask", text });
  }
  return null;
}

const looksAfterPeople = async (ask: Ask): Promise<boolean> =>
  (await areasWith(ask, ask.speaker, "staff")).length > 0 ||
  (await areasWith(ask, ask.speaker, "admin")).length > 0;

/** An admin; or staff of the area in which somebody lives, of all where that is not known; colleagues apart. */
async function mayErase(ask: Ask, person: PersonRow): Promise<boolean> {
  const { community, speaker } = ask;
  if (await hasRole(ask, speaker, "admin", community.id)) return true;
  const area = (person.home === null ? null : homeArea(community, person.home)) ?? community.id;
  return (await hasRole(ask, speaker, "staff", area)) && !(await holdsOffice(ask, person));
}

/** Somebody met by account or in the file, else somebody filed for: by name, and door if several bear it. */
const named = async (ask: Ask, whom: string): Promise<PersonRow | null> =>
  (await whoIsMeant({ ...ask, rest: whom })) ?? findBeneficiary(ask, describePerson(ask, whom));

async function eraseNow(ask: Ask, person: PersonRow): Promise<void> {
  const isSelf = person.id === ask.speaker.id;
  const words = await letGo(ask, person);
  const listed = person.file_id !== null;
  await tell(ask, person, { kind: "result", text: (locale) => wording.erasedYou[locale]() });
  const text = (locale: Locale) => wording.erased[locale]({ listed });
  if (!isSelf) await answerQuietly(ask, { kind: "result", text });
  ask.lane.tell({ number: null, by: ask.speaker.id, command: "erase" });
  await erasePerson(ask, person, words);
}

/** Somebody erased came back with a backup that was restored: they are erased as they were, silently. */
async function eraseAgain(scene: Scene, { key }: Fired): Promise<void> {
  const person = await getPerson(scene.lane, Number(key.split(":")[1]));
  const words = await letGo(scene, person);
  scene.lane.tell({ number: null, by: "system", command: "erase" });
  await erasePerson(scene, person, words);
}

/** Erasing people 清除: what they said and who they are goes; numbers, kinds, dates and marks stay. */
export const erasure: Feature = {
  name: "erasure",
  verbs: [
    {
      name: "erase",
      words: { zh: ["清除"], en: ["erase"] },
      number: "none",
      rest: "required",
      audience: "staff",
      pattern: { zh: "张爷爷", en: "NAME" },
      help: {
        zh: "清除一个人的信息（“清除我”谁都能发）",
        en: "erase somebody (“erase me” is for everybody)",
      },
    },
  ],
  commands: { erase },
  onDemand: {},
  kind: null,
  timers: { erased: forgetChats, "erase-again": eraseAgain },
};
