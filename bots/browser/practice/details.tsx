import { useEffect, useRef, useState } from "preact/hooks";
import type { Details, Snapshot } from "../../practice/protocol.ts";
import type { Locale } from "../../../src/kernel/locale.ts";
import { detailsOf } from "./api.ts";
import { nameOf } from "./cast.tsx";
import { whenOf } from "./when.ts";
import { actorName, stateOf, wording } from "./wording.ts";

type Props = {
  readonly number: number;
  readonly world: Snapshot;
  readonly locale: Locale;
  readonly close: () => void;
};

/** A demand in full: what was said, and each step of its life. */
export function DetailsOf({ number, world, locale, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [details, setDetails] = useState<Details | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    void detailsOf(number).then(setDetails);
  }, [number]);
  return (
    <dialog ref={dialog} onClose={close} aria-label={`#${number}`}>
      {details === null ? <p>…</p> : <Life details={details} world={world} locale={locale} />}
      <button type="button" class="first" onClick={() => dialog.current?.close()}>
        {wording.close[locale]()}
      </button>
    </dialog>
  );
}

function Life({
  details,
  world,
  locale,
}: Pick<Props, "world" | "locale"> & { readonly details: Details }) {
  const { row, reports, history } = details;
  const words = (state: string) => stateOf({ ...row, state }, locale);
  return (
    <>
      <h3>
        #{row.number} {row.summary ?? wording.sealed[locale]()}
      </h3>
      {reports.map(({ by, text }) => (
        <blockquote key={`${by}${text}`}>
          <strong>{by === null ? "" : nameOf(world, by)}</strong> {text}
        </blockquote>
      ))}
      <ol class="life">
        {history.map(({ at, to, by, command }) => (
          <li key={`${at}${command}`}>
            <time dateTime={at}>{whenOf(at, world.timezone, locale)}</time>
            <strong>{words(to)}</strong>
            <span class="faint">{actorName(by, locale) ?? nameOf(world, by)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
