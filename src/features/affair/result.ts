import type { Ask } from "../../feature.ts";
import type { Locale } from "../../kernel/locale.ts";
import type { DemandRow } from "../../store/tables.ts";
import { tellAsker } from "../demand/asker.ts";
import { askToTell } from "../demand/informed.ts";
import { tellFollowers } from "../demand/result.ts";
import { tellStaff } from "../people/voice.ts";
import { aboutAffair } from "./describe.ts";
import { wording } from "./wording.ts";

/**
 * Tells what became of an affair: everybody who asked for it once, whoever asked first is asked to
 * confirm; who filed it for somebody else, to carry it to them. Where nobody can be reached who
 * could confirm, staff are asked.
 */
export async function tellResult(ask: Ask, affair: DemandRow, words: string): Promise<void> {
  if (affair.quiet) return;
  const { number, filer } = affair;
  const proxied = filer !== null;
  const unheard = await tellFollowers(ask, affair, {
    whole: (locale: Locale) => wording.result[locale]({ number, words }),
    plain: (locale: Locale) => wording.result[locale]({ number, words: "" }),
    asks: proxied ? null : "confirm",
    ...(proxied ? { people: [filer] } : {}),
  });
  if (proxied) {
    const whole = (locale: Locale) => () => wording.result[locale]({ number, words });
    if (filer !== ask.speaker.id)
      await tellAsker(ask, affair, { zh: whole("zh"), en: whole("en") }, { kind: "result" });
    await askToTell(ask, affair);
  } else if (affair.requester !== null && unheard.includes(affair.requester)) {
    const about = await aboutAffair(ask, affair);
    const more = { numbers: [number], except: ask.speaker.id };
    await tellStaff(ask, affair.area, "ask", wording.pleaseConfirm, about, more);
  }
}
