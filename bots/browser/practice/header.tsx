import { useState } from "preact/hooks";
import type { Snapshot } from "../../practice/protocol.ts";
import type { Locale } from "../../../src/kernel/locale.ts";
import { ask } from "./api.ts";
import type { Action } from "./state.ts";
import { whenOf } from "./when.ts";
import { wording } from "./wording.ts";

/** How far time can be moved on with one press, in minutes. */
const strides = [10, 60, 1440, 7 * 1440] as const;

type Props = {
  readonly world: Snapshot;
  readonly locale: Locale;
  readonly act: (action: Action) => void;
};

/** Where one is, the neighbourhood's clock, and what lets it go on. */
export function Header({ world, locale, act }: Props) {
  const other = locale === "zh" ? "en" : "zh";
  return (
    <header class="top">
      <h1>
        <span class="mark" aria-hidden="true">
          邻
        </span>
        {wording.title[locale]({ community: world.community[locale] })}
      </h1>
      {world.clock ? <Clock world={world} locale={locale} /> : null}
      <nav class="links">
        <a href="/setup">{wording.setup[locale]()}</a>
        <button
          type="button"
          lang={other === "zh" ? "zh-CN" : "en"}
          onClick={() => act({ type: "language", locale: other })}
        >
          {other === "zh" ? "中文" : "English"}
        </button>
      </nav>
    </header>
  );
}

function Clock({ world, locale }: Omit<Props, "act">) {
  const [moving, setMoving] = useState(false);
  const move = async (minutes: number) => {
    setMoving(true);
    await ask("clock", { minutes });
    setMoving(false);
  };
  return (
    <div class="clock" role="group" aria-label={wording.clock[locale]()}>
      <time dateTime={world.now} aria-live="off">
        {whenOf(world.now, world.timezone, locale)}
      </time>
      {world.playing ? (
        <Playing locale={locale} />
      ) : (
        <>
          {strides.map((minutes) => (
            <button key={minutes} type="button" disabled={moving} onClick={() => move(minutes)}>
              {wording.stride[locale]({ minutes })}
            </button>
          ))}
          <button
            class="first"
            type="button"
            disabled={moving}
            onClick={() => ask("play", { what: "day" })}
          >
            {wording.playDay[locale]()}
          </button>
          {world.renewable ? <Renew locale={locale} /> : null}
        </>
      )}
    </div>
  );
}

const Playing = ({ locale }: { readonly locale: Locale }) => (
  <>
    <span class="faint" role="status">
      {wording.playing[locale]()}
    </span>
    <button type="button" onClick={() => ask("play", { what: "hurry" })}>
      {wording.hurry[locale]()}
    </button>
    <button type="button" onClick={() => ask("play", { what: "stop" })}>
      {wording.stop[locale]()}
    </button>
  </>
);

function Renew({ locale }: { readonly locale: Locale }) {
  const renew = () => {
    if (window.confirm(wording.sureToRenew[locale]())) void ask("renew", {});
  };
  return (
    <button type="button" class="quiet" onClick={renew}>
      {wording.renew[locale]()}
    </button>
  );
}
