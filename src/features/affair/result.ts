import type { Ask } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { tellAsker } from "../demand/asker.ts";
import { askToTell } from "../demand/informed.ts";
import { tellFollowers } from "../demand/result.ts";
import { tellStaff } from "../people/voice.ts";
import { aboutAffair, unitName } from "./describe.ts";
import { toHandlers } from "./handler-wording.ts";
import { wording } from "./wording.ts";

/**
 * Tells what became of an affair: everybody who asked for it once, whoever asked first is asked to
 * confirm; who filed it for somebody else, to carry it to them. Where nobody can be reached who
 * could confirm, staff are asked.
 *
 * @returns whether staff are asked
 */
export async function tellResult(
  ask: Ask,
  affair: DemandRow,
  words: string,
  explained: boolean,
): Promise<boolean> {
  if (affair.quiet) return false;
  const unit = unitName(ask.community, affair);
  const whole = (locale: Locale): string =>
    explained
      ? wording.explained[locale]({ number: affair.number, unit, words })
      : wording.result[locale]({ number: affair.number, words });
  const plain = (locale: Locale): string =>
    explained
      ? wording.explainedPlainly[locale]({ number: affair.number, unit })
      : wording.result[locale]({ number: affair.number, words: "" });
  const { number, filer } = affair;
  const proxied = filer !== null;
  const unheard = await tellFollowers(ask, affair, {
    whole,
    plain,
    asks: proxied ? null : "confirm",
    ...(proxied ? { people: [filer] } : {}),
  });
  if (proxied) {
    const sentence = { zh: () => whole("zh"), en: () => whole("en") };
    if (filer !== ask.speaker.id) await tellAsker(ask, affair, sentence, { kind: "result" });
    await askToTell(ask, affair);
  } else if (affair.requester !== null && unheard.includes(affair.requester)) {
    const about = await aboutAffair(ask, affair);
    const more = { numbers: [number], except: ask.speaker.id };
    await tellStaff(ask, affair.area, "ask", toHandlers.pleaseConfirm, about, more);
    return true;
  }
  return false;
}
