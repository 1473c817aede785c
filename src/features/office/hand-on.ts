import type { Ask, Refusal } from "../../feature.ts";
import type { DemandRow, PersonRow } from "../../store/tables.ts";
import { kindOf } from "../demand/kinds.ts";
import { demandsOf, setDemand } from "../demand/table.ts";
import { nameOf } from "../people/names.ts";
import { hasRole, worksFor } from "../people/rights.ts";
import { onlyStaff, speaksAsStaff } from "../people/staff.ts";
import { answer, tell } from "../people/voice.ts";
import { whoseAccount } from "../people/whom.ts";
import { wording } from "./wording.ts";

/** 移交: what one has in hand, and what they filed for others, another goes on with. */
export async function handOn(ask: Ask): Promise<Refusal | null> {
  if (!(await speaksAsStaff(ask))) return onlyStaff;
  const both = await twoPeople(ask);
  if (both === null) return { why: "who-and-whom", say: wording.whoAndWhom };
  const [from, to] = both;
  const live = await demandsOf(ask.lane, from.id, ["open", "accepted", "working", "done"]);
  const theirs = live.filter((demand) => isInHand(demand, from) || demand.filer === from.id);
  const names = { from: (await nameOf(ask, from)) ?? "", to: (await nameOf(ask, to)) ?? "" };
  for (const { area } of theirs)
    if (!(await hasRole(ask, ask.speaker, "staff", area))) return onlyStaff;
  if (theirs.length === 0) return { why: "nothing-to-hand-on", say: about(names.from, "nothing") };
  for (const demand of theirs)
    if (!(await mayHandle(ask, to, demand)))
      return { why: "not-able", say: about(names.to, "notAble") };
  for (const demand of theirs) await giveOver(ask, demand, from, to);
  const numbers = theirs.map(({ number }) => number);
  const text = wording.handedOn[ask.chat.language]({ ...names, numbers });
  await answer(ask, { kind: "notice", text, numbers });
  const toThem = (locale: "zh" | "en") => wording.youTakeOver[locale]({ ...names, numbers });
  await tell(ask, to, { kind: "notice", numbers, text: toThem });
  return null;
}

/** Whoever did it stays its doer, who never confirms; a wish is its holder's to give up. */
const isInHand = ({ kind, state, holder }: DemandRow, { id }: PersonRow): boolean =>
  kind === "affair" && state !== "done" && holder === id;

const about = (name: string, what: "nothing" | "notAble"): Refusal["say"] => {
  const sentence = what === "nothing" ? wording.nothingToHandOn : wording.notAble;
  return {
    zh: ({ number }) => sentence.zh({ number, name }),
    en: ({ number }) => sentence.en({ number, name }),
  };
};

/** The two whom a command names: by two mentions, or by words around 给 or `to`. */
async function twoPeople(ask: Ask): Promise<readonly [PersonRow, PersonRow] | null> {
  const [one = "", other = ""] = ask.rest.split(
    /(?:(?<!\s)\s+)?(?:移交给|给|→)\s*|(?<!\s)\s+to\s+/u,
  );
  const [first, second] = ask.mentions;
  const mentioned = (account: string | undefined) => (account === undefined ? [] : [account]);
  const from = await whoseAccount({ ...ask, rest: one, mentions: mentioned(first) });
  const to = await whoseAccount({ ...ask, rest: other, mentions: mentioned(second) });
  return from === null || to === null || from.id === to.id ? null : [from, to];
}

const mayHandle = async (ask: Ask, person: PersonRow, { unit, area }: DemandRow) =>
  (await worksFor(ask, person, unit)) || hasRole(ask, person, "staff", area);

async function giveOver(
  ask: Ask,
  demand: DemandRow,
  from: PersonRow,
  to: PersonRow,
): Promise<void> {
  const { number, holder, filer } = demand;
  ask.lane.tell({ number, by: ask.speaker.id, command: "hand-on" });
  const given = await setDemand(ask.lane, number, {
    holder: isInHand(demand, from) ? to.id : holder,
    filer: filer === from.id ? to.id : filer,
    before: null,
  });
  await kindOf(ask, given)?.settle(ask, given);
}
